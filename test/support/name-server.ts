import { createSocket } from 'node:dgram';
import { Resolver, type LookupAddress } from 'node:dns';
import { isIPv6 } from 'node:net';

export interface NameServer {
  /** Asks this server and no other, and tells as `dns.lookup` does. */
  readonly find: (
    name: string,
    options: { readonly all: true },
    found: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
  ) => void;
  readonly asked: string[];
  readonly close: () => void;
}

const A = 1;
const AAAA = 28;

/** A name server on loopback that knows a few names, over real UDP. */
export const startNameServer = async (known: Readonly<Record<string, readonly string[]>>): Promise<NameServer> => {
  const asked: string[] = [];
  const socket = createSocket('udp4', (query, { port, address }) => {
    const { name, type, end } = questionOf(query);
    asked.push(name);
    const found = (known[name] ?? []).filter((each) => type === (isIPv6(each) ? AAAA : A));
    const head = Buffer.from(query.subarray(0, 12));
    // An authoritative answer, to the one question, with what there is.
    head.writeUInt16BE(known[name] === undefined ? 0x8583 : 0x8580, 2);
    head.writeUInt16BE(found.length, 6);
    head.writeUInt32BE(0, 8);
    socket.send(
      Buffer.concat([head, query.subarray(12, end), ...found.map((each) => recordOf(type, each))]),
      port,
      address,
    );
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  const resolver = new Resolver({ timeout: 2_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${String(socket.address().port)}`]);
  return {
    asked,
    find: (name, _options, found) => {
      resolver.resolve4(name, (failed, four) => {
        resolver.resolve6(name, (_failed, six) => {
          const addresses = [
            ...((four as readonly string[] | undefined) ?? []).map((address) => ({ address, family: 4 })),
            ...((six as readonly string[] | undefined) ?? []).map((address) => ({ address, family: 6 })),
          ];
          found(addresses.length === 0 ? failed : null, addresses);
        });
      });
    },
    close: () => {
      resolver.cancel();
      socket.close();
    },
  };
};

/** The first question of a query (RFC 1035, 4.1.2), and where it ends. */
const questionOf = (query: Buffer): { readonly name: string; readonly type: number; readonly end: number } => {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 };
};

/** An address of the name that was asked for, for a minute. */
const recordOf = (type: number, address: string): Buffer => {
  const data = type === A ? Buffer.from(address.split('.').map(Number)) : bytesOf(address);
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length]);
  return Buffer.concat([head, data]);
};

/** An IPv6 address as sixteen bytes; the last four may be written as IPv4. */
const bytesOf = (address: string): Buffer => {
  const [left = '', right = ''] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
  const missing = 8 - groups(left).length - groups(right).length;
  const all = [...groups(left), ...Array.from({ length: missing }, () => '0'), ...groups(right)];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
};
