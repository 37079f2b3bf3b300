import type { Change } from '../../../src/app';
import { meetingId } from '../../../src/domain';
import type { Store } from '../../../src/journal';
import { cutConnections, emptyPostgres, inPostgres, schemaIn } from '../../support/postgres';
import { append, board, council, effect, noted, opened, opening, STORES } from './facts';

const following = (store: Store): readonly Change[] => {
  const told: Change[] = [];
  store.changes.follow((change) => void told.push(change));
  return told;
};

/** Looks until it is so; the time limit of the test is its own. */
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

const of = (told: readonly Change[], kind: Change['kind']) => told.filter((change) => change.kind === kind);

describe.each(STORES)('whoever follows meetings in %s', (_, made) => {
  it('hears of every event, once it is written, and of nothing else', async () => {
    const store = await made();
    const told = following(store);
    await store.journal.append(
      append('open', { events: [opened('open'), noted('open', 'x')], effects: [effect('e')] }),
    );
    await store.journal.append(append('open'));
    await store.journal.append(append('late'));
    await store.journal.append(append('refused', { after: 2, events: [] }));
    await store.journal.append(append('elsewhere', { meeting: council }));
    expect(of(told, 'appended')).toEqual([
      { kind: 'appended', meeting: board, version: 2 },
      { kind: 'appended', meeting: council, version: 1 },
    ]);
  });

  it('hears nothing any more after stopping', async () => {
    const store = await made();
    const told: Change[] = [];
    const hear = (change: Change): void => void told.push(change);
    const stop = store.changes.follow(hear);
    store.changes.follow(hear);
    stop();
    await store.journal.append(append('open'));
    expect(of(told, 'appended')).toHaveLength(1);
  });
});

describe('whoever follows meetings in a PostgreSQL that several servers share', () => {
  const pair = async (): Promise<readonly [Store, Store, string]> => {
    const url = await emptyPostgres();
    return [await opening(url), await opening(url), url];
  };

  it('hears of what another server wrote, and of effects it left', async () => {
    const [one, two] = await pair();
    const told = following(two);
    await until(() => of(told, 'missed').length === 1);
    await one.journal.append(append('open', { effects: [effect('card')] }));
    await until(() => of(told, 'promised').length === 1);
    expect(of(told, 'appended')).toEqual([{ kind: 'appended', meeting: board, version: 1 }]);
    await one.outbox.enqueue([effect('timer')]);
    await until(() => of(told, 'promised').length === 2);
    expect(of(told, 'appended')).toHaveLength(1);
  });

  it('hears once of its own', async () => {
    const [one, two] = await pair();
    const [told, elsewhere] = [following(one), following(two)];
    await until(() => of(told, 'missed').length + of(elsewhere, 'missed').length === 2);
    await one.journal.append(append('open'));
    await until(() => of(elsewhere, 'appended').length === 1);
    await two.journal.append(append('elsewhere', { meeting: council }));
    await until(() => of(told, 'appended').length === 2);
    expect(of(told, 'appended')).toEqual([
      { kind: 'appended', meeting: board, version: 1 },
      { kind: 'appended', meeting: council, version: 1 },
    ]);
  });

  it('is told to look again when the line was cut, and hears again', async () => {
    const [one, two, url] = await pair();
    const told = following(two);
    await until(() => of(told, 'missed').length === 1);
    await cutConnections(url, "query like 'listen %'");
    await until(() => of(told, 'missed').length === 2);
    await one.journal.append(append('open'));
    await until(() => of(told, 'appended').length === 1);
  });

  it('is told to look again where a name is too long to be told', async () => {
    const [one, two] = await pair();
    const told = following(two);
    await until(() => of(told, 'missed').length === 1);
    // Each takes six bytes to be told.
    await one.journal.append(append('open', { meeting: meetingId(`x${'\u0001'.repeat(2_000)}`) }));
    await until(() => told.length > 1);
    expect(told).toEqual([{ kind: 'missed' }, { kind: 'missed' }]);
  });

  it('hears nothing of what others say on the same line', async () => {
    const [one, two, url] = await pair();
    const told = following(two);
    await until(() => of(told, 'missed').length === 1);
    const channel = `'nuija_' || left(encode(sha256('${schemaIn(url)}'), 'hex'), 32)`;
    for (const said of ['nonsense', '{', '[]', '{"from":"x"}', '{"from":"x","meeting":"m"}', '{"from":"x","kind":"y"}'])
      await inPostgres(url, `select pg_notify(${channel}, '${said}')`);
    await one.journal.append(append('open'));
    await until(() => told.length > 1);
    expect(told.slice(1)).toEqual([{ kind: 'appended', meeting: board, version: 1 }]);
  });
});
