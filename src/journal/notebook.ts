import type { Kysely } from 'kysely';
import type { Notebook } from '../app';
import { looseText, looseValue } from './json';
import { plainText } from './plain-text';
import type { Tables } from './tables';

/** How a store writes: `work` is done once for each call, or again where it failed. */
type Writing = (work: (db: Kysely<Tables>) => Promise<unknown>) => Promise<unknown>;

/** The notebook on SQL. */
export const sqlNotebook = (db: Kysely<Tables>, write: Writing): Notebook => ({
  get: async (key) => {
    const row = await db.selectFrom('notebook').select('value').where('key', '=', key).executeTakeFirst();
    return row && looseValue(row.value);
  },

  set: async (key, value) => {
    const note = { key: plainText('the key', key), value: looseText(value) };
    await write((trx) =>
      trx
        .insertInto('notebook')
        .values(note)
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: note.value }))
        .execute(),
    );
  },

  delete: async (key) => {
    await write((trx) => trx.deleteFrom('notebook').where('key', '=', key).execute());
  },
});
