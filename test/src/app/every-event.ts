import {
  actionId,
  additionId,
  attachmentId,
  commentId,
  floorId,
  decisionId,
  dissentId,
  paragraphId,
  plainDate,
  proposalId,
  recusalId,
  replay,
  voteId,
  type EventType,
  type Language,
  type MeetingEvent,
  type MeetingState,
} from '../../../src/domain';
import {
  agenda,
  chair,
  item,
  member,
  opened,
  people,
  secretary,
  viceChair,
  visitor,
  wentTo,
  wrote,
  type Happening,
} from '../../support/meeting-facts';
import { CONTINUATION } from '../../support/series-facts';

export const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];
export const speaking = (language: Language): MeetingEvent =>
  wrote(secretary, '10:59', {
    type: 'BodyDescribed',
    body: { name: 'Johtokunta', language, timeZone: 'Europe/Helsinki', profile: 'perus' },
  });

const p = paragraphId('p1');
const d = decisionId('d1');
const e = proposalId('e1');
const a = actionId('a1');
const f = floorId('f1');
const r = recusalId('r1');
const l = attachmentId('l1');
const v = voteId('v1');
const m = dissentId('m1');
const nobody = people[0]!;

/** One event of every type there is. */
export const EVENTS: { readonly [Type in EventType]: Extract<Happening, { type: Type }> } = {
  BodyDescribed: {
    type: 'BodyDescribed',
    body: { name: 'Johtokunta', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus' },
  },
  MeetingDescribed: { type: 'MeetingDescribed', meeting: { number: '5/2022' } },
  RosterSet: { type: 'RosterSet', people },
  PersonIntroduced: { type: 'PersonIntroduced', person: { ...nobody, id: member } },
  ChairChanged: { type: 'ChairChanged', person: member },
  SecretaryNamed: { type: 'SecretaryNamed', person: member },
  SecretaryReleased: { type: 'SecretaryReleased', person: secretary },
  AgendaSet: { type: 'AgendaSet', items: agenda },
  ItemAdded: { type: 'ItemAdded', item: { ...agenda[0]!, id: item('9'), number: '9' } },
  ItemRenamed: { type: 'ItemRenamed', item: item('4'), title: 'Uusi nimi' },
  ItemRemoved: { type: 'ItemRemoved', item: item('5') },
  ItemMoved: { type: 'ItemMoved', item: item('5'), before: item('3') },
  ItemsRenumbered: { type: 'ItemsRenumbered', numbers: { [item('5')]: '3' } },
  MeetingOpened: { type: 'MeetingOpened' },
  ItemOpened: { type: 'ItemOpened', item: item('3') },
  BreakStarted: { type: 'BreakStarted' },
  BreakEnded: { type: 'BreakEnded' },
  CloseQuestioned: { type: 'CloseQuestioned', unhandled: [item('4'), item('5')] },
  CloseProposed: { type: 'CloseProposed', reason: 'everybodyLeft' },
  MeetingClosed: { type: 'MeetingClosed' },
  ParagraphWritten: { type: 'ParagraphWritten', paragraph: p, item: item('3'), role: 'remark', text: 'Huomautus' },
  DecisionRecorded: { type: 'DecisionRecorded', decision: d, item: item('3'), kind: 'decided', text: 'Näin.' },
  DecisionAmended: { type: 'DecisionAmended', decision: d, kind: 'decided', text: 'Toisin.', reason: '' },
  DecisionWithdrawn: { type: 'DecisionWithdrawn', decision: d, reason: '' },
  ProposalMade: {
    type: 'ProposalMade',
    proposal: e,
    item: item('3'),
    text: 'Näin',
    kind: 'decided',
    origin: 'decision',
  },
  ProposalConfirmed: { type: 'ProposalConfirmed', proposal: e, decision: d },
  ProposalRejected: { type: 'ProposalRejected', proposal: e },
  ActionAssigned: { type: 'ActionAssigned', action: a, item: item('3'), text: 'Kirje', owner: { name: 'Matti' } },
  ActionDone: { type: 'ActionDone', action: a },
  ActionExtended: { type: 'ActionExtended', action: a, due: plainDate('2023-01-31') },
  MeetingContinued: { type: 'MeetingContinued', ...CONTINUATION },
  TextCorrected: { type: 'TextCorrected', subject: { kind: 'paragraph', id: p }, text: 'Toinen' },
  NextMeetingSet: { type: 'NextMeetingSet', meeting: { date: plainDate('2023-02-16'), start: '12:00', end: '14:00' } },
  PersonJoined: { type: 'PersonJoined', person: member, evidence: 'said' },
  PersonLeft: { type: 'PersonLeft', person: member, evidence: 'said' },
  ApologiesReceived: { type: 'ApologiesReceived', person: member },
  FloorRequested: { type: 'FloorRequested', request: f, person: member, topic: 'Kustannukset' },
  FloorGiven: { type: 'FloorGiven', request: f },
  FloorReleased: { type: 'FloorReleased', request: f },
  ItemChangeQuestioned: { type: 'ItemChangeQuestioned', waiting: [member] },
  ItemVerified: { type: 'ItemVerified', item: item('3'), digest: 'ab12cd34ef', text: 'Huomautus' },
  PresenceModeSet: { type: 'PresenceModeSet', person: member, mode: 'remote' },
  DeputySeated: { type: 'DeputySeated', person: visitor, replaces: member },
  PersonIdentified: { type: 'PersonIdentified', person: visitor, is: member },
  RecusalDeclared: {
    type: 'RecusalDeclared',
    recusal: r,
    item: item('3'),
    person: member,
    ground: { kind: 'participation', text: 'osallisuusjäävi' },
  },
  RecusalWithdrawn: { type: 'RecusalWithdrawn', recusal: r },
  PresidingChanged: { type: 'PresidingChanged', item: item('3'), person: viceChair },
  QuorumQuestioned: { type: 'QuorumQuestioned', item: item('3'), present: 2, needed: 3 },
  QuorumStated: { type: 'QuorumStated', item: item('3'), isMet: true },
  AttachmentAdded: { type: 'AttachmentAdded', attachment: l, item: item('3'), text: 'Talousarvio' },
  ItemFiled: { type: 'ItemFiled', item: item('3'), diaryNumber: 'ESI/1/2022' },
  ItemRestricted: { type: 'ItemRestricted', item: item('3'), ground: 'JulkL 24 § 1 mom. 20 k' },
  ItemUnrestricted: { type: 'ItemUnrestricted', item: item('3') },
  PapersSet: { type: 'PapersSet', papers: { diaryNumber: 'ESI/2/2022' } },
  ExaminersElected: { type: 'ExaminersElected', people: [member] },
  ParagraphEdited: { type: 'ParagraphEdited', paragraph: p, item: item('3'), address: '3.1', text: 'Toisin' },
  SentenceReplaced: {
    type: 'SentenceReplaced',
    sentence: 'asia-3/decision/x',
    item: item('3'),
    address: '3.2',
    original: 'Näin.',
    text: 'Toisin.',
  },
  ReviewOpened: { type: 'ReviewOpened', version: 1, deadline: plainDate('2022-12-20') },
  CommentMade: {
    type: 'CommentMade',
    comment: commentId('k1'),
    version: 1,
    text: 'Huomasin virheen.',
    about: { address: '3.2', item: item('3'), printed: 'Näin.' },
  },
  MinutesApproved: { type: 'MinutesApproved', version: 1, how: 'chair', digest: 'ab12cd34ef' },
  MinutesFinalised: { type: 'MinutesFinalised', version: 1, digest: 'ab12cd34ef' },
  AdditionMade: {
    type: 'AdditionMade',
    addition: additionId('t1'),
    text: 'Liite toimitettiin.',
    date: plainDate('2023-01-10'),
  },
  ProposalSeconded: { type: 'ProposalSeconded', proposal: e, person: member },
  ProposalLapsed: { type: 'ProposalLapsed', proposal: e },
  VoteOpened: {
    type: 'VoteOpened',
    vote: v,
    item: item('3'),
    method: 'named',
    options: ['Esitys', 'Vastaesitys'],
  },
  VoteCast: { type: 'VoteCast', vote: v, person: member, option: 1 },
  VoteCounted: { type: 'VoteCounted', vote: v, counts: { given: [5, 3], abstained: 1 } },
  VoteClosed: {
    type: 'VoteClosed',
    vote: v,
    result: { counts: { given: [5, 3], abstained: 1 }, winner: 0, how: 'majority' },
  },
  VoteCancelled: { type: 'VoteCancelled', vote: v },
  DissentFiled: { type: 'DissentFiled', dissent: m, decision: d, person: member, text: 'Liian kallis.' },
  TeamsMeetingStarted: { type: 'TeamsMeetingStarted' },
  TeamsMeetingEnded: { type: 'TeamsMeetingEnded' },
  EntryUndone: { type: 'EntryUndone', undone: opened.at(-1)!.entry },
  MinutesDrafted: {
    type: 'MinutesDrafted',
    version: 1,
    language: 'fi',
    profile: 'perus',
    digests: {},
    whileOpen: true,
  },
  LinesRedacted: {
    type: 'LinesRedacted',
    reason: 'retention',
    lines: [{ seq: 99, hash: 'ab12cd34ef', entry: opened[0]!.entry, was: 'PersonJoined', present: member }],
  },
  Redacted: { type: 'Redacted', was: 'PersonJoined', present: member },
};

/** A meeting in which everything that an event may speak of is there. */
export const meetingIn = (language: Language): MeetingState =>
  replay([
    speaking(language),
    ...opened,
    wentTo('3', '12:10'),
    ...(
      [
        'ParagraphWritten',
        'DecisionRecorded',
        'ProposalMade',
        'ActionAssigned',
        'FloorRequested',
        'RecusalDeclared',
        'VoteOpened',
        'DissentFiled',
      ] as const
    ).map((type) => wrote(chair, `12:1${String(type.length % 10)}`, EVENTS[type])),
  ]);

/** Words with no place left open in them. */
export const WORDS = /^[^{}]*\S[^{}]*$/;
