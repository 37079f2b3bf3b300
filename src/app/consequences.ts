import {
  addMinutes,
  isTimed,
  itemById,
  retentionEnds,
  subItems,
  voteById,
  type EntryId,
  type EventType,
  type Instant,
  type ItemId,
  type MeetingEvent,
  type MeetingState,
  type VoteId,
} from '../domain';
import type { Errand, LiveCard } from './errands';
import { recipients } from './readers';
import { everybodyLeft } from './who-is-left';

/** How long nobody may be in the meeting before closing is proposed, in minutes. */
export const EMPTY_FOR_MINUTES = 15;
/**
 * How long a proposed closing waits for an answer before the draft is made anyway, in minutes. Counted from the opening
 * too: where Teams reports nothing, nobody proposes anything, and a meeting nobody closed still gets its draft.
 */
const UNANSWERED_FOR_MINUTES = 12 * 60;

export interface Planned {
  readonly errand: Errand;
  readonly due: Instant;
}

/** What follows from events in the world: which cards change, when the draft is made, which timers start. */
export const consequencesOf = (
  events: readonly MeetingEvent[],
  after: MeetingState,
  now: Instant,
): readonly Planned[] => {
  const cards = unique(events.flatMap((event) => cardsOf(event, after)));
  const agenda = events.some((event) => isOnAgenda(event, after)) ? [{ kind: 'card', card: 'agenda' } as const] : [];
  const settings = events.some((event) => isSetting(event, after)) ? [{ kind: 'card', card: 'welcome' } as const] : [];
  return [
    ...[...cards, ...settings, ...agenda].map((errand) => ({ errand, due: now })),
    ...events.flatMap((event) => timersOf(event, after, now)),
    ...(events.some(({ type }) => TIMING.has(type)) && isTimed(after)
      ? [{ errand: { kind: 'watchTime' } as const, due: now }]
      : []),
  ];
};

/** What the agenda card shows. Undoing shows where what was undone did: a roster taken back is no reason for a first card. */
const isOnAgenda = (event: MeetingEvent, after: MeetingState): boolean => {
  if (event.type === 'EntryUndone')
    return after.history.some((each) => each.entry === event.undone && each !== event && isOnAgenda(each, after));
  if (event.type === 'ParagraphWritten') return isFirstSaid(event, after);
  if (APART_FROM_AGENDA.has(event.type)) return isCounted(event, after);
  return !SETTINGS.has(event.type) || after.agenda.length > 0 || after.phase !== 'planned';
};

/** As long as nothing was said on an item, the card offers to take the step to it back; it shows no more of the discussion. */
const isFirstSaid = (event: MeetingEvent, { history }: MeetingState): boolean =>
  history.at(history.lastIndexOf(event) - 1)?.type === 'ItemOpened';

/** Who comes and goes shows where people are counted: the card says whether enough are there to decide. */
const isCounted = ({ type }: MeetingEvent, { phase, body }: MeetingState): boolean =>
  (type === 'PersonJoined' || type === 'PersonLeft') && phase === 'open' && body.quorum !== undefined;

/** What the agenda card shows nothing of. */
const APART_FROM_AGENDA: ReadonlySet<EventType> = new Set<EventType>([
  'PersonIntroduced',
  'PersonJoined',
  'PersonLeft',
  'ApologiesReceived',
  'TeamsMeetingStarted',
  'TeamsMeetingEnded',
  'NextMeetingSet',
  'MeetingContinued',
  'AttachmentAdded',
  'ItemFiled',
  'PapersSet',
  'ExaminersElected',
  'ParagraphEdited',
  'SentenceReplaced',
  'ReviewOpened',
  'CommentMade',
  'MinutesApproved',
  'MinutesFinalised',
  'AdditionMade',
  'MinutesDrafted',
  'LinesRedacted',
]);

/** Given before there is an agenda they are no reason to show one. */
const SETTINGS: ReadonlySet<EventType> = new Set<EventType>([
  'BodyDescribed',
  'RosterSet',
  'MeetingDescribed',
  'ChairChanged',
  'SecretaryNamed',
  'SecretaryReleased',
]);

/** What the settings card shows. It is brought up to date where it stands, and posted by the installation alone. */
const isSetting = (event: MeetingEvent, after: MeetingState): boolean =>
  event.type === 'EntryUndone'
    ? after.history.some((each) => each.entry === event.undone && each !== event && isSetting(each, after))
    : event.type === 'AgendaSet' || (event.type !== 'MeetingDescribed' && SETTINGS.has(event.type));

/** What changes how long there is, or how long things take. A break changes it by its end. */
const TIMING: ReadonlySet<EventType> = new Set<EventType>([
  'BodyDescribed',
  'MeetingDescribed',
  'AgendaSet',
  'ItemAdded',
  'ItemRemoved',
  'ItemMoved',
  'MeetingOpened',
  'ItemOpened',
  'BreakEnded',
  'EntryUndone',
]);

