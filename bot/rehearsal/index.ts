export { readRehearsal, ScriptError, type Rehearsal } from './script';
export { playRehearsal, type Played, type PlayOptions } from './player';
export { startStandIn, type StandIn, type StandInOptions, type World } from './teams';
export type { Counts, FromServer, Preparation, RehearsalEnvironment, Status, ToServer } from './protocol';
