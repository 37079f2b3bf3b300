import type { Notebook } from '../../app';
import { looseText, looseValue } from '../json';
import { plainText } from '../plain-text';
import type { NoteRow } from '../tables';
import type { Write } from './group-commit';
import type { Query, Statements } from './statements';

const GET: Query<Pick<NoteRow, 'value'>> = { text: 'select value from notebook where key = ?' };
const SET = `insert into notebook (key, value) values (?, ?)
  on conflict (key) do update set value = excluded.value`;
const DELETE = 'delete from notebook where key = ?';

/** The notebook on SQLite. */
export const sqliteNotebook = ({ first }: Statements, write: Write): Notebook => ({
  get: async (key) => {
    const note = first(GET, key);
    return note && looseValue(note.value);
  },

  set: async (key, value) => {
    const note = { key: plainText('the key', key), value: looseText(value) };
    await write(({ run }) => run(SET, note.key, note.value));
  },

  change: async (key, next) => {
    plainText('the key', key);
    for (;;) {
      const before = first(GET, key);
      const known = before && looseValue(before.value);
      const value = looseText(next(known));
      if (value === (before?.value ?? null)) return known;
      const isWritten = await write(({ first: now, run }) => {
        const there = now(GET, key);
        if (there?.value !== before?.value || (there === undefined) !== (before === undefined)) return false;
        run(SET, key, value);
        return true;
      });
      // Nothing written: somebody noted something else in between.
      if (isWritten) return looseValue(value);
    }
  },

  delete: async (key) => {
    await write(({ run }) => run(DELETE, key));
  },
});
