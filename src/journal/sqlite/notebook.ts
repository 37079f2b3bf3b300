import type { Notebook } from '../../app';
import { looseText, looseValue } from '../json';
import { plainText } from '../plain-text';
import type { NoteRow } from '../tables';
import type { Write } from './group-commit';
import type { Memory } from './memory';
import type { Query, Statements } from './statements';

const GET: Query<Pick<NoteRow, 'value'>> = { text: 'select value from notebook where key = ?' };
const SET = `insert into notebook (key, value) values (?, ?)
  on conflict (key) do update set value = excluded.value`;
const DELETE = 'delete from notebook where key = ?';

/** Notes that are remembered; longer ones than so many characters (a template) are read anew each time. */
const REMEMBERED = 20_000;
const LONGEST = 4_000;

/** A note as it stands: its text, and what that says. Nothing stands where there is no row. */
interface Noted {
  readonly row: Pick<NoteRow, 'value'> | undefined;
  readonly value: unknown;
}

/** The notebook on SQLite. */
export const sqliteNotebook = ({ first }: Statements, write: Write, memory: Memory): Notebook => {
  const notes = memory.region<Noted>(REMEMBERED);

  const remember = (key: string, row: Noted['row']): Noted => {
    const noted = { row, value: row && looseValue(row.value) };
    if ((row?.value?.length ?? 0) <= LONGEST) notes.set(key, noted);
    return noted;
  };
  const noted = (key: string): Noted => notes.get(key) ?? remember(key, first(GET, key));

  return {
    get: async (key) => noted(key).value,

    set: async (key, value) => {
      const note = { key: plainText('the key', key), value: looseText(value) };
      await write(({ run }) => {
        run(SET, note.key, note.value);
        notes.forget(note.key);
      });
    },

    change: async (key, next) => {
      plainText('the key', key);
      for (;;) {
        const before = noted(key);
        const after = next(before.value);
        // Mostly nothing changes, and whoever knows that says so by handing back what was there.
        if (after === before.value) return after;
        const value = looseText(after);
        if (value === (before.row?.value ?? null)) return before.value;
        const isWritten = await write(({ first: now, run }) => {
          const there = now(GET, key);
          if (there?.value !== before.row?.value || (there === undefined) !== (before.row === undefined)) {
            notes.forget(key);
            return false;
          }
          run(SET, key, value);
          notes.forget(key);
          return true;
        });
        // Nothing written: somebody noted something else in between.
        if (isWritten) return looseValue(value);
      }
    },

    delete: async (key) => {
      await write(({ run }) => {
        run(DELETE, key);
        notes.forget(key);
      });
    },
  };
};
