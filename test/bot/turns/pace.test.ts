import { Pace } from '../../../bot/turns';
import { instant, personId } from '../../../src/domain';
import { chair, member, secretary } from '../../support/meeting-facts';
import { byItself, cardOf, stamp, words } from './answers';
import { running, type Town } from './town';

describe('S13: the pace', () => {
  const turn = (from: string, { conversation = 'chat', tenant = 'tenant' } = {}): Parameters<Pace['take']>[0] =>
    ({ from: { id: personId(from), name: from }, place: { conversation, tenant } }) as never;
  const admitted = (pace: Pace, turns: readonly Parameters<Pace['take']>[0][], now: number): number =>
    turns.filter((each) => pace.take(each, now).kind === 'admitted').length;
  const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

  it('lets one person do ten seconds’ worth at once, and five a second after that', () => {
    const pace = new Pace(5);
    expect(
      admitted(
        pace,
        times(100, () => turn('vilma')),
        0,
      ),
    ).toBe(50);
    expect(
      admitted(
        pace,
        times(100, () => turn('vilma')),
        1_000,
      ),
    ).toBe(5);
    expect(
      admitted(
        pace,
        times(100, () => turn('vilma')),
        3_600_000,
      ),
    ).toBe(50);
  });

  it('keeps nobody else from theirs, until the whole chat is too fast', () => {
    const pace = new Pace(5);
    expect(
      admitted(
        pace,
        times(1_000, () => turn('vilma')),
        0,
      ),
    ).toBe(50);
    expect(admitted(pace, [turn('aino'), turn('vilma', { tenant: 'other' })], 0)).toBe(2);
    expect(
      admitted(
        pace,
        times(1_000, (n) => turn(`person ${String(n)}`)),
        0,
      ),
    ).toBe(500 - 52);
    expect(admitted(pace, [turn('eino'), turn('eino', { conversation: 'another' })], 0)).toBe(1);
  });

  it('holds a tenant to what a hundred people do', () => {
    const pace = new Pace(5);
    const crowd = times(20_000, (n) => turn(`person ${String(n)}`, { conversation: `chat ${String(n)}` }));
    expect(admitted(pace, crowd, 0)).toBe(5_000);
    expect(admitted(pace, [turn('aino', { tenant: 'other' })], 0)).toBe(1);
  });

  it('tells each person once a minute in each chat', () => {
    const pace = new Pace(1);
    const told = (now: number, conversation: string): boolean[] =>
      times(20, () => pace.take(turn('vilma', { conversation }), now)).flatMap((one) =>
        one.kind === 'over' ? [one.isTold] : [],
      );
    expect(told(0, 'a')).toEqual([false, ...times(9, () => true)]);
    expect(told(100, 'b').slice(0, 2)).toEqual([false, true]);
    expect(told(59_000, 'a')).toEqual(times(10, () => true));
    expect(told(60_000, 'a').slice(0, 2)).toEqual([false, true]);
  });

  it('forgets those who have long been quiet', () => {
    const pace = new Pace(5);
    admitted(
      pace,
      times(5_000, (n) => turn(`person ${String(n)}`, { conversation: `chat ${String(n)}` })),
      0,
    );
    expect(
      admitted(
        pace,
        times(60, () => turn('person 1', { conversation: 'chat 1' })),
        20_000,
      ),
    ).toBe(50);
    expect(
      admitted(
        pace,
        times(10_000, (n) => turn(`late ${String(n)}`, { conversation: `chat ${String(n)}` })),
        20_000,
      ),
    ).toBe(4_950);
  });

  it('is not held against anybody where there is no limit', () => {
    expect(
      admitted(
        new Pace(Infinity),
        times(10_000, () => turn('vilma')),
        0,
      ),
    ).toBe(10_000);
  });
});

describe('S13: a hundred commands in a second by one member', () => {
  let town: Town;
  beforeEach(async () => {
    town = await running();
  });
  afterEach(() => town.close());

  it('are not recorded from the fifty-first on, which is said once, while the chair goes on', async () => {
    const replies: string[] = [];
    for (let n = 0; n < 100; n += 1) replies.push(await town.say(member, `kirjaus: ${String(n)}`));
    const said = replies.filter((reply) => reply.includes('enemmän kuin ehdin kirjata'));
    expect([said.length, replies.slice(50).filter((reply) => reply !== '').length]).toEqual([1, 1]);
    const { paragraphs } = await town.state();
    expect(await town.say(chair, 'seuraava')).not.toBe('');
    expect(await town.say(secretary, 'kirjaus: Keskusteltiin.')).not.toBe('');
    expect((await town.state()).paragraphs).toHaveLength(paragraphs.length + 1);
  });

  it('are taken again when they have waited', async () => {
    for (let n = 0; n < 60; n += 1) await town.say(member, 'asialista');
    town.clock.now = instant(Date.parse(town.clock.now) + 1_000);
    expect(await town.say(secretary, 'kirjaus: A')).not.toBe('');
    const { length } = town.errands();
    await town.say(member, 'asialista');
    expect(town.errands().length).toBeGreaterThan(length);
  });

  it('are answered at each press, with a sentence only who pressed sees', async () => {
    for (let n = 0; n < 60; n += 1) await town.say(chair, 'asialista');
    const data = await stamp(town);
    const sentence = expect.stringContaining('enemmän kuin ehdin kirjata') as string;
    expect(words(await town.press(chair, 'item.next', data))).toEqual(sentence);
    expect(words(await town.press(chair, 'item.next', data))).toEqual(sentence);
    expect(cardOf(await town.press(chair, 'card.refresh', data, byItself(data))).body).toMatchObject([
      { text: sentence },
    ]);
  });

  it('are answered in every language where nobody knows the meeting', async () => {
    const replies: string[] = [];
    for (let n = 0; n < 60; n += 1) replies.push(await town.say(member, 'asialista', { chat: 'a:personal' }));
    const [said = ''] = replies.filter((reply) => reply.includes('enemmän kuin ehdin kirjata'));
    expect(said.split('\n')).toHaveLength(3);
  });
});
