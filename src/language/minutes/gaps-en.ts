import type { GapPhrases } from './gap-code';
import { APPROVAL_GAPS } from './gaps-approval';
import { ATTENDANCE_GAPS } from './gaps-attendance';
import { RESTRICTION_GAPS } from './gaps-restrictions';

export const GAPS_EN: GapPhrases = {
  notOpened: 'The meeting was not recorded as opened, so the opening time is missing.',
  notClosed: 'The meeting was not recorded as closed, so the closing time is missing.',
  bodyMissing: 'The name of the body was not given, so the title lacks it.',
  timeMissing: 'The planned time of the meeting was not given.',
  timeIsActual: 'The planned time of the meeting was not given. The actual time is printed instead.',
  placeMissing: 'The place of the meeting was not given, so it is missing.',
  agendaMissing: 'The meeting has no agenda.',
  chairMissing: 'No chair has been named.',
  secretaryMissing: 'No secretary has been named.',
  chairChanged: 'The chair changed during the meeting ({names}). Check the roles and mention the change if needed.',
  rosterMissing: 'No roster was given, so organisations and roles may be missing. Check who was present.',
  profileUnknown: 'There is no profile called “{profile}”. The plain profile was used.',
  stylesIgnored: 'These format settings are unknown or have a value that cannot be used, and were left out: {styles}.',
  phrasesIgnored: 'These wordings of the body’s own are unknown and were left out: {phrases}.',
  itemNotHandled: 'Item {number} was not recorded as considered ({title}).',
  itemEmpty: 'Item {number} has neither a decision nor a note ({title}).',
  discussionNotMentioned:
    'Item {number} has a discussion on record, but only the presentation was noted. Check which is right.',
  discussionNotWritten: 'In item {number} the discussion was noted as well, but no discussion is on record.',
  decisionWithoutText: 'The decision in item {number} has no wording: what was decided?',
  previousUnnumbered:
    'Under item {number} minutes were approved, but the number of the previous meeting was not given.',
  proposalWaiting: 'In item {number} a proposal by {name} is waiting for the chair to confirm it: “{text}”',
  actionWithoutOwner: 'This action has no owner: “{text}”',
  actionWithoutDue: 'This action has no due date: “{text}”',
  nextMeetingMissing: 'Item {number} has no next meeting on record ({title}).',
  visitorNotSeen:
    '{name} is listed for item {items}, but there is no evidence of presence. The name is not among those present.',
  visitorElsewhere:
    '{name} is listed for item {items}, but was not present during it on the evidence. Check the entry.',
  visitorItemUnknown: '{name} is listed for item {items}, which is not on the agenda.',
  visitorWithoutItem:
    '{name} was present as a visitor with no item given. From their presence these were printed: {items}. Check them.',
  unaccounted:
    'There is no evidence of presence and no apology for these people, and they are not among those present: {names}.',
  notInRoster: 'These people were present but are not on the roster: {names}. Check names, organisations and roles.',
  ...ATTENDANCE_GAPS.en,
  ...APPROVAL_GAPS.en,
  ...RESTRICTION_GAPS.en,
};
