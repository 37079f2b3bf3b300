import { keepersOnly, presidingOnly } from './authority';
import type { CommandOf } from './commands';
import { findPerson } from './find-person';
import { voteId, type PersonId } from './ids';
import { itemById, nameOf } from './queries';
import { recusedFrom } from './recused-from';
import { accept, fact, freshId, isRefused, refuse, type Found, type Verdict } from './rules';
import { seatOf } from './seats';
import type { MeetingState } from './state';
import type { Vote } from './vote';
import { closedBy, resultOf } from './vote-closing';
import { whatToVoteOn } from './vote-opening';
import { countsOf, electorate, markOf, openVote, optionCount, totalOf, voteById } from './votes';

/** Whoever presides opens, counts and closes a vote; whoever is present and entitled votes, once, until it is closed. */
export const voteRules = {
  OpenVote: (command: CommandOf<'OpenVote'>, state: MeetingState): Verdict =>
    presidingOnly(state, command.meta, () => {
      const { meta } = command;
      const asked = whatToVoteOn(command, state);
      if (isRefused(asked)) return refuse(asked.refusal);
      const vote = voteId(freshId(state, 'v'));
      const opened = { ...fact(meta), type: 'VoteOpened', vote, ...asked.value } as const;
      if (asked.value.method !== 'acclamation') return accept(opened);
      const counts = { given: asked.value.options.map(() => 0), abstained: 0 };
      return accept(
        opened,
        ...closedBy(
          command,
          state,
          { ...asked.value, id: vote, isElection: true },
          {
            counts,
            winner: 0,
            how: 'acclamation',
          },
        ),
      );
    }),

  CastVote: (command: CommandOf<'CastVote'>, state: MeetingState): Verdict => {
    const { meta, person, choice } = command;
    const found = stillOpen(state, command.vote);
    if (isRefused(found)) return refuse(found.refusal);
    const vote = found.value;
    const cast = (voter: PersonId): Verdict => {
      if (vote.method !== 'named') return refuse({ code: 'VoteIsCounted', method: vote.method });
      const seat = voiceOf(state, vote, voter, command);
      if (isRefused(seat)) return refuse(seat.refusal);
      const mark = markOf(vote, choice);
      if (isRefused(mark)) return refuse(mark.refusal);
      if (vote.ballots.some((each) => each.person === voter && each.mark === mark.value)) return accept();
      const of = seat.value === voter ? {} : { seat: seat.value };
      return accept({ ...fact(meta), type: 'VoteCast', vote: vote.id, person: voter, ...of, option: mark.value });
    };
    if (person === undefined) return cast(meta.by);
    return keepersOnly(state, meta, () => {
      const named = findPerson(state, person);
      return isRefused(named) ? refuse(named.refusal) : cast(named.value.id);
    });
  },

  CountVote: (command: CommandOf<'CountVote'>, state: MeetingState): Verdict =>
    ofOpenVote(command, state, (vote) => {
      const { meta, counts: numbers } = command;
      if (vote.ballots.length > 0) return refuse({ code: 'VotesByName' });
      const size = optionCount(vote);
      const whole = numbers.every((each) => Number.isSafeInteger(each) && each >= 0);
      if (!whole || numbers.length < size || numbers.length > size + 1)
        return refuse({ code: 'CountsDoNotFit', options: size });
      const counts = { given: numbers.slice(0, size), abstained: numbers[size] ?? 0 };
      const voters = electorate(state, vote.item, meta.said)?.size ?? Infinity;
      const given = totalOf(counts);
      if (given > voters) return refuse({ code: 'TooManyVotes', given, voters });
      return JSON.stringify(counts) === JSON.stringify(vote.counted)
        ? accept()
        : accept({ ...fact(meta), type: 'VoteCounted', vote: vote.id, counts });
    }),

  CloseVote: (command: CommandOf<'CloseVote'>, state: MeetingState): Verdict => {
    if (state.votes.some(({ id, status }) => id === command.vote && status === 'closed')) return accept();
    return ofOpenVote(command, state, (vote) => {
      const counts = countsOf(vote);
      if (totalOf(counts) === 0) return refuse({ code: 'NobodyVoted' });
      const result = resultOf(state, vote, command);
      return isRefused(result) ? refuse(result.refusal) : accept(...closedBy(command, state, vote, result.value));
    });
  },

  CancelVote: (command: CommandOf<'CancelVote'>, state: MeetingState): Verdict =>
    ofOpenVote(command, state, (vote) => accept({ ...fact(command.meta), type: 'VoteCancelled', vote: vote.id })),
};

/** Runs a rule for whoever presides over the item of the vote that is meant, while it is open. */
const ofOpenVote = (
  { meta, vote: id }: CommandOf<'CountVote' | 'CloseVote' | 'CancelVote'>,
  state: MeetingState,
  rule: (vote: Vote) => Verdict,
): Verdict => {
  const vote = stillOpen(state, id);
  const run = (): Verdict => (isRefused(vote) ? refuse(vote.refusal) : rule(vote.value));
  return presidingOnly(state, meta, run, isRefused(vote) ? undefined : vote.value.item);
};

const stillOpen = (state: MeetingState, id: Vote['id'] | undefined): Found<Vote> => {
  const vote = id === undefined ? openVote(state) : voteById(state, id);
  if (vote === undefined) return { refusal: { code: 'NoVoteOpen' } };
  return vote.status === 'open' ? { value: vote } : { refusal: { code: 'VoteIsOver' } };
};

/** The voice somebody votes with. A member and the deputy in their place have one between them. */
const voiceOf = (
  state: MeetingState,
  { item, ballots }: Vote,
  voter: PersonId,
  { meta }: CommandOf<'CastVote'>,
): Found<PersonId> => {
  const out = recusedFrom(state, { id: item, number: itemById(state, item)?.number ?? '' }, voter);
  if (out !== undefined) return { refusal: out };
  const voters = electorate(state, item, meta.said);
  if (voters?.has(voter) === false) return { refusal: { code: 'NotEntitled', name: nameOf(state, voter) } };
  const seat = seatOf(state, item, voter, meta.said) ?? voter;
  const other = ballots.find((ballot) => ballot.seat === seat && ballot.person !== voter);
  return other === undefined ? { value: seat } : { refusal: { code: 'VoiceUsed', name: nameOf(state, other.person) } };
};
