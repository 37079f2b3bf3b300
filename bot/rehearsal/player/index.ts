export type { Echoes } from './echoes';
export { playRehearsal, type Played, type Scene } from './play-rehearsal';
export { openStage, type Stage, type StageOptions } from './stage';
export { idOf } from './world';
