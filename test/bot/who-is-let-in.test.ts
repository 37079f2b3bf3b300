import { effectOf } from '../../src/app';
import { instant, type MeetingId } from '../../src/domain';
import { BAD_ACTIVITIES, BAD_SERVICES, BAD_TOKENS } from '../support/bad-tokens';
import { startGuardedBot, type Answered, type GuardedBot } from '../support/guarded-bot';
import { tidy } from '../support/journey';
import { activity, NOW, startIssuer, token } from '../support/token-issuer';

let bot: GuardedBot;
let nothing: unknown;
let passed = 0;
beforeAll(async () => {
  // The tokens of these tests are made for one moment; so that it is now, the world's clock shows it.
  jest.spyOn(Date, 'now').mockReturnValue(NOW * 1_000);
  const clock = performance.now.bind(performance);
  jest.spyOn(performance, 'now').mockImplementation(() => clock() + passed);
  bot = await startGuardedBot();
  nothing = bot.stored();
});
afterAll(async () => {
  await bot.stop();
  tidy();
  // What measures time is everybody's, also of the tests after these.
  jest.restoreAllMocks();
});
beforeEach(() => void bot.log.lines.splice(0));

const alive = async (): Promise<boolean> => (await fetch(`${bot.url}/healthz`)).ok;

/** Nobody was let in: an empty answer, nothing begun, nothing kept, one line in the log at most, and that says nothing. */
const expectNobody = async (answer: Answered, statuses: readonly number[], secret: string): Promise<void> => {
  expect(statuses).toContain(answer.status);
  expect(answer.body).toBe('');
  expect(bot.stored()).toEqual(nothing);
  expect(bot.log.lines.length).toBeLessThanOrEqual(1);
  for (const line of bot.log.lines)
    expect(line).toEqual({
      level: 30,
      request: expect.any(String),
      kind: 'refused',
      status: answer.status,
      ms: expect.any(Number),
      msg: 'a turn',
    });
  if (secret.length > 20) expect(bot.log.text()).not.toContain(secret);
  expect(await alive()).toBe(true);
};

describe('S1: a request that is not Teams’', () => {
  it('numbers thirty-five kinds and more', () => {
    expect(BAD_TOKENS.length + BAD_ACTIVITIES.length).toBeGreaterThanOrEqual(35);
  });

  // What is no header at all, or too long for one, does not even reach the gate.
  it.each(BAD_TOKENS)('S1: is answered with 401 and nothing else, with %s', async (what, authorization) => {
    const shown = authorization();
    const statuses = what === 'a line feed in it' ? [400] : what === 'a token of 16 kB' ? [431] : [401];
    await expectNobody(await bot.knock(shown), statuses, shown);
  });

  it.each(BAD_ACTIVITIES)('S1: is answered with nothing else, with %s', async (_what, changes, status) => {
    const good = `Bearer ${token()}`;
    await expectNobody(await bot.knock(good, activity(changes)), [status], good);
  });
});

describe('S6: a service that is not Teams’', () => {
  it.each(BAD_SERVICES)('S6: is answered with 403 and nothing else, though a token vouches for it: %s', async (url) => {
    const vouching = `Bearer ${token({ claims: { serviceurl: url } })}`;
    await expectNobody(await bot.knock(vouching, activity({ serviceUrl: url })), [403], vouching);
  });

  it('S6: is answered with 401 and nothing else where the activity leaves it out', async () => {
    const good = `Bearer ${token()}`;
    await expectNobody(await bot.knock(good, activity({ serviceUrl: undefined })), [401], good);
  });
});

describe('S5: requests that come in one go on one connection', () => {
  it('are judged each by its own token, and answered in order', async () => {
    const bad = ['Bearer a.b.c'] as const;
    const answers = await bot.inOneGo(bad, bot.good('huomenta'), bad, bot.good('huomenta taas'));
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [401, ''],
      [200, ''],
      [401, ''],
      [200, ''],
    ]);
  });
});

