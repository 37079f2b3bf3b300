import { instant } from '../../../src/domain';
import { linkTo, links, NOW, pageOf, PDF, serving, type Serving } from './serving';

let server: Serving;
afterEach(() => server.close());

const open = async (token: string, name = 'minutes.pdf'): Promise<Response> => server.get(`/files/${token}/${name}`);

describe('a secretary who opens the link to a draft', () => {
  it('gets the file, to look at in the browser and kept nowhere on the way', async () => {
    server = await serving();
    const answer = await open(links.token(linkTo({ version: 3 })));
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF.bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "inline; filename*=UTF-8''%C3%85lands%20%28budget%29%2A%20d%27Arc%205-2022.pdf",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    });
    expect(server.asked).toEqual([linkTo({ version: 3 })]);
  });

  it('saves a Word file', async () => {
    server = await serving({ open: () => Promise.resolve({ ...PDF, name: 'Pöytäkirja.docx', inline: false }) });
    const answer = await open(links.token(linkTo({ format: 'docx' })));
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''P%C3%B6yt%C3%A4kirja.docx");
  });

  it.each([
    ['was tampered with', () => `${links.token(linkTo())}x`, 404, 'forged'],
    ['is a path', () => '..%2f..%2fetc%2fpasswd', 404, 'forged'],
    ['is too old', () => links.token(linkTo({ expires: instant(Date.parse(NOW) - 1) })), 410, 'expired'],
  ])('is told in words when it %s', async (_what, token, status, why) => {
    server = await serving();
    const answer = await open(token());
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(`<section lang="fi"><h1>${why}</h1><p>words for ${why}</p></section>`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
    });
    expect(server.asked).toEqual([]);
  });

  it('is told in words that there is no such draft', async () => {
    server = await serving({ open: () => Promise.resolve(pageOf(404, 'gone')) });
    const answer = await open(links.token(linkTo({ version: 99 })));
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('words for gone')]);
  });

  it('sees what people typed as they typed it, also on the page in place of a file', async () => {
    const typed = '"><script>alert(1)</script> & ${y} **z**';
    const title = { title: typed, url: `https://nuija.example/files/x?"&'<` };
    const section = { language: 'sv', title: typed, text: typed, instead: { title: typed, files: [title] } } as const;
    server = await serving({ open: () => Promise.resolve({ status: 410, about: typed, sections: [section] }) });
    const html = await (await open(links.token(linkTo()))).text();
    expect(html).toContain('<html lang="sv">');
    expect(html).not.toContain('<script');
    expect(html).toContain('href="https://nuija.example/files/x?&quot;&amp;\'&lt;"');
    expect(html.split('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; ${y} **z**')).toHaveLength(7);
  });

  it('S10: gets what the link was made for, whatever name stands behind it', async () => {
    server = await serving();
    const token = links.token(linkTo({ format: 'html' }));
    for (const name of ['minutes.docx', '%2e%2e%2f%2e%2e%2fsecret', 'x'.repeat(200)]) await open(token, name);
    expect(new Set(server.asked.map(({ format }) => format))).toEqual(new Set(['html']));
  });
});

describe('a door that is not there', () => {
  it.each([
    ['GET', '/', 404],
    ['GET', '/files', 404],
    ['GET', '/files/abc', 404],
    ['GET', '/../package.json', 404],
    ['GET', '/%2e%2e/package.json', 404],
    ['GET', '/api/messages/../../.env', 404],
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['DELETE', '/files/a/b', 405],
    ['OPTIONS', '/api/messages', 405],
  ])('%s %s says nothing', async (method, path, status) => {
    server = await serving();
    const answer = await server.get(path, { method });
    expect([answer.status, await answer.text()]).toEqual([status, '']);
    expect(Object.fromEntries(answer.headers)).not.toHaveProperty('x-powered-by');
  });
});

describe('something that goes wrong inside', () => {
  const secret = new Error('SQLITE_FULL while writing “päätös: palkankorotus”');

  it('is an empty 500 to Teams, and a line in the log', async () => {
    server = await serving({ receive: () => Promise.reject(secret) });
    const answer = await server.post('{"type":"message","text":"päätös: palkankorotus"}');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(server.failures).toEqual([{ what: 'POST /api/messages', error: secret }]);
  });

  it('is an empty 500 to a browser, and the log does not learn the link', async () => {
    server = await serving({ open: () => Promise.reject(secret) });
    const token = links.token(linkTo());
    const answer = await open(token);
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(server.failures.map(({ what }) => what)).toEqual(['GET /files/:token/:name']);
  });

  it('is the same for what is thrown at once', async () => {
    server = await serving({
      ready: () => {
        throw secret;
      },
    });
    expect((await server.get('/readyz')).status).toBe(500);
    expect((await server.get('/healthz')).status).toBe(200);
  });
});

describe('the answer to a press', () => {
  it('is JSON with the status it was given', async () => {
    server = await serving({ receive: () => Promise.resolve({ status: 200, body: { statusCode: 200, value: 'ä' } }) });
    const answer = await server.post('{}');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.json()).toEqual({ statusCode: 200, value: 'ä' });
  });

  it('is a bare status for whoever is not let in', async () => {
    server = await serving({ receive: () => Promise.resolve({ status: 401 }) });
    const answer = await server.post('{}');
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  });
});

describe('whoever watches over the server', () => {
  it('hears that it lives, and whether it is ready', async () => {
    let ready = false;
    server = await serving({ ready: () => ready });
    const ask = async (path: string): Promise<string> => String((await server.get(path)).status);
    expect([await ask('/healthz'), await ask('/readyz')]).toEqual(['200', '503']);
    ready = true;
    expect(await ask('/readyz')).toBe('200');
  });
});
