export { readRoster, type RosterReading, type RosterWarning, type RosterWarningCode } from './read-roster';
export { recognise, type Recognised } from './roster-people';
