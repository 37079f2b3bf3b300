import { openStore } from '../../../../src/journal';
import { emptyPostgres, inPostgres, schemaIn } from '../../../support/postgres';
import { append, board, opening } from '../facts';

const versions = (url: string) =>
  inPostgres<{ version: number; oldest: number }>(url, 'select version, oldest from migrations order by version');

describe('the tables in PostgreSQL', () => {
  it('are made once by four that start at the same moment, and all four go on', async () => {
    const url = await emptyPostgres();
    const stores = await Promise.all([1, 2, 3, 4].map(() => opening(url)));
    const outcomes = await Promise.all(stores.map(({ journal }, index) => journal.append(append(`by ${index}`))));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', 'conflict', 'conflict', 'conflict']);
    const made = await versions(url);
    expect(made.map(({ version }) => version)).toEqual(made.map((_, index) => index + 1));
  });

  it('may have been added to by a newer version that older ones can work beside', async () => {
    const url = await emptyPostgres();
    await opening(url);
    const [last] = (await versions(url)).slice(-1);
    await inPostgres(
      url,
      'alter table events add column witness text',
      'alter table effects add column mood text',
      `insert into migrations values (99, ${last?.oldest ?? 0})`,
    );
    const { journal, outbox } = await opening(url);
    expect(await journal.append(append('open'))).toEqual({ kind: 'appended', version: 1 });
    expect(await journal.read(board)).toHaveLength(1);
    expect(await outbox.waiting()).toEqual({ count: 0 });
  });

  it('are not touched where a newer version needs them to be otherwise', async () => {
    const url = await emptyPostgres();
    await (await openStore(url)).close();
    await inPostgres(url, 'insert into migrations values (99, 98)');
    await expect(openStore(url)).rejects.toThrow('changed by a newer Nuija: its tables need version 98');
  });

  it('go on being used while a newer version adds to them', async () => {
    const url = await emptyPostgres();
    const { journal, outbox, abandoned } = await opening(url);
    await journal.append(append('open'));
    await journal.read(board);
    await outbox.claim(append('x').recordedAt, 9, 1000);
    await abandoned();
    await inPostgres(url, 'alter table events add column witness text', 'alter table effects add column mood text');
    expect(await journal.append(append('more', { after: 1 }))).toEqual({ kind: 'appended', version: 2 });
    expect(await journal.read(board)).toHaveLength(2);
    expect(await outbox.claim(append('x').recordedAt, 9, 1000)).toEqual([]);
    expect(await abandoned()).toEqual([]);
  });

  it('need no right to make tables once they are made', async () => {
    const url = await emptyPostgres();
    await (await openStore(url)).close();
    const role = `r${Date.now()}`;
    const schema = schemaIn(url);
    await inPostgres(
      url,
      `create role ${role} login password 'careful'`,
      `grant usage on schema ${schema} to ${role}`,
      `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
    );
    const { journal } = await opening(url.replace(/\/\/nuija:\w+@/, `//${role}:careful@`));
    expect(await journal.append(append('open'))).toEqual({ kind: 'appended', version: 1 });
  });

  it('are refused in a database that could not keep every name', async () => {
    const url = await emptyPostgres();
    const name = `latin${Date.now()}`;
    await inPostgres(url, `create database ${name} encoding 'LATIN1' template template0`);
    const latin = url.replace(/\/postgres\?.*/, `/${name}`);
    await expect(openStore(latin)).rejects.toThrow(
      "The database keeps its texts in LATIN1: make one with encoding 'UTF8'",
    );
    await expect(openStore(`${latin.replace(name, 'postgres')}?options=-csearch_path%3Dnowhere`)).rejects.toThrow(
      'none of the schemas in its search_path',
    );
  });
});
