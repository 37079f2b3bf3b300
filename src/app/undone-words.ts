import {
  actionList,
  itemById,
  type EntryId,
  type EventType,
  type ItemId,
  type MeetingEvent,
  type MeetingState,
} from '../domain';
import { answer, type AnswerId } from '../language';
import { shortened } from './shortened';

/** What an undone entry had been, in a few words; of one that whoever is told may not see, no more than that. */
export const undoneWords = (entry: EntryId, state: MeetingState, whole: MeetingState = state): string => {
  const events = state.history.filter((event) => event.entry === entry && WHAT[event.type] !== undefined);
  // Opening a meeting where nobody was named takes the chair first; what was done is the opening all the same.
  const event = events.find(({ type }) => type === 'MeetingOpened') ?? events[0];
  const id = event === undefined ? undefined : WHAT[event.type];
  if (event === undefined || id === undefined)
    return !knows(state, entry) && knows(whole, entry) ? answer(state.body.language, 'whatKept') : '';
  return answer(state.body.language, id, {
    number: numberOf(event, state),
    text: shortened(textOf(event, state)),
    address: 'address' in event ? event.address : '',
  });
};

const knows = ({ history }: MeetingState, entry: EntryId): boolean => history.some((event) => event.entry === entry);

const WHAT: Readonly<Partial<Record<EventType, AnswerId>>> = {
  BodyDescribed: 'whatSettings',
  RosterSet: 'whatRoster',
  AgendaSet: 'whatAgenda',
  ItemAdded: 'whatAgenda',
  ItemRenamed: 'whatAgenda',
  ItemRemoved: 'whatAgenda',
  ItemMoved: 'whatAgenda',
  MeetingOpened: 'whatOpened',
  ItemOpened: 'whatItem',
  BreakStarted: 'whatBreak',
  BreakEnded: 'whatBreak',
  MeetingClosed: 'whatClosed',
  ParagraphWritten: 'whatParagraph',
  DecisionRecorded: 'whatDecision',
  DecisionAmended: 'whatDecision',
  DecisionWithdrawn: 'whatDecision',
  ProposalMade: 'whatProposal',
  ProposalRejected: 'whatProposal',
  ActionAssigned: 'whatAction',
  ActionDone: 'whatAction',
  ActionExtended: 'whatAction',
  TextCorrected: 'whatCorrection',
  NextMeetingSet: 'whatNextMeeting',
  AttachmentAdded: 'whatAttachment',
  ItemRestricted: 'whatRestriction',
  ItemUnrestricted: 'whatRestriction',
  ItemFiled: 'whatPapers',
  PapersSet: 'whatPapers',
  ExaminersElected: 'whatExaminers',
  FloorRequested: 'whatFloor',
  FloorGiven: 'whatFloor',
  FloorReleased: 'whatFloor',
  ItemVerified: 'whatVerification',
  ParagraphEdited: 'whatEdit',
  SentenceReplaced: 'whatEdit',
  ReviewOpened: 'whatReview',
  CommentMade: 'whatComment',
  MinutesApproved: 'whatApproval',
  MinutesFinalised: 'whatApproval',
  AdditionMade: 'whatAddition',
  ProposalSeconded: 'whatSeconding',
  ProposalLapsed: 'whatSeconding',
  VoteOpened: 'whatVote',
  VoteCast: 'whatBallot',
  VoteCounted: 'whatCounts',
  VoteClosed: 'whatVoteClosed',
  VoteCancelled: 'whatVote',
  DissentFiled: 'whatDissent',
  PersonJoined: 'whatPresence',
  PersonLeft: 'whatPresence',
  ApologiesReceived: 'whatPresence',
  PresenceModeSet: 'whatPresence',
  DeputySeated: 'whatPresence',
  PersonIdentified: 'whatPresence',
  RecusalDeclared: 'whatRecusal',
  RecusalWithdrawn: 'whatRecusal',
  PresidingChanged: 'whatRole',
  QuorumStated: 'whatQuorum',
  ChairChanged: 'whatRole',
  SecretaryNamed: 'whatRole',
  SecretaryReleased: 'whatRole',
};

const numberOf = (event: MeetingEvent, state: MeetingState): string => {
  const id = 'item' in event && typeof event.item === 'string' ? event.item : itemOfRecord(event, state);
  return id === undefined ? '' : (itemById(state, id)?.number ?? '');
};

const itemOfRecord = (event: MeetingEvent, state: MeetingState): ItemId | undefined => {
  if ('decision' in event) return state.decisions.find(({ id }) => id === event.decision)?.item;
  if (event.type === 'RecusalWithdrawn') return state.recusals.find(({ id }) => id === event.recusal)?.item;
  if ('vote' in event) return state.votes.find(({ id }) => id === event.vote)?.item;
  if ('proposal' in event) return state.proposals.find(({ id }) => id === event.proposal)?.item;
  return undefined;
};

const textOf = (event: MeetingEvent, state: MeetingState): string =>
  event.type === 'ActionDone' || event.type === 'ActionExtended'
    ? (actionList(state).find(({ id }) => id === event.action)?.text ?? '')
    : 'text' in event
      ? (event.text ?? '')
      : '';
