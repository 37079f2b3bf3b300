export { playRehearsal, type Played } from './play-rehearsal';
