export { personIn, type PersonInMeeting } from './personal-data';
export { speakersWords } from './floor-words';
export { verificationOf } from './verify-item';
export { handleCommand, type Handling, type Outcome, type Records, type Result } from './handle-command';
export { MeetingReader, type Snapshot } from './meeting-reader';
export { OneByOne } from './one-by-one';
export { Recent } from './recent';
export { effectOf, type Errand, type FilePlace, type LiveCard, type SentFile } from './errands';
export { acknowledge, agendaWords, statusWords } from './acknowledge';
export { presentWords } from './present-words';
export { refusalWords } from './refusal-words';
export {
  documentOf,
  documentsOf,
  fileStem,
  renderDocuments,
  type DocumentName,
  type DraftDocument,
  type Files,
  type Render,
} from './draft-documents';
export { documentIn, draftContents, draftMinutes, type DraftContents, type Drafting } from './draft-minutes';
export { ComeBack, Hopeless, NotYet, startEffects, type EffectRunner, type Errands } from './run-effects';
export { takingAtOnce } from './take-at-once';
export { actionsWords } from './action-words';
export { findDecisions } from './find-decisions';
export { hasNextAgenda, nextAgendaWords } from './next-agenda';
export { beginNextMeeting, settle } from './next-meeting';
export type { Handled, Observer } from './observer';
export { nudgeWords } from './nudge-words';
export { keepTime } from './timekeeping';
export { dropTemplate, keepTemplate, templateBytes, type TemplateStore } from './templates';
export { reportsNotNeeded, takeOutReports } from './take-out';
export { runTimers, type TimerErrands } from './timers';
export { mayStillRead, recipients } from './readers';
export { finalVersion, isSuperseded } from './superseded';
export { asMinutesRead } from './minutes-requests';
export { paragraphWords } from './paragraph-words';
export { changesWords } from './changes-words';
export { verifyApproval } from './verify-approval';
export { verifyDrafts, type DraftFinding } from './verify-drafts';
export type {
  Answer,
  Append,
  AppendOutcome,
  Change,
  Changes,
  Effect,
  Journal,
  Notebook,
  Outbox,
  PendingEffect,
  Recorded,
} from './ports';
