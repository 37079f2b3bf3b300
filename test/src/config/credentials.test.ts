import { generateKeyPairSync } from 'node:crypto';
import { ConfigurationError, readConfig, type Credentials } from '../../../src/config';
import { makeCertificate } from '../../support/certificate';

const BOT = { BOT_ID: '0b5e1f6a-2c47-4d19-8a63-9e7f10c2d358', BOT_TENANT_ID: 'tenant' };
const CERTIFICATES = 'Azure Portal > App registrations > your bot > Certificates & secrets > Certificates';
const mine = makeCertificate();
const other = makeCertificate();
const colons = mine.thumbprint.toLowerCase().replace(/..(?=.)/g, '$&:');

const noFile = (): string => {
  throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
};

const read = (given: Readonly<Record<string, string>>, file?: string): Credentials | undefined =>
  readConfig({ ...BOT, ...given }, file === undefined ? noFile : () => file).bot?.credentials;

const refusal = (given: Readonly<Record<string, string>>, file?: string): readonly string[] => {
  try {
    read(given, file);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message.split('\n');
    throw error;
  }
  return [];
};

const certificate = (thumbprint: string): Credentials => ({ kind: 'certificate', thumbprint, key: mine.key });

describe('the credentials of a bot', () => {
  it('are a client secret', () => {
    expect(read({ BOT_PASSWORD: 'hunter2' })).toEqual({ kind: 'secret', secret: 'hunter2' });
  });

  it('are the key of a certificate in a file, and its thumbprint as a portal shows it', () => {
    const given = { BOT_CERTIFICATE_KEY_FILE: '/run/secrets/nuija.pem' };
    expect(read({ ...given, BOT_CERTIFICATE_THUMBPRINT: colons }, mine.key)).toEqual(certificate(mine.thumbprint));
    expect(read({ ...given, BOT_CERTIFICATE_THUMBPRINT: mine.sha256 }, mine.key)).toEqual(certificate(mine.sha256));
  });

  it('are the key itself, also on one line', () => {
    for (const BOT_CERTIFICATE_KEY of [mine.key, mine.key.replaceAll('\n', '\\n')])
      expect(read({ BOT_CERTIFICATE_KEY, BOT_CERTIFICATE_THUMBPRINT: mine.thumbprint })).toEqual(
        certificate(mine.thumbprint),
      );
  });

  it('need no thumbprint where the certificate stands beside its key, others of its chain too', () => {
    const pem = `Bag Attributes\n${other.certificate}${mine.certificate}${mine.key}`;
    expect(read({ BOT_CERTIFICATE_KEY: pem })).toEqual(certificate(mine.sha256));
    expect(read({ BOT_CERTIFICATE_KEY: pem, BOT_CERTIFICATE_THUMBPRINT: colons })).toEqual(certificate(mine.sha256));
  });

  it('are a managed identity: the bot itself, or one its application trusts', () => {
    expect(read({ BOT_MANAGED_IDENTITY: 'true' })).toEqual({ kind: 'managedIdentity', client: BOT.BOT_ID });
    expect(read({ BOT_MANAGED_IDENTITY: '99999999-8888-4777-8666-555555555555'.toUpperCase() })).toEqual({
      kind: 'managedIdentity',
      client: '99999999-8888-4777-8666-555555555555',
    });
    expect(read({ BOT_MANAGED_IDENTITY: 'false', BOT_PASSWORD: 'hunter2' })).toEqual({
      kind: 'secret',
      secret: 'hunter2',
    });
  });
});

