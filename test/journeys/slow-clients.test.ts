import { gzipSync } from 'node:zlib';
import { folder, serve, tidy, type Served } from '../support/journey';
import { talk } from '../support/talk';
import { activity, BOT_ID, ISSUER, startIssuer, TENANT, token, type Issuer } from '../support/token-issuer';

/** Slow clients are put out after ten and fifteen seconds, and looked for every five. */
jest.setTimeout(90_000);

const MB = 1_000_000;
const HEAD = 'POST /api/messages HTTP/1.1\r\nHost: nuija\r\nContent-Type: application/json\r\n';

let issuer: Issuer;
let server: Served;
let port: number;
beforeAll(async () => {
  issuer = await startIssuer();
  server = await serve({
    BOT_ID,
    BOT_TENANT_ID: TENANT,
    NUIJA_DATA: folder(),
    NUIJA_REHEARSAL: JSON.stringify({
      openIdMetadataUrl: issuer.metadataUrl,
      issuer: ISSUER,
      outgoingToken: 'out',
    }),
  });
  port = Number(new URL(server.url).port);
  for (let n = 0; n < 500; n += 1) await talkedOver();
});
afterAll(async () => {
  await server.stop();
  await issuer.close();
  tidy();
});

let messages = 0;
/** Somebody says something that is no command; how long it took until Teams was answered, in milliseconds. */
const talkedOver = async (): Promise<number> => {
  messages += 1;
  const now = Math.floor(Date.now() / 1_000);
  const serviceUrl = new URL('/emea/', issuer.metadataUrl).href;
  const vouching = token({ claims: { serviceurl: serviceUrl, nbf: now - 60, exp: now + 600 } });
  const body = activity({
    id: String(messages),
    timestamp: new Date().toISOString(),
    serviceUrl,
    conversation: { id: '19:meeting_x@thread.v2', conversationType: 'groupChat', tenantId: TENANT },
    from: { id: '29:pirjo', name: 'Pirjo Puhe', aadObjectId: '11111111-1111-8111-8111-111111111111' },
    recipient: { id: `28:${BOT_ID}`, name: 'Nuija' },
    text: 'Hyvää huomenta',
  });
  const begun = performance.now();
  const answer = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${vouching}` },
    body: JSON.stringify(body),
  });
  const took = performance.now() - begun;
  expect(answer.status).toBe(200);
  return took;
};

/** What the server's process holds, in bytes, by its own figures. */
const memory = async (): Promise<number> => {
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(figures)?.[1]);
};

const report = (...facts: readonly unknown[]): void => {
  process.stdout.write(`${facts.map((fact) => JSON.stringify(fact)).join(' ')}\n`);
};

describe('S5: a thousand clients that send a letter of their headers a second, and a hundred so with a body', () => {
  it('S5: are put out, cost little, and keep nobody waiting', async () => {
    const before = await memory();
    let most = before;
    const slow = [
      ...Array.from({ length: 1_000 }, () => talk(port, `${HEAD}X-Slow: `)),
      ...Array.from({ length: 100 }, () => talk(port, `${HEAD}Content-Length: 1000\r\n\r\n{"text":"`)),
    ];
    const drip = setInterval(() => {
      for (const { socket } of slow) if (socket.writable) socket.write('x');
    }, 1_000);
    const times: number[] = [];
    let left = slow.length;
    for (const { said } of slow) void said.then(() => (left -= 1));
    while (left > 0) {
      times.push(await talkedOver());
      if (times.length % 20 === 0) most = Math.max(most, await memory());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    clearInterval(drip);
    const answers = await Promise.all(slow.map(({ said }) => said));
    expect(new Set(answers)).toEqual(new Set(['HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n']));
    const grown = (most - before) / MB;
    expect(grown).toBeLessThan(50);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const sorted = times.toSorted((a, b) => a - b).map(Math.round);
    const [turns, medianMs, slowestMs] = [times.length, sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    report('1,100 slow clients', { turns, medianMs, slowestMs, grownMB: Math.round(grown) });
  });
});

describe('S5: bodies that would be large', () => {
  it('S5: are not taken in: packed, without an end, or a byte too long', async () => {
    const before = await memory();
    const bomb = gzipSync(Buffer.alloc(100 * MB));
    const post = async (body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<number> => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
      const answer = await fetch(`${server.url}/api/messages`, init);
      expect(await answer.text()).toBe('');
      return answer.status;
    };
    let most = before;
    for (let n = 0; n < 20; n += 1) {
      expect(await post(new Uint8Array(bomb), { 'content-encoding': 'gzip' })).toBe(415);
      expect(await post(new Uint8Array(256 * 1024 + 1))).toBe(413);
      const { said, socket } = talk(port, `${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
      const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
      const more = setInterval(() => socket.write(chunk), 1);
      expect(await said).toMatch(/^HTTP\/1\.1 413 /);
      clearInterval(more);
      most = Math.max(most, await memory());
    }
    const grown = (most - before) / MB;
    expect(grown).toBeLessThan(50);
    expect(await talkedOver()).toBeGreaterThan(0);
    report('20 bombs and bodies without end', { grownMB: Math.round(grown) });
  });
});
