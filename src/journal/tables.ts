import type { StoredLine } from './stored-line';

/** Column names are single words, so that no database and no plugin spells them differently. */
export interface Tables {
  meetings: MeetingRow;
  entries: EntryRow;
  events: StoredLine;
  effects: EffectRow;
  queues: QueueRow;
  notebook: NoteRow;
  migrations: MigrationRow;
}

/** A meeting with events, and where its journal ends: a line taken off the end is noticed by it. */
export interface MeetingRow {
  meeting: string;
  /** Order of the first event of each. */
  place: number;
  version: number;
  hash: string;
}

/** A command that was carried out, and what it was answered (JSON). */
export interface EntryRow {
  entry: string;
  meeting: string;
  answer: string | null;
  recorded: string;
}

/**
 * `waiting` → `running` (claimed until `lease`) → `done`, `abandoned` or `waiting` again. `cancelling` is taken back
 * while somebody was carrying it out: it holds its queue until they are finished and is not tried again.
 */
export type EffectStatus = 'waiting' | 'running' | 'cancelling' | 'done' | 'abandoned';

export interface EffectRow {
  id: string;
  /** Order of enqueueing. */
  place: number;
  meeting: string;
  queue: string;
  kind: string;
  payload: string | null;
  due: string;
  /** When it was first due; `due` moves when it is tried again. */
  since: string | null;
  supersedes: string | null;
  status: EffectStatus;
  /** How often it was claimed, without the times it was put off. Never 0 again, so that it keeps its place. */
  attempts: number;
  lease: string | null;
  /** Which claim holds it. */
  holder: string | null;
  error: string | null;
}

/** A queue with unfinished effects. */
export interface QueueRow {
  queue: string;
  /** When it has to be looked at next: never later than its next effect can be claimed. */
  due: string;
  /** Of those due at the same moment, the one that began to wait first comes first. */
  place: number;
}

export interface NoteRow {
  key: string;
  value: string | null;
}

export interface MigrationRow {
  version: number;
}
