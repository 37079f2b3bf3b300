import { voteId, type MeetingState, type PersonRef, type Request, type VoteChoice } from '../../src/domain';
import { VOTE_METHODS } from './any-words';

type VoteCommand = 'OpenVote' | 'CastVote' | 'CountVote' | 'CloseVote' | 'CancelVote';

const CHOICES: readonly VoteChoice[] = [
  { option: 0 },
  { option: 1 },
  { option: 5 },
  { words: 'esi' },
  { words: 'tyhjä', means: 'abstain' },
  { words: 'vastaan', means: 'against' },
];

const pick = <Each>(all: readonly Each[], index: number): Each => all[index % all.length] as Each;

/** What somebody asks of votes in any meeting: of the one that is open, or of one there is or is not. */
export const voteRequest = (
  type: VoteCommand,
  { one, other, yes }: { readonly one: number; readonly other: number; readonly yes: boolean },
  { votes }: MeetingState,
  person: { readonly person?: PersonRef },
): Request => {
  const which = yes ? {} : { vote: pick([...votes.map(({ id }) => id), voteId('none')], one) };
  switch (type) {
    case 'OpenVote':
      return {
        type,
        ...(one % 4 === 0 ? { options: ['Esitys', 'Vastaesitys', 'Kolmas'].slice(0, other % 4) } : {}),
        ...(other % 3 === 0 ? { method: pick(VOTE_METHODS, one) } : {}),
        ...(one % 7 === 0 ? { election: true } : {}),
      };
    case 'CastVote':
      return { type, ...which, choice: pick(CHOICES, other), ...(one % 2 === 0 ? person : {}) };
    case 'CountVote':
      return { type, ...which, counts: [one % 4, other % 4, 1].slice(0, 1 + (one % 3)) };
    case 'CloseVote':
      return { type, ...which, ...(other % 2 === 0 ? { chosen: pick(CHOICES, one) } : {}) };
    case 'CancelVote':
      return { type, ...which };
  }
};
