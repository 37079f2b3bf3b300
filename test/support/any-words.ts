import {
  NUIJA,
  personId,
  TEAMS,
  type CommandType,
  type ItemType,
  type Person,
  type PersonId,
  type QuorumRule,
  type VoteMethod,
} from '../../src/domain';
import { people } from './meeting-facts';

/* Who speaks in any meeting, of what, and how often. */

export const PEOPLE: readonly PersonId[] = [...people.map(({ id }) => id), personId('tuntematon')];
/** They join without an account. */
export const PHONES: readonly PersonId[] = [personId('4:+358401234567'), personId('neukkari 3')];
export const SPEAKERS: readonly PersonId[] = [...PEOPLE, TEAMS, NUIJA];
export const NAMES = ['Matti Väänänen', 'väänänen', 'Astrom', 'Uusi Vieras', 'vieras', '', '\u0000', 'x'.repeat(300)];
export const TEXTS = [
  'Matti selvittää',
  'Sovittiin.',
  'Sovittiin.',
  '$&',
  'o',
  '',
  ' \u200B',
  '\uD800x\r\n\u0000',
  'x'.repeat(100_001),
];
export const TYPES: readonly ItemType[] = ['opening', 'decision', 'previousMinutes', 'anyOtherBusiness', 'closing'];
export const NUMBERS = [undefined, undefined, '1', '2', '2', '4.1', 'A 13', '§ 7', '', '99'];
/** A deputy may be listed for a member. */
const deputies: readonly Person[] = people.map((person) =>
  person.group === 'visitors' ? { ...person, group: 'deputies', deputyFor: personId('matti') } : person,
);
export const ROSTERS = [people, people.slice(1), deputies, people.slice(2), [...people].reverse(), []];
export const QUORUMS: readonly QuorumRule[] = [
  { fraction: 0.5, exclusive: true },
  { fraction: 2 / 3 },
  { count: 3, withChair: true },
];

export const VOTE_METHODS: readonly VoteMethod[] = ['named', 'showOfHands', 'secret', 'acclamation'];

/** What people do most is said most often. */
export const OFTEN: Readonly<Record<CommandType, number>> = {
  DescribeBody: 1,
  SetUpBody: 1,
  KeepTemplate: 1,
  DescribeMeeting: 1,
  SetRoster: 1,
  HandOverChair: 2,
  NameSecretary: 2,
  SetAgenda: 2,
  AddItem: 5,
  RenameItem: 2,
  RemoveItem: 3,
  MoveItem: 4,
  OpenMeeting: 6,
  NextItem: 8,
  OpenItem: 6,
  StartBreak: 7,
  EndBreak: 16,
  CloseMeeting: 3,
  ProposeClosing: 1,
  WriteParagraph: 6,
  RecordDecision: 6,
  AmendDecision: 3,
  WithdrawDecision: 2,
  Propose: 5,
  ConfirmProposal: 8,
  RejectProposal: 2,
  AssignAction: 4,
  CompleteAction: 2,
  ExtendAction: 2,
  SetStanding: 1,
  ContinueSeries: 1,
  CorrectText: 3,
  ReplaceText: 3,
  SetNextMeeting: 2,
  MarkPresent: 6,
  MarkLeft: 6,
  MarkApologies: 2,
  IdentifyPerson: 2,
  DeclareRecusal: 4,
  WithdrawRecusal: 1,
  SecondProposal: 3,
  OpenVote: 5,
  CastVote: 10,
  CountVote: 2,
  CloseVote: 4,
  CancelVote: 1,
  FileDissent: 3,
  StateQuorum: 1,
  SetQuorum: 1,
  NoteJoined: 4,
  NoteLeft: 4,
  RequestFloor: 4,
  ReleaseFloor: 5,
  GiveFloor: 3,
  VerifyItem: 1,
  AddAttachment: 2,
  FileUnder: 2,
  RestrictItem: 2,
  UnrestrictItem: 1,
  SetLanguages: 1,
  SetRetention: 1,
  SetVotingRules: 1,
  SetRecipients: 1,
  SetAppeal: 1,
  ElectExaminers: 2,
  EditMinutes: 2,
  OpenReview: 2,
  CommentOnMinutes: 2,
  ApproveMinutes: 2,
  RecordApproval: 1,
  AddToMinutes: 2,
  NoteTeamsStart: 1,
  NoteTeamsEnd: 1,
  Undo: 9,
  BeginNextMeeting: 1,
  RequestDraft: 1,
  RecordDraft: 1,
  RedactLines: 3,
};
