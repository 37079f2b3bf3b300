import {
  isHandled,
  KINDS_THAT_NEED_TEXT,
  nameOf,
  notedAs,
  onItem,
  standingDecisions,
  unhandledItems,
  type Decision,
  type ItemRecord,
  type ItemType,
  type MeetingState,
  type Proposal,
} from '../domain';
import type { Gap } from './gap';
import { leftUnconsidered } from './not-considered';
import { quorumIsWorded } from './quorum-sentences';

/** Items that say nothing, sentences that contradict each other, proposals and tasks that hang in the air. */
export const itemGaps = (state: MeetingState): readonly Gap[] => {
  if (state.phase === 'planned') return [];
  const unhandled = new Set(unhandledItems(state).map(({ id }) => id));
  const items = state.agenda.flatMap((item) =>
    unhandled.has(item.id)
      ? unhandledGaps(state, item)
      : [
          ...emptyGaps(state, item),
          ...standingDecisions(state, item.id).flatMap((each) => decisionGaps(state, item, each)),
        ],
  );
  return [...items, ...proposalGaps(state), ...actionGaps(state)];
};

/** Where the meeting was closed knowing that an item was not considered, the minutes say so, and nobody is asked. */
const unhandledGaps = (state: MeetingState, item: ItemRecord): readonly Gap[] =>
  leftUnconsidered(state, item).length > 0
    ? []
    : [{ code: 'itemNotHandled', item: item.number, values: { title: item.title } }];

/** These say what they have to by themselves, or are asked about in another way. */
const SPEAKS_FOR_ITSELF: ReadonlySet<ItemType> = new Set<ItemType>([
  'opening',
  'closing',
  'anyOtherBusiness',
  'nextMeetings',
]);

const emptyGaps = (state: MeetingState, item: ItemRecord): readonly Gap[] => {
  const at = { item: item.number, values: { title: item.title } };
  if (item.type === 'nextMeetings' && state.nextMeetings.length === 0) return [{ code: 'nextMeetingMissing', ...at }];
  if (SPEAKS_FOR_ITSELF.has(item.type) || !wasOn(state, item)) return [];
  const said =
    standingDecisions(state, item.id).length > 0 ||
    onItem(state.paragraphs, item.id).some((paragraph) => paragraph.text.trim() !== '') ||
    (item.type === 'previousActions' && state.series.actions.length > 0) ||
    (item.type === 'scrutinisers' && state.examiners !== undefined) ||
    quorumIsWorded(state, item);
  return said ? [] : [{ code: 'itemEmpty', ...at }];
};

/** A heading whose sub-items were handled needs no note of its own. */
const wasOn = (state: MeetingState, item: ItemRecord): boolean => {
  const next = state.agenda[state.agenda.indexOf(item) + 1];
  const isHeading = next !== undefined && next.level > item.level;
  return isHandled(state, item) && !isHeading;
};

const decisionGaps = (state: MeetingState, item: ItemRecord, decision: Decision): readonly Gap[] => {
  if ((decision.text?.trim() ?? '') !== '') return [];
  const at = { item: item.number };
  const kind = notedAs(state, decision);
  const discussed = onItem(state.paragraphs, item.id).some((each) => each.role === 'discussion');
  if (kind === 'notedPresentation' && discussed) return [{ code: 'discussionNotMentioned', ...at }];
  if (kind === 'notedPresentationAndDiscussion' && !discussed) return [{ code: 'discussionNotWritten', ...at }];
  if (KINDS_THAT_NEED_TEXT.has(kind)) return [{ code: 'decisionWithoutText', ...at }];
  return kind === 'approvedPreviousMinutes' && (state.meeting.previous ?? '').trim() === ''
    ? [{ code: 'previousUnnumbered', ...at }]
    : [];
};

const proposalGaps = (state: MeetingState): readonly Gap[] =>
  state.proposals
    .filter((each, _index, all) => each.status === 'waiting' && !isDecidedOn(state, each, all))
    .map(({ item, text, by }) => ({
      code: 'proposalWaiting',
      item: numberOf(state, item) ?? '–',
      values: { name: nameOf(state, by), text: shortened(text) },
    }));

/** The only proposal of an item needs no word of its own where the item was then approved: that was approved. */
const isDecidedOn = (state: MeetingState, proposal: Proposal, all: readonly Proposal[]): boolean => {
  const { item, at } = proposal;
  const isOnly = all.every((each) => each === proposal || each.item !== item || each.status !== 'waiting');
  const approves = ({ kind, ...decision }: Decision): boolean =>
    (kind === 'approved' || kind === 'approvedAsProposed') && decision.at >= at;
  return isOnly && standingDecisions(state, item).some(approves);
};

const actionGaps = (state: MeetingState): readonly Gap[] =>
  state.actions.flatMap(({ item, text, owner, due }) => {
    const number = numberOf(state, item);
    const at = { ...(number === undefined ? {} : { item: number }), values: { text: shortened(text) } };
    return [
      ...(owner === undefined ? [{ code: 'actionWithoutOwner' as const, ...at }] : []),
      ...(due === undefined ? [{ code: 'actionWithoutDue' as const, ...at }] : []),
    ];
  });

const numberOf = (state: MeetingState, id: ItemRecord['id'] | undefined): string | undefined =>
  state.agenda.find((item) => item.id === id)?.number;

const SHOWN = 120;

/** Enough of a text to know which one is meant. */
const shortened = (text: string): string => {
  const line = text.split(/\s+/, SHOWN).join(' ').trim();
  const letters = Array.from(line.slice(0, 2 * SHOWN));
  return letters.length >= SHOWN ? `${letters.slice(0, SHOWN - 1).join('')}…` : line;
};
