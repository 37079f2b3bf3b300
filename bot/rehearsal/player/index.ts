export { playRehearsal, type Played } from './play-rehearsal';
export { openStage, type Stage } from './stage';
