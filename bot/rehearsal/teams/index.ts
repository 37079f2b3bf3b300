export { startStandIn } from './stand-in';
export type { Delivery, InHand, StandIn, StandInOptions } from './contract';
export type { Trouble, Troubles } from './trouble';
export type { TeamsUser, World } from './world';
export type { Line, Reaction } from './exchange';
export { BrokenContract, type InvokeAnswer } from './invoke-answer';
