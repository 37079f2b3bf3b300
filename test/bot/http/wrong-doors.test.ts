import type { AddressInfo } from 'node:net';
import { createWebServer, NoticeLinks, SignedLinks } from '../../../bot/http';
import { instant } from '../../../src/domain';
import { talk } from '../../support/talk';
import { pageOf } from './serving';

describe('somebody who knocks at a wrong door', () => {
  const server = createWebServer({
    receive: () => Promise.resolve({ status: 200 }),
    links: new SignedLinks('a secret'),
    open: () => Promise.resolve(pageOf(404, 'forged')),
    notices: {
      links: new NoticeLinks('a secret'),
      page: () => Promise.resolve({ language: 'fi', title: '', text: '' }),
    },
    now: () => instant(0),
    ready: () => true,
    failed: () => undefined,
  });
  let url = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`;
  });

  afterAll(async () => {
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  });

  it.each([
    ['HEAD', '/api/messages', 405],
    ['GET', '/api/messages', 405],
    ['GET', '/no/such/page', 404],
    ['GET', '/files/%ZZ/minutes.pdf', 404],
    ['GET', '/notices/%ZZ', 404],
    ['GET', '/notices/a.b', 404],
  ])('is told no without a word, by %s %s', async (method, path, status) => {
    const answer = await fetch(`${url}${path}`, { method });
    expect([answer.status, await answer.text()]).toEqual([status, '']);
  });

  it.each([
    ['a host that is none', 'GET /healthz', 'Host: ['],
    ['a host that is percent-encoded', 'GET /healthz', 'Host: %2e%2e%2f'],
    ['a port that is none', 'GET /healthz', 'Host: nuija:x'],
    ['no host but a blank', 'GET /healthz', 'Host: \t'],
    ['a target that is no address', 'GET http://[', 'Host: nuija'],
    ['a target of nothing but a scheme', 'GET http://', 'Host: nuija'],
    ['another one’s address as the target', 'GET https://evil.test/files/a/b', 'Host: nuija'],
    ['an address to tunnel to', 'CONNECT nuija:443', 'Host: nuija'],
    ['everything there is', 'OPTIONS *', 'Host: nuija'],
    ['another protocol', 'GET /healthz', 'Host: nuija\r\nConnection: Upgrade\r\nUpgrade: websocket'],
    ['a body that waits to be asked for', 'POST /api/messages', 'Host: nuija\r\nExpect: 100-continue'],
    ['an expectation nobody knows', 'GET /healthz', 'Host: nuija\r\nExpect: tea'],
  ])('S4, S5: cannot end the process with %s', async (_what, request, headers) => {
    const { said } = talk(
      Number(new URL(url).port),
      `${request} HTTP/1.1\r\n${headers}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    // Nothing at all is an answer, too: the tunnel is hung up on.
    expect(await said).toMatch(/^(?:HTTP\/1\.1 (?:100 Continue\r\n\r\nHTTP\/1\.1 )?[2-4]\d\d |$)/);
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok');
  });

  it('leaves the server as well as before', async () => {
    await fetch(`${url}/no/such/page`);
    await expect(fetch(`${url}/healthz`).then((answer) => answer.text())).resolves.toBe('ok');
  });
});
