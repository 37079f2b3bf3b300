import type { Kysely } from 'kysely';
import type { Notebook } from '../../app';
import { looseText, looseValue } from '../json';
import { plainText } from '../plain-text';
import type { Tables } from '../tables';
import type { Looks } from './looks';
import type { Patiently } from './transient';

/** The notebook on PostgreSQL. */
export const postgresNotebook = (db: Kysely<Tables>, patiently: Patiently, looks: Looks): Notebook => ({
  get: async (key) => {
    const row = await looks.note(key);
    return row && looseValue(row.value);
  },

  set: async (key, value) => {
    const note = { key: plainText('the key', key), value: looseText(value) };
    await patiently(() =>
      db
        .insertInto('notebook')
        .values(note)
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: note.value }))
        .execute(),
    );
  },

  change: async (key, next) => {
    plainText('the key', key);
    for (;;) {
      const row = await looks.note(key);
      const known = row && looseValue(row.value);
      const value = looseText(next(known));
      if (value === (row?.value ?? null)) return known;
      const result = await patiently(() =>
        row === undefined
          ? db
              .insertInto('notebook')
              .values({ key, value })
              .onConflict((conflict) => conflict.column('key').doNothing())
              .executeTakeFirst()
              .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
          : db
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
    await patiently(() => db.deleteFrom('notebook').where('key', '=', key).execute());
  },
});
