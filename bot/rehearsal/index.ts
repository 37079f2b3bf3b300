export { readRehearsal, type Rehearsal } from './script';
export {
  idOf,
  openStage,
  playRehearsal,
  type Echoes,
  type Played,
  type Scene,
  type Stage,
  type StageOptions,
} from './player';
export {
  startStandIn,
  type Delivery,
  type InHand,
  type InvokeAnswer,
  type Line,
  type StandIn,
  type StandInOptions,
  type Trouble,
  type Troubles,
  type World,
} from './teams';