describe('Teams itself', () => {
  it('is let in after all of that, and what it says is recorded', async () => {
    expect(await bot.say('asialista:\n1. Avaus\n2. Talousarvio')).toMatchObject({ status: 200, body: '' });
    const [meeting] = await bot.store.journal.meetings();
    const events = await bot.store.journal.read(meeting!);
    expect(events.map(({ event }) => event.type)).toContain('AgendaSet');
  });
});

describe('S6: a chat whose service was changed in the store', () => {
  it('is not written to: the token goes to Teams alone', async () => {
    const elsewhere = await startIssuer();
    const { notebook, outbox, journal, abandoned } = bot.store;
    const [meeting] = (await journal.meetings()) as readonly [MeetingId];
    const key = 'chat:19:meeting_x@thread.v2';
    const chat = (await notebook.get(key)) as object;
    await notebook.set(key, { ...chat, serviceUrl: new URL('/emea/', elsewhere.metadataUrl).href });
    const errand = { kind: 'say', text: 'Salainen', chat: '19:meeting_x@thread.v2' } as const;
    try {
      await outbox.enqueue([effectOf(meeting, 'changed', errand, instant(NOW * 1_000))]);
      while (!(await bot.isIdle())) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(elsewhere.asked()).toBe(0);
    } finally {
      await elsewhere.close();
    }
    expect(await abandoned()).toContainEqual(
      expect.objectContaining({ id: 'changed:say', error: 'the address of the chat is not one of Teams' }),
    );
  });
});

describe('R11: a key service that is down', () => {
  const HOUR = 3_600_000;
  beforeAll(() => {
    bot.issuer.setDown(true);
  });
  afterAll(() => {
    bot.issuer.setDown(false);
  });
  const tellLater = async (): Promise<void> => {
    const before = bot.issuer.asked();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => bot.say(`tilanne ${String(n)}`)));
    for (const { status, headers, body } of answers)
      expect([status, headers['retry-after'], body]).toEqual([503, '30', '']);
    expect(bot.issuer.asked() - before).toBe(1);
  };

  it('R11: is an alarm for a day, while the keys that are known go on being believed', async () => {
    passed = 30 * HOUR;
    const before = bot.issuer.asked();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => bot.say(`tilanne ${String(n)}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(bot.issuer.asked() - before).toBe(1);
    expect(bot.log.lines).toContainEqual(
      expect.objectContaining({ level: 40, msg: 'old signing keys are used: the issuer does not answer' }),
    );
  });

  it('R11: is no reason to call a good token bad: 503, and when to come back; asked once for all', async () => {
    passed = 50 * HOUR;
    await tellLater();
  });

  it('R11: is none for a key nobody has heard of yet either', async () => {
    passed += 10_000;
    const unknown = token({ header: { kid: 'k2' }, claims: { serviceurl: bot.serviceUrl } });
    expect(await bot.knock(`Bearer ${unknown}`, activity({ serviceUrl: bot.serviceUrl }))).toMatchObject({
      status: 503,
      body: '',
    });
  });

  it('R11: lets Teams in again as soon as it is back, with one fetch for all', async () => {
    bot.issuer.setDown(false);
    passed += 10_000;
    const before = bot.issuer.fetches();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => bot.say(`tilanne ${String(n)}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(bot.issuer.fetches() - before).toBe(1);
  });
});

describe('R11: a key service that is down when the server starts', () => {
  let cold: GuardedBot;
  beforeAll(async () => {
    cold = await startGuardedBot();
  });
  afterAll(() => cold.stop());

  it('R11: is no reason to call a good token bad; asked once for all that come together', async () => {
    cold.issuer.setDown(true);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => cold.say(`tilanne ${String(n)}`)));
    for (const { status, headers, body } of answers)
      expect([status, headers['retry-after'], body]).toEqual([503, '30', '']);
    expect(cold.issuer.asked()).toBe(1);
    expect(cold.stored()).toMatchObject({ events: [], entries: [], effects: [] });
    cold.issuer.setDown(false);
    passed += 10_000;
    expect((await cold.say('tilanne')).status).toBe(200);
  });
});
