import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { folder, run, serve, tidy, type Served } from '../support/journey';

jest.setTimeout(60_000);
afterAll(tidy);

const BOT = { BOT_ID: '0b5e1f6a-2c47-4d19-8a63-9e7f10c2d358', BOT_TENANT_ID: '7d3f7c1e-5a0b-4b8e-9f52-0c1a6e2d4b90' };
const MESSAGE = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  conversation: { id: '19:meeting_x@thread.v2', conversationType: 'groupChat', tenantId: BOT.BOT_TENANT_ID },
  from: { id: '29:x', name: 'X', aadObjectId: '11111111-1111-8111-8111-111111111111' },
  recipient: { id: `28:${BOT.BOT_ID}`, name: 'Nuija' },
  channelData: { tenant: { id: BOT.BOT_TENANT_ID } },
  text: 'Hyvää huomenta',
};

const post = async (
  { url }: Served,
  headers: Record<string, string> = {},
  body?: string | Uint8Array<ArrayBuffer>,
): Promise<number> => {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: body ?? JSON.stringify(MESSAGE),
  });
  return response.status;
};

/** A token as somebody would make it who has no key. */
const forged = (header: object): string => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: 'https://api.botframework.com',
    aud: BOT.BOT_ID,
    serviceurl: MESSAGE.serviceUrl,
    exp: 4102444800,
  };
  return `${part(header)}.${part(claims)}.c2lnbmF0dXJl`;
};

describe('a server with an identity', () => {
  let server: Served;
  beforeAll(async () => {
    server = await serve({ ...BOT, BOT_PASSWORD: 'unused', HOST: '127.0.0.1', NUIJA_DATA: folder() });
  });
  afterAll(() => server.stop());

  it('answers 401 to whoever shows no token', async () => {
    expect(await post(server)).toBe(401);
  });

  it.each([
    ['nothing', 'Bearer '],
    ['a word', 'Bearer nuija'],
    ['another scheme', 'Basic bnVpamE6bnVpamE='],
    ['three words', 'Bearer a.b.c'],
    ['a token without a signature', `Bearer ${forged({ alg: 'none', typ: 'JWT' })}`],
    ['a token signed with a password', `Bearer ${forged({ alg: 'HS256', typ: 'JWT', kid: 'x' })}`],
    ['a token cut short', `Bearer ${forged({ alg: 'RS256', typ: 'JWT' }).slice(0, -40)}`],
  ])('answers 401 to %s instead of a token', async (_what, authorization) => {
    expect(await post(server, { authorization })).toBe(401);
  });

  it('goes on after a body that says gzip and is not, after one too large and one that is no JSON', async () => {
    const garbage = new Uint8Array(Buffer.from('\x1f\x8b\x08 no gzip at all'));
    expect(await post(server, { 'content-encoding': 'gzip' }, garbage)).toBe(415);
    expect(await post(server, { 'content-type': 'text/plain' })).toBe(415);
    expect(await post(server, {}, '{"type":')).toBe(400);
    expect(await post(server, {}, `{"text":"${'x'.repeat(300_000)}"}`)).toBe(413);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect(await post(server)).toBe(401);
  });
});

describe('a server without an identity', () => {
  it('listens to this machine alone, and says so', async () => {
    const server = await serve({ NUIJA_DATA: folder() });
    try {
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(await post(server)).toBe(200);
      expect(server.said()).toContain('No BOT_ID is set');
      const { port } = new URL(server.url);
      const outside = Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4');
      for (const { address } of outside)
        await expect(
          fetch(`http://${address}:${port}/healthz`, { signal: AbortSignal.timeout(2_000) }),
        ).rejects.toThrow();
    } finally {
      await server.stop();
    }
  });

  it('does not start where it was told to listen to everybody', async () => {
    const { code, err } = await run('bot/main', [], { HOST: '0.0.0.0', PORT: '0', NUIJA_DATA: join(folder(), 'data') });
    expect(code).toBe(1);
    expect(err).toContain('HOST is 0.0.0.0, but without BOT_ID every request is believed');
  });
});
