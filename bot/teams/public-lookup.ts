import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, type LookupFunction } from 'node:net';

/** As `dns.lookup` finds all addresses of a name. */
export type FindAddresses = (
  name: string,
  options: { readonly all: true },
  found: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** Networks no service of Microsoft's is in: one's own, those of the machine and of the link, and reserved ones (RFC 6890). */
const INSIDE_V4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** IPv6 has public addresses in 2000::/3 alone; of those, these lead elsewhere: Teredo, documentation and 6to4. */
const INSIDE_V6: readonly (readonly [network: string, bits: number])[] = [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
];
/** Where a network has IPv6 alone, the rest of IPv4 is found behind this prefix (RFC 6052). */
const NAT64 = '64:ff9b::';

const listOf = (networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, family);
  return list;
};

// Of two lists, as a list of both would hold IPv4 to be part of ::/3.
const inV4 = listOf(INSIDE_V4, 'ipv4');
const inV6 = listOf(INSIDE_V6, 'ipv6');
const nat64 = listOf([[NAT64, 96]], 'ipv6');
const behindNat64 = listOf(
  INSIDE_V4.map(([network, bits]) => [`${NAT64}${network}`, 96 + bits]),
  'ipv6',
);

/** Whether an address can be a service's on the internet. */
const isPublic = ({ address, family }: LookupAddress): boolean => {
  if (family === 4) return !inV4.check(address, 'ipv4');
  return !(nat64.check(address, 'ipv6') ? behindNat64 : inV6).check(address, 'ipv6');
};

/**
 * Finds the addresses of a name for a connection, and none at all where one of them is inside: a name that is Microsoft's
 * by its letters leads into one's own network only where somebody has bent it there. What is connected to is what was
 * looked at; the name is not asked for again.
 */
export const publicLookup =
  (find: FindAddresses = lookup): LookupFunction =>
  (name, { all }, found) => {
    find(name, { all: true }, (error, addresses) => {
      if (error !== null) {
        found(error, '');
        return;
      }
      const [first] = addresses;
      if (first === undefined || !addresses.every(isPublic)) found(insideError(), '');
      else if (all === true) found(null, [...addresses]);
      else found(null, first.address, first.family);
    });
  };

/** Named like those of the system, for the log: an address is not to be in it. */
const insideError = (): NodeJS.ErrnoException =>
  Object.assign(new Error('the name leads to no public address'), { code: 'EINSIDE' });
