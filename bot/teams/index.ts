export { TeamsAdapter, type TurnResponse } from './adapter';
export { AddressBook, meetingIdFor, type Chat, type Contact } from './address-book';
export { CardBoard } from './card-board';
export { Connector } from './connector';
export { TeamsFailed } from './failure';
export { Sender } from './sender';
export { Throttle } from './throttle';
export { Directory } from './directory';
export { fileFetcher, type Fetched, type FetchFile } from './fetch-file';
export { fileErrands } from './file-errands';
export { drawCard, frameOf, withButtons, type CardOf } from './draw-card';
export { FAILED_INVOKE, invokeBody, type PressAnswer } from './invoke-answer';
export { readActivity } from './read-activity';
export { sentenceCard, withSentence } from './sentence-card';
export type { Links } from './links';
export { teamsErrands } from './teams-errands';
export type {
  Incoming,
  IncomingConsent,
  IncomingMessage,
  IncomingPress,
  Place,
  Somebody,
  TeamsReport,
} from './incoming';
