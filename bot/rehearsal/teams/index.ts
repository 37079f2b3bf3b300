export { startStandIn, type StandIn, type StandInOptions } from './stand-in';
export type { Trouble, Troubles } from './trouble';
export type { TeamsUser, World } from './world';
export type { Reaction } from './exchange';
export { BrokenContract } from './invoke-answer';
