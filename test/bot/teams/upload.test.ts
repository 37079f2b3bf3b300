import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ComeBack, Hopeless } from '../../../src/app';
import { Reach } from '../../../bot/teams/reach';
import { upload } from '../../../bot/teams/upload';

const reach = new Reach();

describe('an upload', () => {
  const answering = async (status: number, work: (url: string, heard: Record<string, unknown>) => Promise<void>) => {
    const heard: Record<string, unknown> = {};
    const server = createServer((incoming, outgoing) => {
      Object.assign(heard, { method: incoming.method, ...incoming.headers });
      incoming.resume().on('end', () => {
        // Restify, where a test before this one loaded it, makes writeHead return nothing.
        outgoing.writeHead(status, { location: 'https://evil.test/' });
        outgoing.end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await work(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, heard);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };

  it('is one request that says which bytes it brings, and shows nobody a token', () =>
    answering(201, async (url, heard) => {
      await upload(url, new Uint8Array(10), reach);
      expect(heard).toMatchObject({ method: 'PUT', 'content-length': '10', 'content-range': 'bytes 0-9/10' });
      expect(heard['authorization']).toBeUndefined();
    }));

  it.each([500, 503, 429, 408])('may go better later: %d', (status) =>
    answering(status, async (url) => {
      await expect(upload(url, new Uint8Array(1), reach)).rejects.toBeInstanceOf(ComeBack);
    }),
  );

  it.each([401, 404, 409, 416])('is over: %d', (status) =>
    answering(status, async (url) => {
      await expect(upload(url, new Uint8Array(1), reach)).rejects.toBeInstanceOf(Hopeless);
    }),
  );

  it('follows nobody elsewhere', () =>
    answering(307, async (url) => {
      await expect(upload(url, new Uint8Array(1), reach)).rejects.toBeInstanceOf(ComeBack);
    }));
});
