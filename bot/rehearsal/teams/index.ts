export { startStandIn, type StandIn, type StandInOptions } from './stand-in';
export type { TeamsUser, World } from './world';
export type { Line, Reaction } from './exchange';
export { BrokenContract } from './invoke-answer';
