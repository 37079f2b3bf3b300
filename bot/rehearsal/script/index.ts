export { readRehearsal } from './read-rehearsal';
export { ScriptError } from './script-error';
export { nearest } from './nearest';
export type { Act, ActKind, Rehearsal, ScriptPerson, Step } from './rehearsal';
