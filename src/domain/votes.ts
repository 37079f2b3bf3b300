import { isAttendanceKnown } from './attendance';
import { folded } from './folded';
import type { ItemId, PersonId } from './ids';
import { recusedFor } from './recusals';
import type { Found } from './rules';
import { membersWithVote, votersFor } from './seats';
import type { MeetingRecord } from './state';
import type { Instant } from './time';
import type { Vote, VoteCounts, VoteMark } from './vote';
import type { VoteChoice } from './vote-requests';

/** The vote that is open; there is never more than one. */
export const openVote = (state: MeetingRecord): Vote | undefined => state.votes.find(({ status }) => status === 'open');

export const voteById = (state: MeetingRecord, id: string): Vote | undefined =>
  state.votes.find((vote) => vote.id === id);

/** Votes of an item that were held to their end, in the order they were opened in. */
export const closedVotes = (state: MeetingRecord, item: ItemId): readonly Vote[] =>
  state.votes.filter((vote) => vote.item === item && vote.status === 'closed');

/** How many options there are, counting for and against as two. */
export const optionCount = ({ options }: Pick<Vote, 'options'>): number => (options.length === 0 ? 2 : options.length);

/**
 * Who may vote in an item at a moment. Undefined where the body has no members anybody knows of: then everybody may who is
 * not recused. While nobody's presence was recorded, members are taken to be there.
 */
export const electorate = (state: MeetingRecord, item: ItemId, at: Instant): ReadonlySet<PersonId> | undefined => {
  const members = membersWithVote(state);
  if (members.length === 0) return undefined;
  if (isAttendanceKnown(state)) return votersFor(state, item, at);
  const out = recusedFor(state, item);
  return new Set(members.map(({ id }) => id).filter((id) => !out.has(id)));
};

/** The votes as they stand: those that were counted, else those that were given by name. */
export const countsOf = (vote: Vote): VoteCounts =>
  vote.counted ?? {
    given: Array.from({ length: optionCount(vote) }, (_each, option) => marked(vote, option)),
    abstained: marked(vote, 'abstain'),
  };

export const totalOf = ({ given, abstained }: VoteCounts): number => given.reduce((sum, each) => sum + each, abstained);

/** The options most votes were given for: one, or several where they are even. */
export const leading = ({ given }: VoteCounts): readonly number[] => {
  const most = Math.max(...given);
  return given.flatMap((count, option) => (count === most ? [option] : []));
};

/** What a choice means in a vote: an option's own words come before what they would mean elsewhere. */
export const markOf = (vote: Vote, choice: VoteChoice): Found<VoteMark> => {
  const size = optionCount(vote);
  if ('option' in choice)
    return choice.option in Array.from({ length: size }) ? { value: choice.option } : unknown(vote, '');
  const worded = optionNamed(vote.options, choice.words);
  if (worded !== undefined) return { value: worded };
  if (choice.means === 'abstain') return { value: 'abstain' };
  if (choice.means !== undefined && size === 2) return { value: choice.means === 'for' ? 0 : 1 };
  return unknown(vote, choice.words);
};

const unknown = (
  { options }: Vote,
  asked: string,
): {
  readonly refusal: { readonly code: 'UnknownOption'; readonly asked: string; readonly options: readonly string[] };
} => ({
  refusal: { code: 'UnknownOption', asked, options },
});

/** The option with these words, else the only one that begins with them, else the one at that place from 1. */
const optionNamed = (options: readonly string[], words: string): number | undefined => {
  const wanted = folded(words);
  const exact = options.findIndex((option) => folded(option) === wanted);
  if (exact !== -1) return exact;
  const begun = options.flatMap((option, index) => (folded(option).startsWith(wanted) ? [index] : []));
  if (begun.length === 1) return begun[0];
  const place = /^\d{1,3}$/.test(wanted) ? Number(wanted) - 1 : -1;
  return options[place] === undefined ? undefined : place;
};

/** Whether somebody's vote is in. */
export const hasVoted = ({ ballots }: Vote, person: PersonId): boolean =>
  ballots.some((ballot) => ballot.person === person);

const marked = ({ ballots }: Vote, mark: VoteMark): number => ballots.filter((each) => each.mark === mark).length;
