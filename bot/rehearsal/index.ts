export { readRehearsal, type Rehearsal } from './script';
