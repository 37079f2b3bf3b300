import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate as an administrator uploads it, with its private key. */
export interface TestCertificate {
  readonly certificate: string;
  readonly key: string;
  readonly publicKey: KeyObject;
  /** SHA-1, as portals show it. */
  readonly thumbprint: string;
  readonly sha256: string;
}

/** Node makes no certificates: this is X.509 by hand (RFC 5280), no more than a name, a key and ten years. */
export const makeCertificate = (name = 'Nuija'): TestCertificate => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = sequence(oid('2a864886f70d01010b'), der(0x05, Buffer.alloc(0)));
  const subject = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))));
  const toBeSigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    subject,
    sequence(time('200101000000Z'), time('491231235959Z')),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const whole = sequence(toBeSigned, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey,
    thumbprint: createHash('sha1').update(whole).digest('hex').toUpperCase(),
    sha256: createHash('sha256').update(whole).digest('hex').toUpperCase(),
  };
};

const der = (tag: number, content: Uint8Array): Buffer => {
  const { length } = content;
  const sizes = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...sizes]), content]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, Buffer.concat(parts));
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const time = (text: string): Buffer => der(0x17, Buffer.from(text));
