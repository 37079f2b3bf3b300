export { copying, type Copying } from './copying';
export { writeBackup } from './backup-file';
export type { KeptRow } from './kept-rows';
