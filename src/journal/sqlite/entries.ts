import type { EntryId } from '../../domain';
import type { EntryRow } from '../tables';
import type { Memory, Region } from './memory';
import type { Query, Statements } from './statements';

type Answered = Pick<EntryRow, 'meeting' | 'answer'>;

const ANSWERED: Query<Answered> = { text: 'select meeting, answer from entries where entry = ?' };
const LAST: Query<{ readonly entry: string | null }> = {
  text: 'select max(entry) as entry from entries where entry >= ? and entry < ?',
};
/** `on conflict do nothing`: whether a row was written says whether the entry is new. */
const ADD = `insert into entries (entry, meeting, answer, recorded) values (?, ?, ?, ?)
  on conflict (entry) do nothing`;

/** Kinds of entries: messages, presses, timers and the like. */
const KINDS = 100;
/** In these SQLite and JavaScript agree about what comes after what. */
const PLAIN = /^[\x20-\x7e]+$/;

/** The entries there are. */
export class Entries {
  readonly #statements: Statements;
  /** Of each kind, the last by name. */
  readonly #last: Region<string>;

  constructor(statements: Statements, memory: Memory) {
    this.#statements = statements;
    this.#last = memory.region(KINDS);
  }

  /** What an entry was answered. */
  answered(entry: EntryId): Answered | undefined {
    // The name of a message begins with when it was sent, so most that come are later than all there are.
    return this.#isLater(entry) ? undefined : this.#statements.first(ANSWERED, entry);
  }

  /** Writes an entry; false where there is one of that name. */
  add(entry: EntryId, meeting: string, answer: string | null, recorded: string): boolean {
    if (this.#statements.run(ADD, entry, meeting, answer, recorded) === 0) return false;
    if (this.#isLater(entry)) this.#last.set(kindOf(entry), entry);
    return true;
  }

  #isLater(entry: EntryId): boolean {
    return PLAIN.test(entry) && entry > this.#lastOf(kindOf(entry));
  }

  #lastOf(kind: string): string {
    const known = this.#last.get(kind);
    if (known !== undefined) return known;
    const last = this.#statements.first(LAST, kind, `${kind}\x7f`)?.entry ?? kind;
    this.#last.set(kind, last);
    return last;
  }
}

/** `msg:` of `msg:1485983408511:…`. */
const kindOf = (entry: EntryId): string => entry.slice(0, entry.indexOf(':') + 1);
