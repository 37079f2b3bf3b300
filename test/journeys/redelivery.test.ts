import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf, playRehearsal, readRehearsal, type Echoes, type Played } from '../../bot/rehearsal';
import type { MeetingEvent } from '../../src/domain';
import { eventsIn } from '../support/acted-meeting';
import { dice } from '../support/dice';
import { exchangeOf, FILES, folder, tidy, type Crossing } from '../support/journey';

jest.setTimeout(120_000);
afterAll(tidy);

const SEED = 7_122_022;
const TEN_MINUTES = 10 * 60_000;
const A_DAY_AND_AN_HOUR = 25 * 3_600_000;

interface Run {
  readonly dir: string;
  readonly played: Played;
  readonly lines: readonly Crossing[];
  readonly events: readonly MeetingEvent[];
}

/** The AuroraAI meeting, and after it the secretaries answer what was offered to them: two take the file, one does not. */
const play = async (echoes?: Echoes): Promise<Run> => {
  const dir = folder();
  const file = join(__dirname, '../rehearsals/auroraai-5-2022.yaml');
  const played = await playRehearsal(readRehearsal(readFileSync(file, 'utf8'), file), {
    outDir: dir,
    log: () => undefined,
    serverEntry: join(__dirname, '../../dist/bot/rehearsal/server.js'),
    keep: true,
    ...(echoes !== undefined && { echoes }),
    afterwards: async (teams, stage) => {
      await teams.answerFile(idOf('pouttu'), 'accept');
      await teams.answerFile(idOf('kopponen'), 'decline');
      await teams.answerFile(idOf('rasanen'), 'accept');
      await stage.settle();
    },
  });
  return { dir, played, lines: exchangeOf({ dir }), events: await eventsIn(played.data ?? '') };
};

/** How often each kind of thing came first, and how often again. */
const came: Record<string, { first: number; again: number }> = {};
/** Everything comes twice more within ten minutes of the meeting's clock, and a third of it once more after 25 hours. */
const thrice = (): Echoes => {
  const roll = dice(SEED);
  const within = (ms: number): number => Math.round(roll() * ms);
  return ({ kind }) => {
    const late = roll() < 1 / 3 ? [A_DAY_AND_AN_HOUR + within(TEN_MINUTES)] : [];
    const all = [within(TEN_MINUTES), within(TEN_MINUTES), ...late];
    const counted = (came[kind] ??= { first: 0, again: 0 });
    counted.first += 1;
    counted.again += all.length;
    return all;
  };
};

