import { effectOf, MeetingReader, startEffects, type Effect, type Errands } from '../../../src/app';
import { addMinutes } from '../../../src/domain';
import type { Store } from '../../../src/journal';
import { boardIn, MEETING } from '../../support/board';
import { NOON, running, stopEffects } from '../../support/desk';
import { emptyPostgres } from '../../support/postgres';
import { append, board, noted, opening } from '../journal/facts';

afterEach(stopEffects);

const pair = async (): Promise<readonly [Store, Store]> => {
  const url = await emptyPostgres();
  return [await opening(url), await opening(url)];
};

/** A server that says what is to be said, and looks for it only when it is told of it or asked. */
const server = ({ outbox, changes }: Store, said: string[], now = () => NOON) => {
  const errands = { say: async ({ text }: { text: string }) => void said.push(text) } as Partial<Errands> as Errands;
  const effects = startEffects({ outbox, now, errands, failed: () => undefined }, 1_000_000);
  changes.follow(({ kind }) => {
    if (kind !== 'appended') effects.wakeSoon();
  });
  running.push(effects);
  return effects;
};

const saying = (text: string, due = NOON): Effect => effectOf(MEETING, text, { kind: 'say', text }, due);

describe('servers that share a PostgreSQL', () => {
  it('fire every timer once, whoever gets to it', async () => {
    const [one, two] = await pair();
    const said: string[] = [];
    const clock = { now: NOON };
    const timers = Array.from({ length: 40 }, (_, index) => `timer ${index}`);
    const due = addMinutes(NOON, 15);
    await one.outbox.enqueue(timers.map((text) => ({ ...saying(text, due), queue: text })));
    const servers = [one, two].map((store) => server(store, said, () => clock.now));
    await Promise.all(servers.map((each) => each.idle()));
    expect(said).toEqual([]);
    clock.now = due;
    await Promise.all(servers.map((each) => each.idle()));
    while (!(await servers[0]!.idle())) await servers[1]!.idle();
    expect([...said].sort()).toEqual([...timers].sort());
    expect(await one.outbox.waiting()).toEqual({ count: 0 });
  });

  it('carry out what another one wrote down and cannot get to, without waiting for the next look', async () => {
    const [busy, idle] = await pair();
    const said: string[] = [];
    await server(idle, said).idle();
    await busy.outbox.enqueue([saying('tehdään')]);
    while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(said).toEqual(['tehdään']);
  });

  it('see what the others wrote, and read nothing twice', async () => {
    const [one, two] = await pair();
    const looks: (readonly [number | undefined, number])[] = [];
    const reader = new MeetingReader({
      ...one.journal,
      read: async (meeting, after) => {
        const news = await one.journal.read(meeting, after);
        looks.push([after, news.length]);
        return news;
      },
    });
    for (const after of [0, 1, 2]) await one.journal.append(append(`one ${after}`, { after }));
    await reader.read(board);
    await two.journal.append(append('two', { after: 3, events: [noted('two', 'x'), noted('two', 'y')] }));
    const { version, state } = await reader.read(board);
    await reader.read(board);
    expect(looks).toEqual([
      [0, 3],
      [3, 2],
      [5, 0],
    ]);
    expect(version).toBe(5);
    expect(state).toEqual(await boardIn(two, board).state());
  });
});
