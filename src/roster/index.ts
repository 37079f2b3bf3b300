export { readRoster } from './read-roster';
export { readRosterApart } from './read-roster-apart';
export { readRosterFile, type RosterFileReading } from './read-roster-file';
export { recognise, type Account, type Recognised } from './roster-people';
export type { RosterReading, RosterWarning, RosterWarningCode } from './roster-warning';
