import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';

/** How the bot proves to Microsoft Entra that it is the bot. */
export type Credentials =
  | { readonly kind: 'secret'; readonly secret: string }
  /** `thumbprint`: of the certificate, SHA-1 (40 hexadecimal digits) or SHA-256 (64). `key`: PEM, PKCS #8. */
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly key: string }
  /** A managed identity, by its client id: the bot itself, or one that the bot's application trusts. */
  | { readonly kind: 'managedIdentity'; readonly client: string };

export interface CredentialSettings {
  readonly BOT_ID?: string | undefined;
  readonly BOT_PASSWORD?: string | undefined;
  readonly BOT_CERTIFICATE_THUMBPRINT?: string | undefined;
  readonly BOT_CERTIFICATE_KEY?: string | undefined;
  readonly BOT_CERTIFICATE_KEY_FILE?: string | undefined;
  readonly BOT_MANAGED_IDENTITY?: string | undefined;
}

/** What the settings come to; `wrong` says of each what is, and where the right value is found. */
export type ReadCredentials =
  Credentials | { readonly kind: 'none' } | { readonly kind: 'wrong'; readonly words: readonly string[] };

const SECRETS = 'Azure Portal > App registrations > your bot > Certificates & secrets';
/** Where a client secret is made. */
export const WHERE_SECRET = `${SECRETS} > New client secret`;
const WHERE_IDENTITY = 'Azure Portal > Managed Identities > your identity > Overview > Client ID';

/** The one kind of credentials that is set. `readFile` gives the text of a file, or throws. */
export const readCredentials = (given: CredentialSettings, readFile: (path: string) => string): ReadCredentials => {
  const {
    BOT_PASSWORD: secret,
    BOT_CERTIFICATE_KEY: key,
    BOT_CERTIFICATE_KEY_FILE: file,
    BOT_CERTIFICATE_THUMBPRINT: thumbprint,
    BOT_MANAGED_IDENTITY: identity,
  } = given;
  // A thumbprint goes with a key, and speaks for a certificate where there is none.
  const alone = key === undefined && file === undefined ? thumbprint : undefined;
  const kinds = {
    BOT_PASSWORD: secret,
    BOT_CERTIFICATE_KEY: key,
    BOT_CERTIFICATE_KEY_FILE: file,
    BOT_CERTIFICATE_THUMBPRINT: alone,
    BOT_MANAGED_IDENTITY: identity,
  };
  const set = Object.entries(kinds).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (set.length > 1)
    return wrong(`${set.join(' and ')} are set: the bot proves who it is in one way, leave out all but one`);
  if (secret !== undefined) return { kind: 'secret', secret };
  if (key !== undefined) return readCertificate('BOT_CERTIFICATE_KEY', key, thumbprint);
  if (file !== undefined) return readKeyFile(file, thumbprint, readFile);
  if (identity !== undefined) return readIdentity(identity, given.BOT_ID ?? '');
  if (alone === undefined) return { kind: 'none' };
  return wrong(
    `BOT_CERTIFICATE_KEY_FILE is not set: the file with the private key of the certificate that was uploaded to ${SECRETS} > Certificates`,
  );
};

const readKeyFile = (
  path: string,
  thumbprint: string | undefined,
  readFile: (path: string) => string,
): ReadCredentials => {
  let pem: string;
  try {
    pem = readFile(path);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return wrong(
      `BOT_CERTIFICATE_KEY_FILE cannot be read (${code}): the path of a file that the server's user may read`,
    );
  }
  return readCertificate('BOT_CERTIFICATE_KEY_FILE', pem, thumbprint);
};

const wrong = (...words: readonly string[]): ReadCredentials => ({ kind: 'wrong', words });

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const readIdentity = (value: string, bot: string): ReadCredentials => {
  if (value === 'true') return { kind: 'managedIdentity', client: bot };
  if (GUID.test(value)) return { kind: 'managedIdentity', client: value };
  return wrong(`BOT_MANAGED_IDENTITY is neither true nor the client id of an identity: ${WHERE_IDENTITY}`);
};

const KEY = /-----BEGIN ((?:RSA )?PRIVATE KEY)-----[^-]+-----END \1-----/;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** A private key, with the thumbprint of its certificate: given, or of the certificate that stands beside the key. */
const readCertificate = (name: string, text: string, given: string | undefined): ReadCredentials => {
  // Files of settings often hold a value of several lines in one, with \n between them.
  const pem = text.replaceAll('\\n', '\n');
  const key = privateKey(pem);
  if (key === undefined)
    return wrong(
      `${name} holds no private key that can be read: PEM, from -----BEGIN PRIVATE KEY----- on, without a passphrase`,
    );
  if (key.asymmetricKeyType !== 'rsa')
    return wrong(`${name} holds no RSA key: Microsoft Entra takes certificates with RSA keys`);
  const certificates = Array.from(pem.matchAll(CERTIFICATE)).flatMap(
    ([block]) => parsed(() => new X509Certificate(block)) ?? [],
  );
  const certificate = certificates.find((each) => each.checkPrivateKey(key));
  if (certificates.length > 0 && certificate === undefined)
    return wrong(`${name} holds a key and a certificate that do not belong together`);
  const known = certificate === undefined ? [] : [certificate.fingerprint256, certificate.fingerprint].map(digits);
  const thumbprint = given === undefined ? known[0] : digits(given);
  if (thumbprint === undefined)
    return wrong(`BOT_CERTIFICATE_THUMBPRINT is not set: ${SECRETS} > Certificates > Thumbprint`);
  if (!/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/.test(thumbprint))
    return wrong(
      `BOT_CERTIFICATE_THUMBPRINT is no thumbprint of 40 or 64 hexadecimal digits: ${SECRETS} > Certificates > Thumbprint`,
    );
  if (certificate !== undefined && !known.includes(thumbprint))
    return wrong(
      `BOT_CERTIFICATE_THUMBPRINT is not that of the certificate in ${name}: leave it out, or ${SECRETS} > Certificates > Thumbprint`,
    );
  return {
    kind: 'certificate',
    thumbprint: known[0] ?? thumbprint,
    key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};

const privateKey = (pem: string): KeyObject | undefined => {
  const [block] = KEY.exec(pem) ?? [];
  return block === undefined ? undefined : parsed(() => createPrivateKey(block));
};

/** `undefined` for what only looks like one. */
const parsed = <Value>(parse: () => Value): Value | undefined => {
  try {
    return parse();
  } catch {
    return undefined;
  }
};

const digits = (thumbprint: string): string => thumbprint.replace(/[\s:]/g, '').toUpperCase();
