export { namedByTimeFrom } from './named-by-time';
export { Pace } from './pace';
export { rosterFileErrands } from './roster-file';
export { showHelp } from './show-help';
export { takeTurn } from './take-turn';
export type { TurnParts } from './turn-parts';