const file = ({ dir }: Run, name: string): Buffer => readFileSync(join(dir, name));
const json = (line: Crossing): string => JSON.stringify(line.body ?? {});
/** What cannot be the same in two runs: ports, signatures, upload places. */
const withoutPlaces = (text: string): string =>
  text
    .replaceAll(/http:\/\/127\.0\.0\.1:\d+\/[^"]*/g, 'http://…')
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '…');
const posted = ({ lines }: Run): readonly string[] =>
  lines
    .filter(({ kind }) => ['send', 'reply', 'notification', 'delete', 'upload', 'createConversation'].includes(kind))
    .map((line) => withoutPlaces([line.kind, line.conversation, line.status, json(line)].join(' ')))
    .sort();

const fromTeams = ({ lines }: Run): readonly Crossing[] => lines.filter(({ direction }) => direction === 'toBot');
const answerTo = ({ lines }: Run, { activityId }: Crossing): Crossing | undefined =>
  lines.find(({ kind, activityId: id }) => kind === 'answer' && id === activityId);
const isInvoke = ({ kind }: Crossing): boolean => kind === 'invoke';
/** What an invoke says and whose it is; the same for every delivery of it. */
const wish = ({ person, body = {} }: Crossing): string =>
  JSON.stringify([person, body['name'], body['replyToId'], body['value']]);
const triggerOf = ({ body }: Crossing): unknown =>
  (body?.['value'] as { readonly trigger?: unknown } | undefined)?.trigger;

let once: Run;
let again: Run;
beforeAll(async () => {
  [once, again] = await Promise.all([play(), play(thrice())]);
});

describe(`the AuroraAI meeting with everything delivered three times and shuffled (R4, seed ${String(SEED)})`, () => {
  it('really has everything come again: after later things, invokes under new ids and times, also a day later', () => {
    for (const { first, again: more } of Object.values(came)) expect(more).toBeGreaterThanOrEqual(2 * first);
    expect(Object.keys(came).sort()).toEqual(['chat', 'event', 'file', 'message', 'press', 'view']);
    const all = fromTeams(again);
    const copies = all.filter(({ redelivery }) => redelivery === true);
    // The script itself delivers one press twice more.
    expect(copies).toHaveLength(Object.values(came).reduce((sum, each) => sum + each.again, 2));
    const end = once.lines.at(-1)?.at ?? '';
    expect(copies.filter(({ at }) => Date.parse(at) > Date.parse(end) + A_DAY_AND_AN_HOUR / 2).length).toBeGreaterThan(
      20,
    );
    const overtaken = copies.filter((copy) => {
      const first = all.find(
        (line) => line.redelivery !== true && (isInvoke(copy) ? wish(line) === wish(copy) : json(line) === json(copy)),
      );
      expect(first).toBeDefined();
      return all.some(({ n, redelivery }) => redelivery !== true && n > (first?.n ?? 0) && n < copy.n);
    });
    expect(overtaken.length).toBeGreaterThan(copies.length / 2);
    const invokes = all.filter(isInvoke);
    expect(new Set(invokes.map(({ activityId }) => activityId)).size).toBe(invokes.length);
    for (const { at, body } of invokes) expect(body?.['timestamp']).toBe(at);
  });

  it('comes out as the minutes that were published, and as the same six documents as without', () => {
    const golden = readFileSync(join(__dirname, '../golden/auroraai-5-2022.fi.txt'), 'utf8').trimEnd().split('\n');
    const [, ...minutes] = file(again, 'minutes.txt').toString('utf8').trimEnd().split('\n');
    expect(minutes).toEqual(golden);
    for (const name of FILES) expect([name, file(again, name).equals(file(once, name))]).toEqual([name, true]);
  });

  it('has the same events in its journal', () => {
    const told = ({ events }: Run): readonly unknown[] => events.map(({ entry: _entry, ...event }) => event);
    expect(told(again)).toEqual(told(once));
    expect(again.played.status.counts).toEqual(once.played.status.counts);
  });

  it('posts the same messages, each as often, and nothing besides', () => {
    expect(posted(again)).toEqual(posted(once));
    expect(posted(again).filter((line) => line.startsWith('send')).length).toBeGreaterThan(30);
  });

  it('answers every press that comes again as the first time, with the same words or the card as it is now', () => {
    const copies = fromTeams(again).filter(
      (line) => isInvoke(line) && line.redelivery === true && triggerOf(line) === 'manual',
    );
    expect(copies.length).toBeGreaterThanOrEqual(8);
    for (const copy of copies) {
      const first = fromTeams(again).find((line) => wish(line) === wish(copy));
      const [before, now] = [answerTo(again, first!), answerTo(again, copy)];
      expect([now?.status, now?.body?.['type']]).toEqual([200, before?.body?.['type']]);
      // Whether a card is the current one, the stand-in for Teams looks itself: it asks for the card anew each time.
      if (typeof before?.body?.['value'] === 'string') expect(now?.body).toEqual(before.body);
    }
  });

  it('answers every client that asks again with the card of the same thing, never one older than it showed before', () => {
    const newest = new Map<string, number>();
    const views = fromTeams(again).filter((line) => triggerOf(line) === 'automatic');
    expect(views.filter(({ redelivery }) => redelivery === true).length).toBeGreaterThan(100);
    for (const view of views) {
      const answer = answerTo(again, view);
      expect([answer?.status, answer?.body?.['type']]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
      const text = JSON.stringify(answer?.body);
      const seen = /"seen":(\d+)/.exec(text)?.[1];
      const card = wish(view);
      if (seen === undefined) continue;
      expect(Number(seen)).toBeGreaterThanOrEqual(newest.get(card) ?? 0);
      newest.set(card, Number(seen));
    }
    expect(newest.size).toBeGreaterThan(5);
  });

  it('puts every file that was taken where it was wanted once, and answers each answer with 200', () => {
    const answers = fromTeams(again).filter(({ body }) => body?.['name'] === 'fileConsent/invoke');
    expect(answers.length).toBeGreaterThanOrEqual(9);
    for (const each of answers) expect(answerTo(again, each)?.status).toBe(200);
    expect(again.lines.filter(({ kind }) => kind === 'upload')).toHaveLength(2);
  });
});
