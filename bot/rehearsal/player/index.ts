export { playRehearsal, type Played, type PlayOptions } from './play-rehearsal';
