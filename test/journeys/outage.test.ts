import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf, type Scene, type Troubles } from '../../bot/rehearsal';
import { instant } from '../../src/domain';
import { tidy, type Crossing } from '../support/journey';
import { expectAcknowledged, playAuroraai, type PlayedMeeting } from '../support/played-meeting';
import { overposted } from '../support/sent-messages';
import { drawnCards, standingCards } from '../support/standing-cards';
import { mostWithin } from '../support/throttle-check';

jest.setTimeout(180_000);

/** Item 4 is presented at 12.23 and nothing more is in the script until 12.41; Teams is down from 12.25 to 12.35. */
const QUIET_UNTIL = '2022-12-07T10:41:00.000Z';
const DOWN_FROM = '2022-12-07T10:25:00.000Z';
const BACK_AT = '2022-12-07T10:35:00.000Z';
const SECONDS = 600;

const secondAfter = (seconds: number): string => instant(Date.parse(DOWN_FROM) + seconds * 1_000);

/** One command a second, each recorded, answered in the chat and seen on the agenda card: who asks to speak, who may. */
const command = (n: number): { readonly by: string; readonly text: string } =>
  n % 2 === 0
    ? { by: 'vaananen', text: `puheenvuoro: aihe ${String(n)}` }
    : { by: 'levasma', text: 'anna puheenvuoro' };

/** Five things happen in one second: a command, talk that is none, talk that is edited, and Teams repeating who is there. */
const oneSecond = ({ teams }: Scene, n: number): readonly (() => Promise<void>)[] => {
  const say = (by: string, text: string, mention: boolean) => (): Promise<void> =>
    teams.say({ by: idOf(by), text, mention, where: 'chat' });
  const { by, text } = command(n);
  return [
    say(by, text, true),
    say('nordman', `tästä voisi jatkaa ${String(n)}`, false),
    say('salovaara', `samaa mieltä ${String(n)}`, false),
    () => teams.edit(idOf('nordman'), n === 0 ? 'alku' : `tästä voisi jatkaa ${String(n - 1)}`, `korjaan ${String(n)}`),
    () => teams.join([idOf('nissila')]),
  ];
};

describe('R10: the AuroraAI meeting while Teams is down for ten minutes and five things happen every second', () => {
  let isDown = false;
  let asked = 0;
  let played: PlayedMeeting;
  let sent: readonly Crossing[];

  const troubles: Troubles = ({ path }) => {
    if (!isDown || !/\/v[13]\//.test(path)) return undefined;
    asked += 1;
    return { how: 'status', status: 503, done: false };
  };
  const meanwhile = async (scene: Scene): Promise<void> => {
    if (scene.next !== QUIET_UNTIL) return;
    await scene.stage.runTo(instant(DOWN_FROM));
    await scene.teams.say({ by: idOf('nordman'), text: 'alku', mention: false, where: 'chat' });
    isDown = true;
    for (let n = 0; n < SECONDS; n += 1) {
      await scene.stage.runTo(instant(secondAfter(n)));
      await Promise.all(oneSecond(scene, n).map((happens) => happens()));
    }
    await scene.stage.runTo(instant(BACK_AT));
    isDown = false;
  };

  beforeAll(async () => {
    played = await playAuroraai({ troubles, meanwhile });
    sent = played.lines.filter(({ kind, direction }) => kind === 'send' && direction === 'fromBot');
  });
  afterAll(() => {
    tidy();
  });

  it('comes out as the same minutes', () => {
    const golden = readFileSync(join(__dirname, '../golden/auroraai-5-2022.fi.txt'), 'utf8').trimEnd().split('\n');
    expect(played.minutes['minutes.txt']?.toString().trimEnd().split('\n').slice(1)).toEqual(golden);
  });

  it('P4: is acknowledged turn for turn: three thousand, and none waits for Teams', () => {
    expect(played.turns).toBeGreaterThan(5 * SECONDS);
    expectAcknowledged(played);
  });

  it('asks Teams now and then whether it is back, not once for each turn, and one request for one attempt', () => {
    expect(asked).toBeLessThan(60);
    expect(overposted(played.lines, played.effects)).toEqual([]);
  });

  it('says everything afterwards, once and in order', () => {
    const promised = played.effects.flatMap(({ kind, payload }) =>
      kind === 'say' ? [(JSON.parse(payload) as { text: string }).text] : [],
    );
    const said = sent.flatMap(({ status, conversation, body }) =>
      status === 201 && conversation?.startsWith('19:') === true && typeof body?.['text'] === 'string'
        ? [body['text']]
        : [],
    );
    expect(promised.length).toBeGreaterThan(SECONDS);
    expect(said).toEqual(promised);
    expect(played.effects.filter(({ status }) => status === 'abandoned')).toEqual([]);
  });

  it('draws each card once afterwards, not once for every change, and it is the record’s', async () => {
    const drawn = played.lines.filter(({ kind, at }) => kind === 'update' && at >= BACK_AT && at < QUIET_UNTIL);
    expect(drawn.length).toBeGreaterThanOrEqual(1);
    expect(drawn.length).toBeLessThan(10);
    const standing = standingCards(played.lines);
    expect(standing.length).toBeGreaterThanOrEqual(8);
    expect(new Set(standing.map(({ of }) => JSON.stringify(of))).size).toBe(standing.length);
    const expected = await drawnCards(
      played.data,
      standing.map(({ of }) => of),
    );
    expect(standing).toEqual(expected);
  });

  it('does not flood the chat with it', () => {
    const [second, twoSeconds, halfAMinute] = [1_000, 2_000, 30_000].map((ms) => mostWithin(ms, played.lines));
    expect(second).toBeLessThanOrEqual(7);
    expect(twoSeconds).toBeLessThanOrEqual(8);
    expect(halfAMinute).toBeLessThanOrEqual(60);
    const [turns, slowestMs] = [played.turns, Math.round(played.slowestMs)];
    const attempts = played.effects.reduce((sum, effect) => sum + effect.attempts, 0);
    const last = sent.findLast(({ at }) => at < QUIET_UNTIL)?.at;
    const facts = {
      turns,
      slowestMs,
      inTime: played.inTime,
      askedWhileDown: asked,
      attempts,
      POSTs: sent.length,
      lastAnswerAt: last,
    };
    process.stdout.write(`ten minutes down ${JSON.stringify({ ...facts, second, twoSeconds, halfAMinute })}\n`);
  });
});
