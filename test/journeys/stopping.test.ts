import { join } from 'node:path';
import { openStore } from '../../src/journal';
import { folder, serve, tidy, type Served } from '../support/journey';
import { startSlowIssuer, type SlowIssuer } from '../support/slow-issuer';
import { activity, BOT_ID, ISSUER, TENANT, token } from '../support/token-issuer';

jest.setTimeout(30_000);

afterAll(tidy);

/** A server that has received a message and still waits for the keys to check its token with. */
const withATurnInFlight = async (): Promise<{
  server: Served;
  keys: SlowIssuer;
  data: string;
  turn: Promise<Response>;
  say: (text: string) => Promise<Response>;
}> => {
  const keys = await startSlowIssuer();
  const data = folder();
  const serviceUrl = new URL('/emea/', keys.metadataUrl).href;
  const server = await serve({
    BOT_ID,
    BOT_TENANT_ID: TENANT,
    NUIJA_DATA: data,
    NUIJA_REHEARSAL: JSON.stringify({
      openIdMetadataUrl: keys.metadataUrl,
      issuer: ISSUER,
      outgoingToken: 'out',
    }),
  });
  const now = Math.floor(Date.now() / 1000);
  const vouching = token({ claims: { serviceurl: serviceUrl, nbf: now - 60, exp: now + 600 } });
  const say = (text: string): Promise<Response> =>
    fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${vouching}` },
      body: JSON.stringify(
        activity({
          id: '1670407260000',
          timestamp: new Date().toISOString(),
          serviceUrl,
          conversation: { id: '19:meeting_x@thread.v2', conversationType: 'groupChat', tenantId: TENANT },
          from: { id: '29:pirjo', name: 'Pirjo Puhe', aadObjectId: '11111111-1111-8111-8111-111111111111' },
          recipient: { id: `28:${BOT_ID}`, name: 'Nuija' },
          text,
        }),
      ),
    });
  const turn = say('asialista:\n1. Avaus\n2. Talousarvio');
  await keys.asked;
  return { server, keys, data, turn, say };
};

describe('R14: a server that is told to stop while a message is being handled', () => {
  it('answers it, has it in the record, lets nothing new begin, and ends without a fault', async () => {
    const { server, keys, data, turn, say } = await withATurnInFlight();
    try {
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
      server.signal('SIGTERM');
      const ready = async (): Promise<number> => (await fetch(`${server.url}/readyz`)).status;
      while ((await ready()) === 200) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(await ready()).toBe(503);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      const late = await say('avaa');
      expect([late.status, late.headers.get('retry-after'), await late.text()]).toEqual([503, '10', '']);
      keys.answer();
      expect((await turn).status).toBe(200);
      expect(await server.ended).toBe(0);
    } finally {
      keys.close();
      server.signal('SIGKILL');
    }
    const store = await openStore(`sqlite:${join(data, 'nuija.db')}`);
    const [meeting] = await store.journal.meetings();
    const events = await store.journal.read(meeting!);
    await store.close();
    expect(events.map(({ event }) => event.type)).toContain('AgendaSet');
  });

  it('ends at once when it is told a second time', async () => {
    const { server, keys, turn } = await withATurnInFlight();
    const unanswered = expect(turn).rejects.toThrow();
    try {
      server.signal('SIGTERM');
      while ((await fetch(`${server.url}/readyz`)).status === 200)
        await new Promise((resolve) => setTimeout(resolve, 10));
      server.signal('SIGINT');
      expect(await server.ended).toBe(1);
      await unanswered;
    } finally {
      keys.close();
      server.signal('SIGKILL');
    }
  });
});
