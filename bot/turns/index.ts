export { rosterFileErrands } from './roster-file';
export { takeTurn } from './take-turn';
export type { TurnParts } from './turn-parts';
