import { meetingId } from '../../../../src/domain';
import type { Store } from '../../../../src/journal';
import { emptyPostgres } from '../../../support/postgres';
import { all, append, at, board, council, effect, opening } from '../facts';

const instances = async (count: number): Promise<readonly Store[]> => {
  const url = await emptyPostgres();
  return Promise.all(Array.from({ length: count }, () => opening(url)));
};

/** Appends so many entries to the board, reading again after each lost race. */
const write = async ({ journal }: Store, name: string, count: number): Promise<void> => {
  let after = 0;
  for (let written = 0; written < count;) {
    const effects = [effect(`card of ${name} ${written}`, { supersedes: 'agenda' })];
    const { kind } = await journal.append(append(`${name} ${written}`, { after, effects }));
    if (kind === 'conflict') after += (await journal.read(board, after)).length;
    else {
      after += 1;
      written += 1;
    }
  }
};

describe('several instances on one PostgreSQL', () => {
  it('R6: race for one meeting without a gap and without a double', async () => {
    const stores = await instances(4);
    await Promise.all(stores.map((store, index) => write(store, `instance ${index}`, 50)));
    const [{ journal, verify }] = stores as [Store];
    const written = await journal.read(board);
    expect(written.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(new Set(written.map(({ event }) => event.entry)).size).toBe(200);
    expect(await all(verify())).toEqual([]);
  });

  it('carry out once the command that reaches all of them, also for a meeting nobody has heard of', async () => {
    const stores = await instances(3);
    for (let round = 0; round < 20; round += 1) {
      const meeting = meetingId(`meeting ${round}`);
      const one = append(`press ${round}`, { meeting, effects: [effect(`card ${round}`)] });
      const outcomes = await Promise.all(stores.flatMap(({ journal }) => [journal.append(one), journal.append(one)]));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', ...Array.from({ length: 5 }, () => 'seen')]);
    }
    expect(await stores[0]!.outbox.waiting()).toMatchObject({ count: 20 });
  });

  it('carry out once what is sent for two meetings at the same time', async () => {
    const [one, two] = (await instances(2)) as [Store, Store];
    for (let round = 0; round < 20; round += 1) {
      const outcomes = await Promise.all([
        one.journal.append(append(`press ${round}`, { after: 0, events: [] })),
        two.journal.append(append(`press ${round}`, { meeting: council, after: 0, events: [] })),
      ]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', 'seen']);
    }
  });

  it('lose no note that two of them make at the same moment', async () => {
    const stores = await instances(3);
    const noting = stores.flatMap(({ notebook }, index) =>
      Array.from({ length: 5 }, (_, number) =>
        notebook.change('seen', (known) => [...((known ?? []) as string[]), `${index} ${number}`]),
      ),
    );
    await Promise.all(noting);
    expect(await stores[0]!.notebook.get('seen')).toHaveLength(15);
  });

  it('take no queue from each other, and every effect once and in order', async () => {
    const stores = await instances(3);
    const queues = Array.from({ length: 12 }, (_, index) => `chat ${index}`);
    const effects = Array.from({ length: 10 }, (_, index) =>
      queues.map((queue) => effect(`${queue} number ${index}`, { queue })),
    );
    await stores[0]!.outbox.enqueue(effects.flat());
    const busy = new Set<string>();
    const said: string[] = [];
    const work = async ({ outbox }: Store): Promise<void> => {
      while (said.length < 120) {
        const claimed = await outbox.claim(at('12:00'), 4, 60_000);
        for (const { queue } of claimed) {
          expect(busy.has(queue)).toBe(false);
          busy.add(queue);
        }
        await Promise.all(
          claimed.map(async ({ id, queue }) => {
            said.push(id);
            busy.delete(queue);
            await outbox.done(id);
          }),
        );
      }
    };
    await Promise.all(stores.map(work));
    expect(new Set(said).size).toBe(120);
    for (const queue of queues)
      expect(said.filter((id) => id.startsWith(`${queue} `))).toEqual(
        Array.from({ length: 10 }, (_, index) => `${queue} number ${index}`),
      );
    expect(await stores[0]!.outbox.waiting()).toEqual({ count: 0 });
  });

  it('let nobody end a claim that lapsed and is another one’s by now', async () => {
    const [slow, quick] = (await instances(2)) as [Store, Store];
    await slow.outbox.enqueue([effect('a1'), effect('a2')]);
    expect(await slow.outbox.claim(at('12:00'), 9, 60_000)).toMatchObject([{ id: 'a1' }]);
    expect(await quick.outbox.claim(at('12:01'), 9, 60_000)).toMatchObject([{ id: 'a1', attempts: 1 }]);
    await slow.outbox.retry('a1', at('12:01'), 'too late');
    expect(await slow.outbox.claim(at('12:01'), 9, 60_000)).toEqual([]);
    await quick.outbox.done('a1');
    expect(await slow.outbox.claim(at('12:01'), 9, 60_000)).toMatchObject([{ id: 'a2' }]);
  });
});
