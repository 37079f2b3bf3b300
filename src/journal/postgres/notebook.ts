import type { Kysely } from 'kysely';
import type { Notebook } from '../../app';
import { looseText, looseValue } from '../json';
import { plainText } from '../plain-text';
import type { Tables } from '../tables';

/** How a store writes: `work` is done once for each call, or again where it failed. */
type Writing = <Result>(work: (db: Kysely<Tables>) => Promise<Result>) => Promise<Result>;

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

  change: async (key, next) => {
    plainText('the key', key);
    for (;;) {
      const row = await db.selectFrom('notebook').select('value').where('key', '=', key).executeTakeFirst();
      const known = row && looseValue(row.value);
      const value = looseText(next(known));
      if (value === (row?.value ?? null)) return known;
      const result = await write((trx) =>
        row === undefined
          ? trx
              .insertInto('notebook')
              .values({ key, value })
              .onConflict((conflict) => conflict.column('key').doNothing())
              .executeTakeFirst()
              .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
          : trx
              .updateTable('notebook')
              .set({ value })
              .where('key', '=', key)
              .where('value', row.value === null ? 'is' : '=', row.value)
              .executeTakeFirst()
              .then(({ numUpdatedRows }) => numUpdatedRows),
      );
      // Nothing written: somebody noted something else in between.
      if (result !== 0n) return looseValue(value);
    }
  },

  delete: async (key) => {
    await write((trx) => trx.deleteFrom('notebook').where('key', '=', key).execute());
  },
});
