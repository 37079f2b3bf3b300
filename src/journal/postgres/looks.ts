import { CompiledQuery, type Kysely } from 'kysely';
import type { Instant } from '../../domain';
import type { EntryRow, NoteRow, Tables } from '../tables';
import { Batches } from './batches';
import type { Patiently } from './transient';

/** In the order of the parameters. */
const KINDS = ['note', 'entry', 'end', 'due'] as const;
type Kind = (typeof KINDS)[number];

/**
 * One row that is looked for: a note by its key, what a command was answered by its entry, a journal's end by its
 * meeting, a queue somebody should look at by the moment.
 */
interface Look {
  readonly kind: Kind;
  readonly key: string;
}

interface Found extends Look {
  readonly value: string | null;
  readonly meeting: string | null;
}

const LOOK = `
  select 'note' as kind, key, value, null as meeting from notebook where key = any($1)
  union all select 'entry', entry, answer, meeting from entries where entry = any($2)
  union all select 'end', meeting, version::text, null from meetings where meeting = any($3)
  union all select 'due', moment, null, null from unnest($4::text[]) as asked (moment)
    where exists (select from queues where due <= moment collate "C")`;

/**
 * Looks for single rows, which a turn does a dozen times. What is looked for while the last answer is under way goes to
 * the database together: a statement costs both sides many times what a row costs. An answer is never older than its
 * question.
 */
export class Looks {
  readonly #looks: Batches<Look, Found | undefined>;

  constructor(db: Kysely<Tables>, patiently: Patiently) {
    this.#looks = new Batches(patiently, (looks) => find(db, looks));
  }

  async note(key: string): Promise<Pick<NoteRow, 'value'> | undefined> {
    return this.#looks.add({ kind: 'note', key });
  }

  async entry(key: string): Promise<Pick<EntryRow, 'meeting' | 'answer'> | undefined> {
    const found = await this.#looks.add({ kind: 'entry', key });
    return found && { meeting: found.meeting ?? '', answer: found.value };
  }

  /** The version of a meeting; none of one that has no events. */
  async end(key: string): Promise<number> {
    return Number((await this.#looks.add({ kind: 'end', key }))?.value ?? 0);
  }

  /** Whether there is a queue to be looked at by now. */
  async isAnyDue(now: Instant): Promise<boolean> {
    return (await this.#looks.add({ kind: 'due', key: now })) !== undefined;
  }

  idle(): Promise<void> {
    return this.#looks.idle();
  }
}

const find = async (db: Kysely<Tables>, looks: readonly Look[]): Promise<readonly (Found | undefined)[]> => {
  const keys = (of: Kind): readonly string[] => looks.filter(({ kind }) => kind === of).map(({ key }) => key);
  const { rows } = await db.executeQuery<Found>(CompiledQuery.raw(LOOK, KINDS.map(keys)));
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  return looks.map((look) => found.get(nameOf(look)));
};

const nameOf = ({ kind, key }: Look): string => `${kind} ${key}`;
