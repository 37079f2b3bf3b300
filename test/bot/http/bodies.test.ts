import { gzipSync } from 'node:zlib';
import { createWebServer } from '../../../bot/http';
import { BODY_LIMIT } from '../../../bot/http/read-body';
import { talk } from '../../support/talk';
import { serving, type Serving } from './serving';

let server: Serving;
beforeAll(async () => {
  server = await serving();
});
afterAll(() => server.close());
beforeEach(() => void server.received.splice(0));

const HEAD = 'POST /api/messages HTTP/1.1\r\nHost: nuija\r\nContent-Type: application/json\r\n';
/** What a client reads in the first line. */
const status = (said: string): string => said.split('\r\n', 1).join();
/** What it reads after the headers. */
const bodyOf = (said: string): string => said.slice(said.indexOf('\r\n\r\n') + 4);
const filled = (length: number): string => `{"text":"${'x'.repeat(length - '{"text":""}'.length)}"}`;

describe('an activity', () => {
  it('reaches the bot as it was sent, with its token', async () => {
    const answer = await server.post('{"type":"message","text":"päätös: 👍","n":1}', { authorization: 'Bearer abc' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(server.received).toEqual([
      { authorization: 'Bearer abc', activity: { type: 'message', text: 'päätös: 👍', n: 1 } },
    ]);
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/activity+json'])(
    'may come as %s',
    async (type) => {
      expect((await server.post('{}', { 'content-type': type })).status).toBe(200);
    },
  );

  it('S5: may weigh 256 KB and not a byte more', async () => {
    expect((await server.post(filled(BODY_LIMIT))).status).toBe(200);
    const answer = await server.post(filled(BODY_LIMIT + 1));
    expect([answer.status, await answer.text()]).toEqual([413, '']);
    expect(server.received).toHaveLength(1);
  });
});

describe('S5: a body that cannot be an activity', () => {
  it.each([
    ['nothing', ''],
    ['a list', '[{"type":"message"}]'],
    ['a string', '"message"'],
    ['a number', '5'],
    ['null', 'null'],
    ['half an object', '{"type":"message"'],
    ['two objects', '{}{}'],
    ['binary', '\u0000\u0001\u0002'],
    ['200 000 brackets', '['.repeat(200_000)],
  ])('is answered with 400 and nothing else: %s', async (_what, body) => {
    const answer = await server.post(body);
    expect([answer.status, await answer.text()]).toEqual([400, '']);
    expect(server.received).toEqual([]);
  });

  it('does not end the server by its depth', async () => {
    await server.post(`{"value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect((await server.get('/healthz')).status).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonx'])(
    'is answered with 415 as %s',
    async (type) => {
      const answer = await server.post('{}', { 'content-type': type });
      expect([answer.status, await answer.text()]).toEqual([415, '']);
    },
  );

  it.each(['gzip', 'GZIP', 'x-gzip', 'br', 'deflate', 'zstd', 'compress', 'gzip, identity', 'identity, gzip', 'x'])(
    'is answered with 415 when it says it is packed as %s',
    async (encoding) => {
      const answer = await server.post('{}', { 'content-encoding': encoding });
      expect([answer.status, await answer.text()]).toEqual([415, '']);
      expect(server.received).toEqual([]);
    },
  );

  it('is never unpacked, be it garbage or a bomb', async () => {
    for (const body of [Buffer.from('no gzip at all'), gzipSync(Buffer.alloc(50_000_000))])
      expect((await server.post(body, { 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await server.get('/healthz')).status).toBe(200);
  });
});

describe('S5: a body that does not end', () => {
  it('is answered with 413 before it was sent, where it says how long it is', async () => {
    const answer = await talk(server.port, `${HEAD}Content-Length: 100000000\r\n\r\n`).said;
    expect([status(answer), bodyOf(answer)]).toEqual(['HTTP/1.1 413 Payload Too Large', '']);
  });

  it('is answered with 413 and hung up on, where it comes in chunks for ever', async () => {
    const { said, socket } = talk(server.port, `${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    const more = setInterval(() => socket.write(chunk), 1);
    const answer = await said;
    clearInterval(more);
    expect([status(answer), bodyOf(answer)]).toEqual(['HTTP/1.1 413 Payload Too Large', '']);
    expect(server.received).toEqual([]);
  });

  it('is answered with 413 also to a client that does not read while it sends', async () => {
    const { said, socket } = talk(server.port, `${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
    socket.pause();
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    const more = setInterval(() => socket.write(chunk), 1);
    setTimeout(() => {
      clearInterval(more);
      socket.resume();
    }, 200);
    const answer = await said;
    expect([status(answer), bodyOf(answer)]).toEqual(['HTTP/1.1 413 Payload Too Large', '']);
    expect(server.received).toEqual([]);
  });

  it('that was cut off is forgotten, without a line in the log', async () => {
    const { said, socket } = talk(server.port, `${HEAD}Content-Length: 100\r\n\r\n{"type":`);
    setTimeout(() => socket.destroy(), 50);
    await said;
    expect((await server.get('/healthz')).status).toBe(200);
    expect([server.received, server.failures]).toEqual([[], []]);
  });
});

describe('S5: two requests in one', () => {
  it('are refused where their lengths contradict each other', async () => {
    const lengths = 'Content-Length: 2\r\nTransfer-Encoding: chunked';
    const answer = await talk(server.port, `${HEAD}${lengths}\r\n\r\n0\r\n\r\n{}`).said;
    expect([status(answer), bodyOf(answer)]).toEqual(['HTTP/1.1 400 Bad Request', '']);
    expect(server.received).toEqual([]);
  });

  it('that do not, one after the other without waiting, are answered in order', async () => {
    const request = (n: number): string =>
      `${HEAD}Content-Length: 7\r\n${n === 3 ? 'Connection: close\r\n' : ''}\r\n{"n":${String(n)}}`;
    const { said } = talk(server.port, [1, 2, 3].map(request).join(''));
    expect((await said).match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3);
    expect(server.received.map(({ activity }) => activity)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('are never made of the rest of an oversized one', async () => {
    const smuggled = `${HEAD}Content-Length: 2\r\n\r\n{}`;
    const { said } = talk(server.port, `${HEAD}Content-Length: ${String(BODY_LIMIT + 1)}\r\n\r\n`, smuggled);
    expect((await said).match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(server.received).toEqual([]);
  });
});

describe('S5: a slow client', () => {
  it('has ten seconds for its headers and fifteen for the whole', () => {
    expect(createWebServer({} as never).server).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 5_000,
    });
  });

  it.each([
    ['its headers', 'POST /api/messages HTTP/1.1\r\nHost: nui'],
    ['its body', `${HEAD}Content-Length: 100\r\n\r\n{`],
  ])('is put out over %s', async (_what, bytes) => {
    const fast = { headersTimeout: 150, requestTimeout: 200, connectionsCheckingInterval: 30 };
    const impatient = await serving({}, fast);
    const answer = await talk(impatient.port, bytes).said;
    await impatient.close();
    expect([status(answer), bodyOf(answer)]).toEqual(['HTTP/1.1 408 Request Timeout', '']);
    expect([impatient.received, impatient.failures]).toEqual([[], []]);
  });

  it('keeps nobody else waiting', async () => {
    const slow = Array.from({ length: 50 }, () => talk(server.port, `${HEAD}Content-Length: 100\r\n\r\n{`));
    expect((await server.post('{}')).status).toBe(200);
    for (const { socket } of slow) socket.destroy();
  });
});
