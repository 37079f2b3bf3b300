import { assertNever } from './assert-never';
import { evolveAgenda } from './evolve-agenda';
import { evolveApproval } from './evolve-approval';
import { evolveAttendance } from './evolve-attendance';
import { evolveCourse } from './evolve-course';
import { evolveFloor } from './evolve-floor';
import { evolvePapers } from './evolve-papers';
import { evolvePeople } from './evolve-people';
import { evolveRecord } from './evolve-record';
import { evolveRestrictions } from './evolve-restrictions';
import { evolveVotes } from './evolve-votes';
import type { EntryId } from './ids';
import type { MeetingEvent } from './events';
import { evolveSeries } from './evolve-series';
import { Growing } from './growing';
import { withoutRedacted } from './redaction';
import { initialState, type MeetingState } from './state';

/**
 * The meeting after one more event. Total: every event that was ever accepted can be folded on every state, because
 * undoing folds the rest of the record again without what was undone.
 */
export const evolve = (state: MeetingState, event: MeetingEvent): MeetingState => {
  if (event.type === 'LinesRedacted')
    return refolded(Growing.of([...withoutRedacted(state.history.slice(), event), event]), state.undone);
  const history = state.history.with([event]);
  if (event.type !== 'EntryUndone') return { ...apply(state, event), history };
  return refolded(history, [...state.undone, event.undone]);
};

/** What stands of a record, folded again from the beginning. */
const refolded = (history: Growing<MeetingEvent>, undone: readonly EntryId[]): MeetingState => {
  const out = new Set<EntryId>(undone);
  const standing = history.filter((each) => !out.has(each.entry) || each.type === 'PersonIntroduced');
  return { ...standing.reduce(apply, initialState), history, undone };
};

/** The meeting after more events: what `evolve` makes of one after the other. */
export const evolveAll = (state: MeetingState, events: Iterable<MeetingEvent>): MeetingState => {
  let current = state;
  let folded: MeetingEvent[] = [];
  const whole = (): MeetingState => ({ ...current, history: current.history.with(folded) });
  for (const event of events)
    if (REFOLDS.has(event.type)) {
      current = evolve(whole(), event);
      folded = [];
    } else {
      current = apply(current, event);
      folded.push(event);
    }
  return folded.length === 0 ? current : whole();
};

/** What changes what is made of events before it. */
const REFOLDS: ReadonlySet<MeetingEvent['type']> = new Set<MeetingEvent['type']>(['LinesRedacted', 'EntryUndone']);

/** The meeting as its journal tells it. */
export const replay = (events: Iterable<MeetingEvent>): MeetingState => evolveAll(initialState, events);

const apply = (state: MeetingState, event: MeetingEvent): MeetingState => {
  switch (event.type) {
    case 'BodyDescribed':
      return { ...state, body: event.body };
    case 'MeetingDescribed':
      return { ...state, meeting: event.meeting };
    case 'RosterSet':
    case 'PersonIntroduced':
    case 'ChairChanged':
    case 'SecretaryNamed':
    case 'SecretaryReleased':
    case 'PersonJoined':
    case 'PersonLeft':
    case 'ApologiesReceived':
      return evolvePeople(state, event);
    case 'PresenceModeSet':
    case 'DeputySeated':
    case 'PersonIdentified':
    case 'RecusalDeclared':
    case 'RecusalWithdrawn':
    case 'PresidingChanged':
    case 'QuorumQuestioned':
    case 'QuorumStated':
      return evolveAttendance(state, event);
    case 'AgendaSet':
    case 'ItemAdded':
    case 'ItemRenamed':
    case 'ItemRemoved':
    case 'ItemMoved':
    case 'ItemsRenumbered':
      return evolveAgenda(state, event);
    case 'MeetingOpened':
    case 'ItemOpened':
    case 'BreakStarted':
    case 'BreakEnded':
    case 'CloseQuestioned':
    case 'CloseProposed':
    case 'ItemChangeQuestioned':
    case 'MeetingClosed':
      return evolveCourse(state, event);
    case 'ParagraphWritten':
    case 'DecisionRecorded':
    case 'DecisionAmended':
    case 'DecisionWithdrawn':
    case 'ProposalMade':
    case 'ProposalConfirmed':
    case 'ProposalRejected':
    case 'ActionAssigned':
    case 'TextCorrected':
    case 'NextMeetingSet':
      return evolveRecord(state, event);
    case 'ProposalSeconded':
    case 'ProposalLapsed':
    case 'VoteOpened':
    case 'VoteCast':
    case 'VoteCounted':
    case 'VoteClosed':
    case 'VoteCancelled':
    case 'DissentFiled':
      return evolveVotes(state, event);
    case 'FloorRequested':
    case 'FloorGiven':
    case 'FloorReleased':
    case 'ItemVerified':
      return evolveFloor(state, event);
    case 'AttachmentAdded':
    case 'ItemFiled':
    case 'PapersSet':
    case 'ExaminersElected':
      return evolvePapers(state, event);
    case 'ParagraphEdited':
    case 'SentenceReplaced':
    case 'ReviewOpened':
    case 'CommentMade':
    case 'MinutesApproved':
    case 'MinutesFinalised':
    case 'AdditionMade':
      return evolveApproval(state, event);
    case 'ItemRestricted':
    case 'ItemUnrestricted':
      return evolveRestrictions(state, event);
    case 'ActionDone':
    case 'ActionExtended':
    case 'MeetingContinued':
      return evolveSeries(state, event);
    case 'MinutesDrafted': {
      const { version, language, profile, digests, whileOpen, at } = event;
      return { ...state, drafts: [...state.drafts, { version, language, profile, digests, whileOpen, at }] };
    }
    case 'Redacted': {
      const { present: person, entry } = event;
      return person === undefined ? state : { ...state, attested: [...state.attested, { person, entry }] };
    }
    case 'TeamsMeetingStarted':
    case 'TeamsMeetingEnded':
    case 'EntryUndone':
    case 'LinesRedacted':
      return state;
    default:
      return assertNever(event);
  }
};
