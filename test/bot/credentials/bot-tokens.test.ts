import { botTokens, NoToken } from '../../../bot/credentials';
import type { Credentials } from '../../../src/config';
import { makeCertificate } from '../../support/certificate';
import { startEntra, type Entra, type Registration } from '../../support/entra';
import { BOT_ID, TENANT } from '../../support/token-issuer';

const mine = makeCertificate();
const other = makeCertificate();

let entra: Entra | undefined;
afterEach(async () => {
  await entra?.close();
  entra = undefined;
});

/** A bot with these credentials, and Entra with what its registration has. */
const bot = async (credentials: Credentials, registered: Partial<Registration>) => {
  entra = await startEntra({ tenant: TENANT, client: BOT_ID, ...registered });
  const clock = { now: Date.now() };
  return {
    entra,
    clock,
    tokens: botTokens({ id: BOT_ID, tenant: TENANT, credentials }, entra.fetching, () => clock.now),
  };
};

const secret = (text: string): Credentials => ({ kind: 'secret', secret: text });
const certificate = (thumbprint: string, { key } = mine): Credentials => ({ kind: 'certificate', thumbprint, key });
const both = { [mine.thumbprint]: mine.publicKey, [mine.sha256]: mine.publicKey };

describe('a bot with a client secret', () => {
  it('shows it once an hour, to the tenant it belongs to', async () => {
    const { tokens, clock } = await bot(secret('hunter2'), { secret: 'hunter2' });
    expect([await tokens(), await tokens()]).toEqual(['entra-1', 'entra-1']);
    expect(entra?.requests).toHaveLength(1);
    clock.now += 56 * 60_000;
    expect(await tokens()).toBe('entra-2');
  });

  it('is told the number of the error where the secret is not good', async () => {
    const { tokens } = await bot(secret('hunter2'), { secret: 'renewed' });
    await expect(tokens()).rejects.toEqual(new NoToken('no token for Teams: AADSTS7000215'));
  });
});

describe('a bot with a certificate', () => {
  it.each([
    ['SHA-1, as portals show it', mine.thumbprint],
    ['SHA-256', mine.sha256],
  ])('signs who it is with its key, named by %s', async (_, thumbprint) => {
    const { tokens } = await bot(certificate(thumbprint), { certificates: both });
    expect(await tokens()).toBe('entra-1');
    expect(entra?.requests[0]?.has('client_secret')).toBe(false);
  });

  it.each([
    ['whose certificate is not registered', certificate(other.thumbprint, other)],
    ['whose key is that of another certificate', certificate(mine.thumbprint, other)],
  ])('%s is given nothing', async (_, credentials) => {
    const { tokens } = await bot(credentials, { certificates: both });
    await expect(tokens()).rejects.toEqual(new NoToken('no token for Teams: AADSTS700027'));
  });
});

describe('Microsoft Entra', () => {
  it.each([
    ['answers with a page', { status: 502, body: '<html>hunter2</html>' }, 'HTTP-502'],
    ['says it is busy', { status: 429, body: { error: 'busy', error_description: 'hunter2' } }, 'busy'],
    ['answers without a token', { status: 200, body: { token_type: 'Bearer', expires_in: 3_600 } }, 'Error'],
  ])('that %s gives no token, and what it said is nobody’s business', async (_, trouble, why) => {
    const { tokens, entra: asked } = await bot(secret('hunter2'), { secret: 'hunter2' });
    asked.trouble = trouble;
    await expect(tokens()).rejects.toEqual(new NoToken(`no token for Teams: ${why}`));
  });

  it('that does not answer is asked again later', async () => {
    const { tokens, entra: asked, clock } = await bot(secret('hunter2'), { secret: 'hunter2' });
    asked.isAway = true;
    await expect(tokens()).rejects.toEqual(new NoToken('no token for Teams: ECONNREFUSED'));
    asked.isAway = false;
    await expect(tokens()).rejects.toBeInstanceOf(NoToken);
    clock.now += 5_000;
    expect(await tokens()).toBe('entra-1');
  });
});
