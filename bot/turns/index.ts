export { takeTurn } from './take-turn';
export type { TurnParts } from './turn-parts';
