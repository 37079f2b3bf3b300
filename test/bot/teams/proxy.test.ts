import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Connector } from '../../../bot/teams';

/** What a proxy on this machine was asked to connect to; it refuses. */
const asked: string[] = [];
let proxy: Server;
beforeAll(async () => {
  proxy = createServer();
  proxy.on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve));
  process.env['HTTPS_PROXY'] = `http://localhost:${String((proxy.address() as AddressInfo).port)}`;
});
afterAll(() => {
  delete process.env['HTTPS_PROXY'];
  proxy.close();
});

it('a call to Teams goes by the proxy of the organisation, which may well be inside it', async () => {
  const connector = new Connector(undefined, {
    watch: () => undefined,
    pace: { take: () => 0, hold: () => undefined },
    mayCall: () => true,
  });
  const place = { conversation: '19:meeting', serviceUrl: 'https://smba.trafficmanager.net/emea/' };
  await expect(connector.post(place, { text: 'Kokous avattiin.' })).rejects.toThrow('Teams was not reached');
  expect(asked).toEqual(['smba.trafficmanager.net:443']);
});
