import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileFetcher } from '../../../bot/teams';
import { orFailure } from '../../../bot/teams/failure';
import { Reach } from '../../../bot/teams/reach';
import { ServiceCalls } from '../../../bot/teams/service-calls';
import { upload } from '../../../bot/teams/upload';
import { ComeBack } from '../../../src/app';
import { startNameServer, type NameServer } from '../../support/name-server';

const NAMES = ['smba.trafficmanager.net', 'contoso.sharepoint.com', 'inside.sharepoint.com'];

/** Something on this machine that nobody may be led to. */
let within: Server;
let port: number;
let connections = 0;
let names: NameServer;

beforeAll(async () => {
  within = createServer((_, response) => response.end('{}')).on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => within.listen(0, '127.0.0.1', resolve));
  ({ port } = within.address() as AddressInfo);
  names = await startNameServer(Object.fromEntries(NAMES.map((name) => [name, ['127.0.0.1']])));
});
afterAll(() => {
  names.close();
  within.close();
});

describe('S6: a name of Microsoft’s that was bent to lead inside', () => {
  const through = (): Reach => new Reach({}, names.find);
  it.each<readonly [string, string, (url: string) => Promise<unknown>]>([
    [
      'the connector',
      'smba.trafficmanager.net',
      (url) => {
        const calls = new ServiceCalls(() => Promise.resolve('out'), {
          watch: () => undefined,
          deadlineMs: 5_000,
          find: names.find,
        });
        return orFailure(() => calls.call(url, { method: 'POST', path: '/v3/conversations', body: {} }));
      },
    ],
    ['a file that was sent', 'contoso.sharepoint.com', (url) => fileFetcher(() => true, through())(url)],
    ['a file that is kept', 'inside.sharepoint.com', (url) => upload(url, new Uint8Array(1), through())],
  ])('S6: is not followed for %s, and nothing is sent', async (_, name, call) => {
    for (const scheme of ['https', 'http']) {
      const failure = await call(`${scheme}://${name}:${String(port)}/`).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ComeBack);
      expect((failure as Error).message).toMatch(/: EINSIDE$/);
    }
    expect(names.asked).toContain(name);
    expect(connections).toBe(0);
  });
});

describe('S6: a proxy of the organisation', () => {
  it('S6: looks names up itself, and is told them as they are', async () => {
    const wanted: string[] = [];
    const proxy = createServer().on('connect', ({ url }, socket) => {
      wanted.push(url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    process.env['https_proxy'] = `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;
    try {
      const reach = new Reach({}, () => {
        throw new Error('a name was looked up');
      });
      await expect(upload('https://contoso.sharepoint.com/x', new Uint8Array(1), reach)).rejects.toBeInstanceOf(
        ComeBack,
      );
      expect(wanted).toEqual(['contoso.sharepoint.com:443']);
    } finally {
      delete process.env['https_proxy'];
      proxy.close();
    }
  });
});
