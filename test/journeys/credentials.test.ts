import { instant } from '../../src/domain';
import { startStandIn, type StandIn } from '../../bot/rehearsal';
import { makeCertificate } from '../support/certificate';
import { identityToken, startIdentityEndpoint, type IdentityEndpoint } from '../support/identity-endpoint';
import { folder, run, serve, tidy, type Served } from '../support/journey';
import { PIRJO, SIRPA, WORLD } from '../support/teams-world';

jest.setTimeout(60_000);
afterAll(tidy);

const BOT = { BOT_ID: WORLD.bot.appId, BOT_TENANT_ID: WORLD.tenant };

describe('a server whose bot is a managed identity', () => {
  let machine: IdentityEndpoint;
  let teams: StandIn;
  let server: Served;
  const lines: Record<string, unknown>[] = [];
  beforeAll(async () => {
    machine = await startIdentityEndpoint(WORLD.bot.appId);
    machine.isDown = true;
    teams = await startStandIn({
      world: WORLD,
      now: () => instant(Date.now()),
      keep: (line) => void lines.push({ ...line }),
      outgoingToken: identityToken('https://api.botframework.com'),
    });
    const { openIdMetadataUrl, issuer } = teams;
    server = await serve({
      ...BOT,
      ...machine.environment,
      BOT_MANAGED_IDENTITY: 'true',
      LOG_LEVEL: 'warn',
      NUIJA_DATA: folder(),
      NUIJA_REHEARSAL: JSON.stringify({ openIdMetadataUrl, issuer }),
    });
    teams.connect(`${server.url}/api/messages`);
  });
  afterAll(async () => {
    await server.stop();
    await teams.close();
    await machine.close();
  });

  const sent = (): readonly string[] => lines.flatMap(({ kind, status }) => (kind === 'send' ? [String(status)] : []));
  /** Waits until something holds: what follows a turn comes in its own time. */
  const until = async (holds: () => boolean): Promise<void> => {
    for (let look = 0; look < 500 && !holds(); look += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(holds()).toBe(true);
  };

  it('hears while the machine gives it no token, and says so in the log without crashing', async () => {
    await teams.install(SIRPA);
    await teams.say({ by: PIRJO, text: 'tilanne', mention: true, where: 'chat' });
    await until(() => server.said().includes('no token for Teams'));
    expect(sent()).toEqual([]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it('answers everything once as soon as there is one, which is asked for once', async () => {
    machine.isDown = false;
    await until(() => sent().length === 2);
    await until(() => teams.reactions().length >= 2);
    expect(sent()).toEqual(['201', '201']);
    expect(machine.asked).toEqual(['https://api.botframework.com']);
  });
});

describe('a server whose credentials are not good', () => {
  it('does not start, and says where to click', async () => {
    const { key } = makeCertificate();
    const settings = { ...BOT, BOT_CERTIFICATE_KEY: key, PORT: '0', NUIJA_DATA: folder() };
    const { code, err } = await run('bot/main', [], settings);
    expect(code).toBe(1);
    expect(err).toBe(
      'Cannot start:\n  BOT_CERTIFICATE_THUMBPRINT is not set: Azure Portal > App registrations > your bot > Certificates & secrets > Certificates > Thumbprint\n',
    );
  });
});
