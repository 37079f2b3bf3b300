export type { Echoes } from './echoes';
export { playRehearsal, type Played } from './play-rehearsal';
export { openStage, type Stage, type StageOptions } from './stage';
export { idOf } from './world';
