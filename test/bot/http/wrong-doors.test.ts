import type { AddressInfo } from 'node:net';
import { createWebServer, NoticeLinks, SignedLinks } from '../../../bot/http';
import { instant } from '../../../src/domain';

describe('somebody who knocks at a wrong door', () => {
  const server = createWebServer({
    receive: () => Promise.resolve({ status: 200 }),
    links: new SignedLinks('a secret'),
    download: () => Promise.resolve(undefined),
    notices: {
      links: new NoticeLinks('a secret'),
      page: () => Promise.resolve({ language: 'fi', title: '', text: '' }),
    },
    now: () => instant(0),
    ready: () => true,
    failed: () => undefined,
    linkWords: (why) => why,
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

  it('leaves the server as well as before', async () => {
    await fetch(`${url}/no/such/page`);
    await expect(fetch(`${url}/healthz`).then((answer) => answer.text())).resolves.toBe('ok');
  });
});