describe('credentials that are not good', () => {
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });
  const locked = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'hunter2',
  });
  const FILE = { BOT_CERTIFICATE_KEY_FILE: 'nuija.pem' };
  const unreadable =
    'BOT_CERTIFICATE_KEY_FILE holds no private key that can be read: PEM, from -----BEGIN PRIVATE KEY----- on, without a passphrase';

  it.each<[string, Readonly<Record<string, string>>, string | undefined, string]>([
    [
      'of two kinds',
      { BOT_PASSWORD: 'hunter2', BOT_MANAGED_IDENTITY: 'true' },
      undefined,
      'BOT_PASSWORD and BOT_MANAGED_IDENTITY are set: the bot proves who it is in one way, leave out all but one',
    ],
    [
      'twice the same',
      { BOT_CERTIFICATE_KEY: mine.key, ...FILE },
      mine.key,
      'BOT_CERTIFICATE_KEY and BOT_CERTIFICATE_KEY_FILE are set: the bot proves who it is in one way, leave out all but one',
    ],
    [
      'a secret with the thumbprint of a certificate',
      { BOT_PASSWORD: 'hunter2', BOT_CERTIFICATE_THUMBPRINT: mine.thumbprint },
      undefined,
      'BOT_PASSWORD and BOT_CERTIFICATE_THUMBPRINT are set: the bot proves who it is in one way, leave out all but one',
    ],
    [
      'a thumbprint alone',
      { BOT_CERTIFICATE_THUMBPRINT: mine.thumbprint },
      undefined,
      `BOT_CERTIFICATE_KEY_FILE is not set: the file with the private key of the certificate that was uploaded to ${CERTIFICATES}`,
    ],
    [
      'a file that is not there',
      { ...FILE, BOT_CERTIFICATE_THUMBPRINT: mine.thumbprint },
      undefined,
      "BOT_CERTIFICATE_KEY_FILE cannot be read (ENOENT): the path of a file that the server's user may read",
    ],
    ['a file without a key', FILE, mine.certificate, unreadable],
    ['a key with a passphrase', FILE, locked.toString(), unreadable],
    ['a key cut short', FILE, mine.key.slice(0, 300) + mine.key.slice(-30), unreadable],
    [
      'a key that Microsoft Entra does not take',
      FILE,
      elliptic.toString(),
      'BOT_CERTIFICATE_KEY_FILE holds no RSA key: Microsoft Entra takes certificates with RSA keys',
    ],
    [
      'a key without a thumbprint',
      FILE,
      mine.key,
      `BOT_CERTIFICATE_THUMBPRINT is not set: ${CERTIFICATES} > Thumbprint`,
    ],
    [
      'a thumbprint that is none',
      { ...FILE, BOT_CERTIFICATE_THUMBPRINT: 'hunter2' },
      mine.key,
      `BOT_CERTIFICATE_THUMBPRINT is no thumbprint of 40 or 64 hexadecimal digits: ${CERTIFICATES} > Thumbprint`,
    ],
    [
      'a thumbprint of another certificate',
      { ...FILE, BOT_CERTIFICATE_THUMBPRINT: other.thumbprint },
      mine.certificate + mine.key,
      `BOT_CERTIFICATE_THUMBPRINT is not that of the certificate in BOT_CERTIFICATE_KEY_FILE: leave it out, or ${CERTIFICATES} > Thumbprint`,
    ],
    [
      'a key and the certificate of another',
      FILE,
      other.certificate + mine.key,
      'BOT_CERTIFICATE_KEY_FILE holds a key and a certificate that do not belong together',
    ],
    [
      'an identity without an id',
      { BOT_MANAGED_IDENTITY: 'nuija-identity' },
      undefined,
      'BOT_MANAGED_IDENTITY is neither true nor the client id of an identity: Azure Portal > Managed Identities > your identity > Overview > Client ID',
    ],
  ])('%s are named, with where the right ones are', (_, given, file, words) => {
    expect(refusal(given, file)).toEqual([words]);
  });

  it('are named together with what is missing, and never repeated', () => {
    const words = refusal({ BOT_ID: '', BOT_CERTIFICATE_KEY: 'hunter2' });
    expect(words).toHaveLength(2);
    expect(words.join()).not.toContain('hunter2');
  });
});
