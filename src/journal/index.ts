export { openStore, type StoreSettings } from './open-store';
export type { Store } from './store';
export { decode, SHAPE, UnreadableJournal } from './codec';
export { EVENT_SHAPES } from './event-shapes';
export { verifyMeeting, type Finding } from './verify-meeting';
export type { AbandonedEffect } from './abandoned';
export { effectRow } from './effects';
export { chainLines, draftLines, recordedOf, START, type StoredLine } from './stored-line';
export { plainText } from './plain-text';
