import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ComeBack } from '../../../src/app';
import { fileFetcher } from '../../../bot/teams';

const MB = 1024 * 1024;

/** Fetches from a storage on this machine that answers as it is told; what it heard, too. */
const fetched = async (answer: (outgoing: ServerResponse, incoming: IncomingMessage) => void, known = true) => {
  const heard: IncomingMessage['headers'][] = [];
  const server = createServer((incoming, outgoing) => {
    heard.push(incoming.headers);
    answer(outgoing, incoming);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/a.xlsx?tempauth=x`;
  try {
    return { heard, ...(await fileFetcher((asked) => known && asked === url)(url)) };
  } finally {
    server.closeAllConnections();
    server.close();
  }
};
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (outgoing: ServerResponse) => {
    // Restify, where a test before this one loaded it, makes writeHead return nothing.
    outgoing.writeHead(code, headers);
    outgoing.end('no');
  };

describe('a file somebody sent', () => {
  it('is fetched in one request, to the byte, and shows nobody a token', async () => {
    const bytes = Buffer.from([0, 1, 2, 255]);
    const { heard, ...file } = await fetched((outgoing) => outgoing.end(bytes));
    expect(file).toEqual({ kind: 'file', bytes });
    expect(heard).toHaveLength(1);
    expect(heard[0]).not.toHaveProperty('authorization');
    expect(heard[0]).toHaveProperty('accept-encoding', 'identity');
  });

  it('is not fetched from anywhere else than where files may be', async () => {
    expect(await fetched((outgoing) => outgoing.end('x'), false)).toEqual({ kind: 'none', why: 'refused', heard: [] });
    const fetchFile = fileFetcher(() => false);
    for (const url of ['http://169.254.169.254/latest', 'file:///etc/passwd', 'https://evil.test/?.sharepoint.com', ''])
      expect(await fetchFile(url)).toEqual({ kind: 'none', why: 'refused' });
  });

  it('is not looked for where the answer leads on to', async () => {
    const { heard, ...none } = await fetched(status(302, { location: 'https://login.test/' }));
    expect(none).toEqual({ kind: 'none', why: 'elsewhere' });
    expect(heard).toHaveLength(1);
  });

  it.each([401, 403, 404, 410])('is not there any more: %d', async (code) => {
    expect(await fetched(status(code))).toMatchObject({ kind: 'none', why: 'refused' });
  });

  it.each([500, 503, 429, 408])('may be there later: %d', async (code) => {
    await expect(fetched(status(code))).rejects.toBeInstanceOf(ComeBack);
  });

  it('may be there later where the connection breaks', async () => {
    await expect(
      fetched((outgoing) => {
        outgoing.writeHead(200, { 'content-length': '100' });
        outgoing.write('half', () => outgoing.destroy());
      }),
    ).rejects.toBeInstanceOf(ComeBack);
  });

  it.each<readonly [string, (outgoing: ServerResponse) => void]>([
    ['it says', (outgoing) => status(200, { 'content-length': String(11 * MB) })(outgoing)],
    [
      'it comes',
      (outgoing) => {
        outgoing.writeHead(200);
        for (let sent = 0; sent <= 11; sent += 1) outgoing.write(Buffer.alloc(MB));
        outgoing.end();
      },
    ],
    [
      'it unfolds on the way',
      (outgoing) => {
        outgoing.writeHead(200, { 'content-encoding': 'gzip' });
        outgoing.end(gzipSync(Buffer.alloc(20 * MB)));
      },
    ],
  ])('is left where it is when it is larger than anything that is read: %s', async (_, answer) => {
    expect(await fetched(answer)).toMatchObject({ kind: 'none', why: 'tooLarge' });
  });
});
