import { CompiledQuery, type Kysely } from 'kysely';
import type { Notebook } from '../../app';
import { looseText, looseValue } from '../json';
import { plainText } from '../plain-text';
import type { NoteRow, Tables } from '../tables';

/** How a store writes: `work` is done once for each call, or again where it failed. */
type Writing = <Result>(work: (db: Kysely<Tables>) => Promise<Result>) => Promise<Result>;

type Note = Pick<NoteRow, 'value'>;

/** Written out, for every turn asks it several times. */
const noteOf = async (db: Kysely<Tables>, key: string): Promise<Note | undefined> =>
  (await db.executeQuery<Note>(CompiledQuery.raw('select value from notebook where key = $1', [key]))).rows[0];

/** The notebook on PostgreSQL. */
export const sqlNotebook = (db: Kysely<Tables>, write: Writing): Notebook => ({
  get: async (key) => {
    const row = await noteOf(db, key);
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
      const row = await noteOf(db, key);
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
