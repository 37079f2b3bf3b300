export { readRehearsal, type Rehearsal } from './script';
export { openStage, playRehearsal, type Played, type Stage } from './player';
export { startStandIn, type StandIn, type StandInOptions, type Trouble, type Troubles, type World } from './teams';
