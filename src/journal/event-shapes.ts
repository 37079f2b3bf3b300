import { z } from 'zod';
import type {
  ActionId,
  AttachmentId,
  DecisionId,
  EntryId,
  EventType,
  FloorId,
  ParagraphId,
  ProposalId,
} from '../domain';
import { agendaLine, itemType } from './event-shapes-agenda';
import { APPROVAL_SHAPES } from './event-shapes-approval';
import { ATTENDANCE_SHAPES, noQuorum } from './event-shapes-attendance';
import { papers, PAPERS_SHAPES } from './event-shapes-papers';
import { REDACTION_SHAPES } from './event-shapes-redaction';
import { RESTRICTION_SHAPES } from './event-shapes-restrictions';
import { owner, SERIES_SHAPES } from './event-shapes-series';
import { VOTE_SHAPES } from './event-shapes-votes';
import { event, id, item, person, plainDate } from './shape-parts';

/* The events as they were released, written out in full and on purpose apart from the domain: what is stored stays
   as it is when the domain grows. A test of types holds the two against each other. */

const language = z.enum(['fi', 'sv', 'en']);
const evidence = z.enum(['teams', 'said']);

const decisionKind = z.enum([
  'noted',
  'notedPresentation',
  'notedPresentationAndDiscussion',
  'approved',
  'approvedAsProposed',
  'approvedByVote',
  'approvedRevised',
  'approvedModified',
  'decided',
  'agreed',
  'tabled',
  'referredBack',
  'rejected',
  'withdrawn',
  'elected',
  'authorised',
  'appointed',
  'approvedPreviousMinutes',
]);

const quorum = z.union([
  z.strictObject({
    fraction: z.number(),
    exclusive: z.boolean().exactOptional(),
    withChair: z.boolean().exactOptional(),
  }),
  z.strictObject({ count: z.number(), withChair: z.boolean().exactOptional() }),
]);

const body = z.strictObject({
  name: z.string(),
  genitive: z.string().exactOptional(),
  language,
  languages: z.array(language).exactOptional(),
  timeZone: z.string(),
  profile: z.string(),
  quorum: quorum.exactOptional(),
  seconding: z.boolean().exactOptional(),
  tie: z.enum(['castingVote', 'lot', 'lapses']).exactOptional(),
  phrases: z.record(z.string(), z.string()).exactOptional(),
  styles: z.record(z.string(), z.unknown()).exactOptional(),
  nudges: z.enum(['chair', 'everybody', 'off']).exactOptional(),
  organisation: z.string().exactOptional(),
  shortName: z.string().exactOptional(),
  document: z.enum(['minutes', 'memo']).exactOptional(),
  distribution: z.array(z.string()).exactOptional(),
  forInformation: z.array(z.string()).exactOptional(),
  appealNotes: z.array(z.strictObject({ title: z.string(), text: z.string() })).exactOptional(),
  standing: z.array(z.strictObject({ title: z.string(), type: itemType })).exactOptional(),
  itemNumbers: z.enum(['meeting', 'running']).exactOptional(),
  template: z.strictObject({ name: z.string(), digest: z.string() }).exactOptional(),
  dropMinutes: z.number().exactOptional(),
  retentionDays: z.number().exactOptional(),
});

const meeting = z.strictObject({
  number: z.string().exactOptional(),
  ordinal: z.number().exactOptional(),
  previous: z.string().exactOptional(),
  start: z.string().exactOptional(),
  end: z.string().exactOptional(),
  place: z.string().exactOptional(),
  mode: z.enum(['onSite', 'hybrid', 'electronic']).exactOptional(),
  ...papers,
});

const rosterPerson = z.strictObject({
  id: person,
  name: z.string(),
  organisation: z.string().exactOptional(),
  title: z.string().exactOptional(),
  role: z.enum(['chair', 'viceChair', 'secretary']).exactOptional(),
  group: z.enum(['members', 'deputies', 'experts', 'secretaries', 'visitors', 'absent']),
  column: z.literal([1, 2]).exactOptional(),
  items: z.array(z.string()).exactOptional(),
  deputyFor: person.exactOptional(),
  vote: z.boolean().exactOptional(),
  teams: z.boolean().exactOptional(),
  anonymous: z.literal(true).exactOptional(),
});

const agendaItem = z.strictObject({ id: item, number: z.string(), ...agendaLine });

const textSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), id: id<ParagraphId>() }),
  z.strictObject({ kind: z.literal('decision'), id: id<DecisionId>() }),
  z.strictObject({ kind: z.literal('proposal'), id: id<ProposalId>() }),
  z.strictObject({ kind: z.literal('action'), id: id<ActionId>() }),
  z.strictObject({ kind: z.literal('attachment'), id: id<AttachmentId>() }),
]);

const nextMeeting = z.strictObject({
  date: plainDate,
  start: z.string().exactOptional(),
  end: z.string().exactOptional(),
});

