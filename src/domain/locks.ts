import { assertNever } from './assert-never';
import type { ItemRecord } from './agenda';
import type { EventOf, MeetingEvent, TextSubject } from './events';
import type { ItemId } from './ids';
import { placeOfCarried } from './action-list';
import { itemById } from './queries';
import type { MeetingState } from './state';

/**
 * An item whose part of the minutes was verified in the meeting, and which these events would change: what was read out
 * and verified stands (hallintosääntö: tarkastetaan heti). Undoing the verification itself is the way out.
 */
export const lockedItem = (events: readonly MeetingEvent[], state: MeetingState): ItemRecord | undefined => {
  if (state.verifications.length === 0) return undefined;
  const locked = new Set(state.verifications.map(({ item }) => item));
  const touched = events.flatMap((event) => touches(event, state)).find((item) => locked.has(item));
  return touched === undefined ? undefined : itemById(state, touched);
};

/** The items whose text in the minutes an event changes. */
const touches = (event: MeetingEvent, state: MeetingState): readonly ItemId[] => {
  const ofDecision = (id: string): readonly ItemId[] => itemsOf(state.decisions, id);
  switch (event.type) {
    case 'ItemRenamed':
    case 'ItemRemoved':
    case 'ParagraphWritten':
    case 'DecisionRecorded':
    case 'ProposalMade':
    case 'RecusalDeclared':
    case 'ItemFiled':
    case 'ParagraphEdited':
    case 'SentenceReplaced':
    case 'VoteOpened':
      return [event.item];
    case 'ProposalSeconded':
    case 'ProposalLapsed':
      return itemsOf(state.proposals, event.proposal);
    case 'VoteCast':
    case 'VoteCounted':
    case 'VoteClosed':
    case 'VoteCancelled':
      return itemsOf(state.votes, event.vote);
    case 'RecusalWithdrawn':
      return itemsOf(state.recusals, event.recusal);
    case 'ItemsRenumbered':
      return Object.keys(event.numbers) as ItemId[];
    case 'ItemAdded':
      return [event.item.id];
    case 'AgendaSet':
      return state.agenda.map(({ id }) => id);
    case 'DecisionAmended':
    case 'DecisionWithdrawn':
    case 'DissentFiled':
      return ofDecision(event.decision);
    case 'ActionAssigned':
    case 'AttachmentAdded':
      return event.item === undefined ? [] : [event.item];
    case 'ExaminersElected':
      return state.agenda.filter(({ type }) => type === 'scrutinisers').map(({ id }) => id);
    case 'ActionDone':
    case 'ActionExtended':
      return ofAction(event, state);
    case 'TextCorrected':
      return ofSubject(event.subject, state);
    case 'EntryUndone': {
      const undone = state.history.filter((each) => each.entry === event.undone);
      return undone.some(({ type }) => type === 'ItemVerified') ? [] : undone.flatMap((each) => touches(each, state));
    }
    default:
      return [];
  }
};

const ofSubject = ({ kind, id }: TextSubject, state: MeetingState): readonly ItemId[] => {
  switch (kind) {
    case 'paragraph':
      return itemsOf(state.paragraphs.slice(), id);
    case 'decision':
      return itemsOf(state.decisions, id);
    case 'proposal':
      return itemsOf(state.proposals, id);
    case 'action':
      return itemsOf(state.actions, id);
    case 'attachment':
      return itemsOf(state.attachments, id);
    default:
      return assertNever(kind);
  }
};

/** What becomes of agreed work once the meeting is over is not in its minutes. */
const ofAction = (
  { type, action }: EventOf<'ActionDone' | 'ActionExtended'>,
  state: MeetingState,
): readonly ItemId[] => {
  if (state.phase === 'closed') return [];
  const place = placeOfCarried(state);
  if (place !== undefined && state.series.actions.some(({ id }) => id === action)) return [place];
  return type === 'ActionDone' ? [] : itemsOf(state.actions, action);
};

const itemsOf = (all: readonly { readonly id: string; readonly item?: ItemId }[], id: string): readonly ItemId[] =>
  all.flatMap((each) => (each.id === id && each.item !== undefined ? [each.item] : []));
