import type { EventType, MeetingEvent } from './events';
import type { EntryId, PersonId, VoteId } from './ids';
import type { MeetingRecord } from './state';

/**
 * True when something that still stands was built on an entry: a note under an item it added, an amendment of a
 * decision it recorded, the opening by the chair it named. Undoing it would leave that hanging, so the later thing has to
 * go first.
 */
export const usedLater = (state: MeetingRecord, entry: EntryId): boolean => {
  const gone = new Set(state.undone);
  const standing = state.history.filter((event) => !gone.has(event.entry));
  const first = standing.findIndex((event) => event.entry === entry);
  const own = standing.filter((event) => event.entry === entry);
  const later = standing.slice(first).filter((event) => event.entry !== entry);
  const made = new Set(own.flatMap(makes));
  if (later.some((event) => uses(event).some((id) => made.has(id)))) return true;
  const has = (events: readonly MeetingEvent[], types: ReadonlySet<EventType>): boolean =>
    events.some(({ type }) => types.has(type));
  return (
    (has(own, OPENS) && has(later, NEEDS_OPEN_MEETING)) ||
    (has(own, GIVES_PARTS) && has(later, OPENS)) ||
    (has(own, ASKS) && has(later, ANSWERS)) ||
    (has(own, TAKES_NUMBERS) && has(later, GIVES_NUMBERS))
  );
};

/** A list of people says who is the chair; once a meeting was opened by it, another list is set instead. */
const GIVES_PARTS: ReadonlySet<EventType> = new Set<EventType>(['RosterSet']);
const OPENS: ReadonlySet<EventType> = new Set<EventType>(['MeetingOpened']);

/** What people said to a draft that was sent to them. */
const ASKS: ReadonlySet<EventType> = new Set<EventType>(['ReviewOpened']);
const ANSWERS: ReadonlySet<EventType> = new Set<EventType>(['CommentMade']);

/** What these took from an item comes back when they are undone; by then another item may have it. */
const TAKES_NUMBERS: ReadonlySet<EventType> = new Set<EventType>(['AgendaSet', 'ItemRemoved', 'ItemsRenumbered']);
const GIVES_NUMBERS: ReadonlySet<EventType> = new Set<EventType>(['ItemAdded', 'ItemsRenumbered']);

const NEEDS_OPEN_MEETING: ReadonlySet<EventType> = new Set<EventType>([
  'ItemOpened',
  'BreakStarted',
  'MeetingClosed',
  'ParagraphWritten',
  'DecisionRecorded',
  'ProposalMade',
  'VoteOpened',
  'FloorRequested',
  'ItemVerified',
  'PresidingChanged',
  'QuorumStated',
]);

/** A vote that was closed was closed with the votes it had. */
const voicesOf = (vote: VoteId): string => `voices of ${vote}`;

/** Who voted was there. */
const hereAs = (person: PersonId): string => `here as ${person}`;

const makes = (event: MeetingEvent): readonly string[] => {
  switch (event.type) {
    case 'AgendaSet':
      return event.items.map(({ id }) => id);
    case 'ItemAdded':
      return [event.item.id];
    case 'ParagraphWritten':
      return [event.paragraph];
    case 'DecisionRecorded':
      return [event.decision];
    case 'ProposalMade':
      return [event.proposal];
    case 'ActionAssigned':
      return [event.action];
    case 'VoteOpened':
      return [event.vote];
    case 'VoteCast':
    case 'VoteCounted':
      return [voicesOf(event.vote)];
    case 'PersonJoined':
    case 'DeputySeated':
      return [hereAs(event.person)];
    case 'AttachmentAdded':
      return [event.attachment];
    case 'FloorRequested':
      return [event.request];
    case 'RecusalDeclared':
      return [event.recusal];
    default:
      return [];
  }
};

const uses = (event: MeetingEvent): readonly string[] => {
  switch (event.type) {
    case 'ItemAdded':
      return event.before === undefined ? [] : [event.before];
    case 'ItemMoved':
      return event.before === undefined ? [event.item] : [event.item, event.before];
    case 'ItemRenamed':
    case 'ItemRemoved':
    case 'ItemOpened':
    case 'ItemFiled':
    case 'ItemRestricted':
    case 'ItemUnrestricted':
    case 'ParagraphWritten':
    case 'SentenceReplaced':
    case 'ProposalMade':
    case 'PresidingChanged':
    case 'QuorumStated':
    case 'RecusalDeclared':
      return [event.item];
    case 'RecusalWithdrawn':
      return [event.recusal];
    case 'ItemsRenumbered':
      return Object.keys(event.numbers);
    case 'DecisionRecorded':
      return event.proposal === undefined ? [event.item] : [event.item, event.proposal];
    case 'ParagraphEdited':
      return [event.paragraph];
    case 'DecisionAmended':
    case 'DecisionWithdrawn':
      return [event.decision];
    case 'ProposalConfirmed':
      return [event.proposal, event.decision];
    case 'ProposalRejected':
    case 'ProposalSeconded':
    case 'ProposalLapsed':
      return [event.proposal];
    case 'VoteOpened':
      return event.proposal === undefined ? [event.item] : [event.item, event.proposal];
    case 'VoteCast':
      return [event.vote, hereAs(event.person)];
    case 'VoteCounted':
    case 'VoteCancelled':
      return [event.vote];
    case 'VoteClosed':
      return [event.vote, voicesOf(event.vote)];
    case 'DissentFiled':
      return [event.decision];
    case 'ActionAssigned':
    case 'AttachmentAdded':
    case 'ExaminersElected':
      return event.item === undefined ? [] : [event.item];
    case 'ActionDone':
    case 'ActionExtended':
      return [event.action];
    case 'FloorGiven':
    case 'FloorReleased':
      return [event.request];
    case 'ItemVerified':
      return [event.item];
    default:
      return [];
  }
};