/** What each event has to look like to be written and to be read. Members nobody knows are refused, not dropped. */
export const EVENT_SHAPES = {
  BodyDescribed: event('BodyDescribed', { body }),
  MeetingDescribed: event('MeetingDescribed', { meeting }),
  RosterSet: event('RosterSet', { people: z.array(rosterPerson) }),
  PersonIntroduced: event('PersonIntroduced', { person: rosterPerson }),
  ChairChanged: event('ChairChanged', { person }),
  SecretaryNamed: event('SecretaryNamed', { person }),
  SecretaryReleased: event('SecretaryReleased', { person }),
  AgendaSet: event('AgendaSet', { items: z.array(agendaItem) }),
  ItemAdded: event('ItemAdded', { item: agendaItem, before: item.exactOptional() }),
  ItemRenamed: event('ItemRenamed', { item, title: z.string() }),
  ItemRemoved: event('ItemRemoved', { item }),
  ItemMoved: event('ItemMoved', { item, before: item.exactOptional() }),
  ItemsRenumbered: event('ItemsRenumbered', { numbers: z.record(z.string(), z.string()) }),
  MeetingOpened: event('MeetingOpened', {}),
  ItemOpened: event('ItemOpened', { item }),
  BreakStarted: event('BreakStarted', {}),
  BreakEnded: event('BreakEnded', {}),
  CloseQuestioned: event('CloseQuestioned', { unhandled: z.array(item), waiting: z.array(person).exactOptional() }),
  CloseProposed: event('CloseProposed', { reason: z.enum(['teamsMeetingEnded', 'everybodyLeft']) }),
  MeetingClosed: event('MeetingClosed', {}),
  ParagraphWritten: event('ParagraphWritten', {
    paragraph: id<ParagraphId>(),
    item,
    role: z.enum(['presentation', 'discussion', 'remark']),
    text: z.string(),
  }),
  DecisionRecorded: event('DecisionRecorded', {
    decision: id<DecisionId>(),
    item,
    kind: decisionKind,
    text: z.string().exactOptional(),
    proposal: id<ProposalId>().exactOptional(),
    withoutQuorum: z.strictObject(noQuorum).exactOptional(),
  }),
  DecisionAmended: event('DecisionAmended', {
    decision: id<DecisionId>(),
    kind: decisionKind,
    text: z.string().exactOptional(),
    reason: z.string(),
  }),
  DecisionWithdrawn: event('DecisionWithdrawn', { decision: id<DecisionId>(), reason: z.string() }),
  ProposalMade: event('ProposalMade', {
    proposal: id<ProposalId>(),
    item,
    text: z.string(),
    kind: decisionKind,
    origin: z.enum(['proposal', 'decision']),
  }),
  ProposalConfirmed: event('ProposalConfirmed', { proposal: id<ProposalId>(), decision: id<DecisionId>() }),
  ProposalRejected: event('ProposalRejected', { proposal: id<ProposalId>() }),
  ActionAssigned: event('ActionAssigned', {
    action: id<ActionId>(),
    item: item.exactOptional(),
    text: z.string(),
    owner: owner.exactOptional(),
    due: plainDate.exactOptional(),
  }),
  TextCorrected: event('TextCorrected', { subject: textSubject, text: z.string() }),
  NextMeetingSet: event('NextMeetingSet', { meeting: nextMeeting }),
  PersonJoined: event('PersonJoined', { person, evidence, arrived: z.literal(true).exactOptional() }),
  PersonLeft: event('PersonLeft', { person, evidence }),
  ApologiesReceived: event('ApologiesReceived', { person }),
  FloorRequested: event('FloorRequested', {
    request: id<FloorId>(),
    person,
    topic: z.string().exactOptional(),
    reply: z.boolean().exactOptional(),
  }),
  FloorGiven: event('FloorGiven', { request: id<FloorId>() }),
  FloorReleased: event('FloorReleased', { request: id<FloorId>() }),
  ItemChangeQuestioned: event('ItemChangeQuestioned', { waiting: z.array(person) }),
  ItemVerified: event('ItemVerified', { item, digest: z.string(), text: z.string() }),
  ...ATTENDANCE_SHAPES,
  ...PAPERS_SHAPES,
  ...APPROVAL_SHAPES,
  ...RESTRICTION_SHAPES,
  ...VOTE_SHAPES,
  ...SERIES_SHAPES,
  TeamsMeetingStarted: event('TeamsMeetingStarted', {}),
  TeamsMeetingEnded: event('TeamsMeetingEnded', {}),
  EntryUndone: event('EntryUndone', { undone: id<EntryId>() }),
  MinutesDrafted: event('MinutesDrafted', {
    version: z.number(),
    language: z.string(),
    profile: z.string(),
    digests: z.record(z.string(), z.string()),
    whileOpen: z.boolean(),
  }),
  ...REDACTION_SHAPES,
} as const satisfies Readonly<Record<EventType, z.ZodType>>;
