export { readRehearsal, type Rehearsal } from './script';
export { openStage, playRehearsal, type Played, type Stage, type StageOptions } from './player';
export { startStandIn, type StandIn, type StandInOptions, type Trouble, type Troubles, type World } from './teams';
