import type { LookupAddress } from 'node:dns';
import { publicLookup } from '../../../bot/teams/public-lookup';
import { startNameServer, type NameServer } from '../../support/name-server';

const PUBLIC = ['20.190.129.1', '13.107.136.8', '2603:1030:a0b::1', '64:ff9b::14be:8101'];
const INSIDE = [
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
  ...['172.31.255.255', '192.0.0.170', '192.168.1.1', '198.19.0.1', '224.0.0.251', '255.255.255.255'],
  ...['::', '::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', 'fec0::1'],
  ...['2002:7f00:1::1', '2001:0:4136:e378::1', '2001:db8::1', '64:ff9b::7f00:1', '64:ff9b::a01:203', '64:ff9b:1::1'],
];
const nameOf = (address: string): string => `a${address.replace(/[.:]/g, '-')}.sharepoint.com`;

let names: NameServer;
beforeAll(async () => {
  names = await startNameServer({
    ...Object.fromEntries([...PUBLIC, ...INSIDE].map((address) => [nameOf(address), [address]])),
    'all.sharepoint.com': PUBLIC,
    'mixed.sharepoint.com': ['20.190.129.1', '10.0.0.1'],
    'hidden.sharepoint.com': ['20.190.129.1', '::1'],
  });
});
afterAll(() => {
  names.close();
});

/** What a connection is told: where to, or why nowhere. */
const lookedUp = (name: string, all = true): Promise<string | readonly LookupAddress[]> =>
  new Promise((resolve) => {
    publicLookup(names.find)(name, { all }, (error, address) => {
      resolve(error?.code ?? address);
    });
  });

describe('S6: a name on the internet', () => {
  it.each(PUBLIC)('S6: leads to the public address %s', async (address) => {
    expect(await lookedUp(nameOf(address))).toEqual([{ address, family: address.includes(':') ? 6 : 4 }]);
    expect(await lookedUp(nameOf(address), false)).toBe(address);
  });

  it('S6: leads to all its addresses', async () => {
    expect(await lookedUp('all.sharepoint.com')).toHaveLength(PUBLIC.length);
  });

  it.each(INSIDE)('S6: leads nowhere where it leads inside: %s', async (address) => {
    expect(await lookedUp(nameOf(address))).toBe('EINSIDE');
    expect(await lookedUp(nameOf(address), false)).toBe('EINSIDE');
  });

  it.each(['mixed.sharepoint.com', 'hidden.sharepoint.com'])(
    'S6: leads nowhere where one of its addresses is inside: %s',
    async (name) => {
      expect(await lookedUp(name)).toBe('EINSIDE');
    },
  );

  it('S6: that nobody knows is not known', async () => {
    expect(await lookedUp('nobody.sharepoint.com')).toBe('ENOTFOUND');
  });
});
