import { connect } from 'node:net';
import { metricsDoor } from '../../../bot/http';
import { serving } from './serving';

const TOKEN = 'a-token-nobody-guesses';
const asking = (
  address: string | undefined,
  headers: Record<string, string> = {},
): Parameters<ReturnType<typeof metricsDoor>>[0] => ({ address, headers });

describe('the figures of a server without a token for them', () => {
  const door = metricsDoor(undefined);

  it.each(['127.0.0.1', '127.0.1.1', '::1', '::ffff:127.0.0.1'])('are for this machine: %s', (address) => {
    expect(door(asking(address))).toBe(200);
  });

  it.each(['10.0.0.7', '::ffff:10.0.0.7', 'fe80::1', '1270.0.0.1', undefined])('are not there for %s', (address) => {
    expect(door(asking(address))).toBe(404);
  });

  it.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])(
    'are not there through a proxy beside it (%s)',
    (header) => {
      expect(door(asking('127.0.0.1', { [header]: '127.0.0.1' }))).toBe(404);
    },
  );
});

describe('the figures of a server with a token for them', () => {
  const door = metricsDoor(TOKEN);

  it('are for whoever shows it, from anywhere', () => {
    expect(door(asking('10.0.0.7', { authorization: `Bearer ${TOKEN}` }))).toBe(200);
  });

  it.each(['', 'Bearer ', `Bearer ${TOKEN} `, `bearer ${TOKEN}`, TOKEN, 'Bearer ä'])(
    'are for nobody else, not even on this machine: "%s"',
    (authorization) => {
      expect(door(asking('127.0.0.1', { authorization }))).toBe(401);
    },
  );
});

describe('the page of the figures', () => {
  const read = (): Promise<{ type: string; text: string }> =>
    Promise.resolve({ type: 'text/plain', text: 'nuija 1\n' });

  it('is plain text kept by nobody', async () => {
    const server = await serving({ metrics: { door: metricsDoor(undefined), read, refused: () => undefined } });
    try {
      const answer = await server.get('/metrics');
      expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([
        200,
        'nuija 1\n',
        'no-store',
      ]);
      const forwarded = await server.get('/metrics', { headers: { 'x-forwarded-for': '10.0.0.7' } });
      expect([forwarded.status, await forwarded.text()]).toEqual([404, '']);
    } finally {
      await server.close();
    }
  });

  it('is not there where nobody counts', async () => {
    const server = await serving();
    try {
      expect((await server.get('/metrics')).status).toBe(404);
    } finally {
      await server.close();
    }
  });

  it('counts bodies that were not taken', async () => {
    const refused: number[] = [];
    const server = await serving({
      metrics: { door: metricsDoor(undefined), read, refused: (status) => void refused.push(status) },
    });
    try {
      await server.post('{');
      await server.post('{}', { 'content-type': 'text/plain' });
      expect(refused).toEqual([400, 415]);
    } finally {
      await server.close();
    }
  });
});

describe('a server that has as many connections as it may', () => {
  it('hangs up on the next, and serves the others', async () => {
    const server = await serving({ maxConnections: 1 });
    try {
      expect((await server.get('/healthz')).status).toBe(200);
      const extra = connect(server.port, '127.0.0.1');
      await new Promise((resolve) => extra.once('close', resolve));
      expect((await server.get('/healthz')).status).toBe(200);
    } finally {
      await server.close();
    }
  });
});
