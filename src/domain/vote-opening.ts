import type { CommandOf } from './commands';
import type { EventOf } from './events';
import { folded } from './folded';
import type { ItemRecord } from './agenda';
import type { ProposalId } from './ids';
import { mayBeVotedOn } from './lapsing';
import { isRefused, itemMeant, type Found } from './rules';
import type { MeetingState } from './state';
import { titleOf } from './typed-text';
import type { VoteMethod } from './vote';

/** A card has room for so many buttons. */
const MOST_OPTIONS = 12;

/** What a vote is about and how it is held. */
export type Question = Pick<EventOf<'VoteOpened'>, 'item' | 'method' | 'options' | 'subject' | 'proposal' | 'election'>;

/** What is voted on: the options given, else the proposal that waits, else what the agenda proposed. */
export const whatToVoteOn = (command: CommandOf<'OpenVote'>, state: MeetingState): Found<Question> => {
  if (state.phase === 'planned') return { refusal: { code: 'MeetingNotOpen' } };
  if (state.phase === 'closed') return { refusal: { code: 'MeetingClosed' } };
  if (state.onBreak) return { refusal: { code: 'OnBreak' } };
  const item = itemMeant(state, command.item);
  if (isRefused(item)) return item;
  const { id, number } = item.value;
  if (id !== state.current) return { refusal: { code: 'ItemNotOn', number } };
  const options = optionsOf(command.options ?? []);
  if (isRefused(options)) return options;
  const [first, ...others] = options.value;
  const method = methodOf(command.method);
  if (command.election === true) {
    if (first === undefined) return { refusal: { code: 'NothingToVoteOn' } };
    const held = others.length === 0 ? 'acclamation' : method;
    return { value: { item: id, method: held, options: options.value, election: true } };
  }
  if (first === undefined) return pending(state, item.value, method, command.proposal);
  return {
    value:
      others.length === 0
        ? { item: id, method, options: [], subject: first }
        : { item: id, method, options: options.value },
  };
};

/** Only where there is one candidate is nobody against. */
const methodOf = (asked: VoteMethod | undefined): VoteMethod =>
  asked === undefined || asked === 'acclamation' ? 'named' : asked;

/** Options each in one line; the same one twice is one. */
const optionsOf = (typed: readonly string[]): Found<readonly string[]> => {
  const options = new Map<string, string>();
  for (const each of typed) {
    const option = titleOf(each);
    if (!isRefused(option)) options.set(folded(option.value), options.get(folded(option.value)) ?? option.value);
    else if (option.refusal.code !== 'EmptyText') return option;
  }
  return options.size > MOST_OPTIONS
    ? { refusal: { code: 'TooManyOptions', limit: MOST_OPTIONS } }
    : { value: [...options.values()] };
};

const pending = (
  state: MeetingState,
  { id, proposal }: ItemRecord,
  method: VoteMethod,
  meant: ProposalId | undefined,
): Found<Question> => {
  const made = state.proposals.findLast(
    (each) => each.item === id && mayBeVotedOn(state, each) && (meant ?? each.id) === each.id,
  );
  if (made === undefined && meant !== undefined) return { refusal: { code: 'NothingToVoteOn' } };
  if (made !== undefined) return { value: { item: id, method, options: [], proposal: made.id } };
  return proposal === undefined
    ? { refusal: { code: 'NothingToVoteOn' } }
    : { value: { item: id, method, options: [], subject: proposal } };
};