const cardsOf = (event: MeetingEvent, after: MeetingState): readonly Errand[] => {
  switch (event.type) {
    case 'DecisionRecorded':
    case 'DecisionAmended':
    case 'DecisionWithdrawn':
      return [card('decision', event.decision)];
    case 'ProposalMade':
    case 'ProposalConfirmed':
    case 'ProposalRejected':
    case 'ProposalSeconded':
    case 'ProposalLapsed':
      return [card('proposal', event.proposal)];
    case 'VoteOpened':
    case 'VoteCast':
    case 'VoteCounted':
    case 'VoteClosed':
    case 'VoteCancelled':
      return votedOn(event.vote, after);
    case 'ActionAssigned':
    case 'ActionDone':
    case 'ActionExtended':
      // Agreed work of an earlier meeting has its card there.
      return after.series.actions.some(({ id }) => id === event.action) ? [] : [card('action', event.action)];
    case 'TextCorrected':
      return event.subject.kind === 'paragraph' || event.subject.kind === 'attachment'
        ? []
        : [card(event.subject.kind, event.subject.id)];
    case 'ItemRestricted':
    case 'ItemUnrestricted':
      return cardsUnder(event.item, after);
    case 'EntryUndone':
      return undoneCards(event.undone, after);
    default:
      return [];
  }
};

/** A vote, and the proposal it is on, which it settles. An election without a vote has no card: its decision waits. */
const votedOn = (id: VoteId, after: MeetingState): readonly Errand[] => {
  const vote = voteById(after, id);
  if (vote === undefined) return [card('vote', id)];
  const { proposal, method } = vote;
  return [
    ...(method === 'acclamation' ? [] : [card('vote', id)]),
    ...(proposal === undefined ? [] : [card('proposal', proposal)]),
  ];
};

/** The cards of an item that everybody may not read any more, or may read again. */
const cardsUnder = (id: ItemId, after: MeetingState): readonly Errand[] => {
  const item = itemById(after, id);
  const under = new Set(item === undefined ? [] : [item, ...subItems(after, item)].map((each) => each.id));
  const of = (name: LiveCard, records: readonly { readonly id: string; readonly item?: ItemId }[]): readonly Errand[] =>
    records.flatMap((each) => (each.item !== undefined && under.has(each.item) ? [card(name, each.id)] : []));
  return [
    ...of('decision', after.decisions),
    ...of('proposal', after.proposals),
    ...of('vote', after.votes),
    ...of('action', after.actions),
  ];
};

/** The cards of what an undone entry had made or changed have to say so. */
const undoneCards = (undone: EntryId, after: MeetingState): readonly Errand[] =>
  after.history
    .filter((event) => event.entry === undone && event.type !== 'EntryUndone')
    .flatMap((event) => cardsOf(event, after));

const timersOf = (event: MeetingEvent, after: MeetingState, now: Instant): readonly Planned[] => {
  switch (event.type) {
    case 'MeetingClosed':
      return [
        { errand: { kind: 'draft', why: 'closed' }, due: now },
        ...recipients(after).map((person) => ({ errand: { kind: 'nextAgenda', person } as const, due: now })),
      ];
    // What people read from now on says what it is.
    case 'ReviewOpened':
      return [{ errand: { kind: 'draft', why: 'asked' }, due: now }];
    case 'MinutesFinalised':
      return [{ errand: { kind: 'draft', why: 'asked' }, due: now }, ...retention(after, now)];
    case 'BodyDescribed':
      return retention(after, now);
    case 'TeamsMeetingEnded':
      return after.phase === 'open'
        ? [{ errand: { kind: 'proposeClosing', reason: 'teamsMeetingEnded' }, due: now }]
        : [];
    case 'PersonLeft':
      return after.phase === 'open' && everybodyLeft(after)
        ? [{ errand: { kind: 'proposeClosing', reason: 'everybodyLeft' }, due: addMinutes(now, EMPTY_FOR_MINUTES) }]
        : [];
    case 'MeetingOpened':
    case 'CloseProposed':
      return [{ errand: { kind: 'draftAnyway' }, due: addMinutes(now, UNANSWERED_FOR_MINUTES) }];
    default:
      return [];
  }
};

/** When what Teams reported has been kept long enough, if the minutes are final and the body has said so. */
const retention = (after: MeetingState, now: Instant): readonly Planned[] => {
  const ends = retentionEnds(after);
  return ends === undefined ? [] : [{ errand: { kind: 'retain' }, due: ends < now ? now : ends }];
};

const card = (of: LiveCard, target: string): Errand => ({ kind: 'card', card: of, target });

const unique = (errands: readonly Errand[]): readonly Errand[] => [
  ...new Map(errands.map((errand) => [JSON.stringify(errand), errand])).values(),
];
