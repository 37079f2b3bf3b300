export { playRehearsal, type Played } from './play-rehearsal';
export { openStage, type Stage, type StageOptions } from './stage';
