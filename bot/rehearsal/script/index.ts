export { readRehearsal } from './read-rehearsal';
export { ScriptError } from './script-error';
export type { Act, ActKind, Rehearsal, ScriptPerson, Step } from './rehearsal';
