import fc from 'fast-check';
import { folder, run, serve, tidy, type Served } from '../support/journey';
import { BOT_ID, ISSUER, TENANT } from '../support/token-issuer';
import { everyEntry, hostileRequest, type HostileRequest, type Known } from './hostile-requests';
import { activityIn, messageOf, startTeamsNearby, type Account, type Room, type TeamsNearby } from './teams-nearby';
import { wireTo, type Wire } from './wire';

/** For longer: `ATTACK_INPUTS=100000 npx jest test/attack/hostile-inputs`; for the same again, the seed it printed. */
const INPUTS = Number(process.env['ATTACK_INPUTS'] ?? 10_000);
const SEED = Number(process.env['ATTACK_SEED'] ?? Date.now() % 1_000_000);
const AT_ONCE = 20;
/** In bytes. */
const GROWTH = 24 * 1024 * 1024;

jest.setTimeout(60_000 + INPUTS * 20);

const chair: Account = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Aino Korhonen' };
const secretary: Account = { id: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Saara Nieminen' };
const many: readonly Account[] = Array.from({ length: 30 }, (_, n) => ({
  id: `bbbbbbbb-0000-4000-8000-${String(n).padStart(12, '0')}`,
  name: `Henkilö ${String(n)}`,
}));
const rooms: readonly Room[] = [
  ...Array.from({ length: 60 }, (_, n): Room => ({
    id: `19:meeting_${String(n)}@thread.v2`,
    tenant: TENANT,
    kind: 'groupChat',
  })),
  ...Array.from({ length: 4 }, (_, n): Room => ({ id: `a:personal-${String(n)}`, tenant: TENANT, kind: 'personal' })),
];

let teams: TeamsNearby;
let server: Served;
let wire: Wire;
let known: Known;
const data = folder();

const say = async (room: Room, from: Account, text: string): Promise<number> => {
  const body = JSON.stringify(activityIn(teams.serviceUrl, room, from, messageOf(text)));
  const headers = { 'content-type': 'application/json', authorization: teams.authorization() };
  return (await wire.send({ method: 'POST', path: '/api/messages', headers, body })).status;
};

const figure = async (name: string): Promise<number> => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
};

/** The data of every button of every card the bot has sent so far. */
const buttonsSent = (): Readonly<Record<string, unknown>>[] => {
  const found: Readonly<Record<string, unknown>>[] = [];
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { verb, data: sent } = part as { verb?: unknown; data?: Readonly<Record<string, unknown>> };
    if (typeof verb === 'string' && sent !== undefined) found.push(sent);
    Object.values(part).forEach(look);
  };
  for (const { body } of teams.calls) if (body !== '') look(JSON.parse(body));
  return found;
};

const until = async (isSo: () => boolean): Promise<void> => {
  for (let tried = 0; tried < 200 && !isSo(); tried += 1) await new Promise((resolve) => setTimeout(resolve, 25));
};

beforeAll(async () => {
  teams = await startTeamsNearby();
  server = await serve({
    NUIJA_DATA: data,
    BOT_ID,
    BOT_TENANT_ID: TENANT,
    TURNS_PER_SECOND: 'none',
    NODE_OPTIONS: '--max-old-space-size=512',
    NUIJA_REHEARSAL: JSON.stringify({ openIdMetadataUrl: teams.metadataUrl, issuer: ISSUER, outgoingToken: 'out' }),
  });
  wire = wireTo(server.url);
  const [room] = rooms;
  for (const [by, text] of [
    [secretary, 'agenda:\n1. Avaus\n2. Talousarvio\n3. Muut asiat'],
    [chair, 'chair: Aino Korhonen'],
    [chair, 'open'],
    [chair, 'next'],
    [chair, 'decision: Hyväksyttiin.'],
    [secretary, 'proposal: Tehdään toisin.'],
    [chair, 'action: Saara selvittää'],
  ] as const)
    expect(await say(room!, by, text)).toBe(200);
  await until(() => buttonsSent().length >= 10);
  known = {
    serviceUrl: teams.serviceUrl,
    authorization: teams.authorization(),
    rooms,
    accounts: [chair, secretary, ...many],
    buttons: buttonsSent(),
    links: ['', 'a.b', 'eyJ4IjoxfQ.AAAA', `${Buffer.from('["m",1,"pdf","x",9e99]').toString('base64url')}.x`],
  };
});
afterAll(async () => {
  wire.close();
  await server.stop();
  await teams.close();
  tidy();
});

/** What an answer may be, whatever was asked: never a fault, and never a word about what runs here. */
const complaint = async (hostile: HostileRequest): Promise<string | undefined> => {
  const { status, body } = await wire.send(hostile);
  if (status >= 200 && status < 500 && !/\bat \S+ \(|node_modules|SQLITE_|libsql|ZodError|\[object Object\]/.test(body))
    return undefined;
  return `${String(status)} ${body.slice(0, 300)}`;
};

const complaints = async (all: readonly HostileRequest[]): Promise<readonly string[]> =>
  (await Promise.all(all.map(complaint))).filter((each) => each !== undefined);

describe('S4: whatever comes in, by whatever door', () => {
  it('S4: every word, every verb with every field, and every route is told yes or no', async () => {
    const all = everyEntry(known);
    for (let start = 0; start < all.length; start += AT_ONCE)
      expect(await complaints(all.slice(start, start + AT_ONCE))).toEqual([]);
  });

  it(`S4: ${String(INPUTS)} hostile inputs are told yes or no, and cost no memory (seed ${String(SEED)})`, async () => {
    const heaps: number[] = [];
    let batches = 0;
    const batch = fc.array(hostileRequest(known), { minLength: AT_ONCE, maxLength: AT_ONCE });
    await fc.assert(
      fc.asyncProperty(batch, async (all) => {
        expect(await complaints(all)).toEqual([]);
        batches += 1;
        if (batches % 5 === 0) heaps.push(await figure('nodejs_heap_size_used_bytes'));
      }),
      { numRuns: Math.ceil(INPUTS / AT_ONCE), seed: SEED, endOnFailure: true },
    );
    // What is left after the garbage was taken away: the least of a quarter. Meetings do grow by what is said in them.
    const least = (quarter: number): number =>
      Math.min(...heaps.slice((heaps.length * quarter) / 4, (heaps.length * (quarter + 1)) / 4));
    expect(least(3)).toBeLessThan(least(1) + GROWTH);
  });

  it('S4: leaves a server that works, says nothing of a fault in its log, and a record that holds', async () => {
    expect(await say(rooms[0]!, chair, 'status')).toBe(200);
    expect(await (await fetch(`${server.url}/readyz`)).text()).toBe('ready');
    const lines = server
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines).toEqual([]);
    await server.stop();
    expect(await server.ended).toBe(0);
    const verified = await run('bot/cli/verify', [], { NUIJA_DATA: data });
    expect([verified.code, verified.err]).toEqual([0, '']);
  });
});
