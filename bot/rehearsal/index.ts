export { readRehearsal, type Rehearsal } from './script';
export { playRehearsal, type Played } from './player';
export { startStandIn, type StandIn, type StandInOptions, type World } from './teams';
