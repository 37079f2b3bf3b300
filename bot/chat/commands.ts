import type { ChatCommand } from './chat-command';
import { AGENDA_COMMANDS } from './commands-agenda';
import { APPROVAL_COMMANDS } from './commands-approval';
import { ATTENDANCE_COMMANDS } from './commands-attendance';
import { COURSE_COMMANDS } from './commands-course';
import { DOCUMENT_COMMANDS } from './commands-documents';
import { FLOOR_COMMANDS } from './commands-floor';
import { HELP_COMMANDS } from './commands-help';
import { PAPERS_COMMANDS } from './commands-papers';
import { PEOPLE_COMMANDS } from './commands-people';
import { RECORD_COMMANDS } from './commands-record';
import { VOTE_COMMANDS } from './commands-votes';
import { SERIES_COMMANDS } from './commands-series';

/** The vocabulary of the chat. A later command is another row in one of these, its phrase, and a line in the reader. */
export const COMMANDS: readonly ChatCommand[] = [
  ...COURSE_COMMANDS,
  ...RECORD_COMMANDS,
  ...VOTE_COMMANDS,
  ...PEOPLE_COMMANDS,
  ...ATTENDANCE_COMMANDS,
  ...FLOOR_COMMANDS,
  ...AGENDA_COMMANDS,
  ...PAPERS_COMMANDS,
  ...DOCUMENT_COMMANDS,
  ...APPROVAL_COMMANDS,
  ...SERIES_COMMANDS,
  ...HELP_COMMANDS,
];
