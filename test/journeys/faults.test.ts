import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trouble } from '../../bot/rehearsal';
import { FAULTS, troublesOf } from '../support/faults';
import { tidy, type Crossing } from '../support/journey';
import { expectAcknowledged, playAuroraai, type PlayedMeeting } from '../support/played-meeting';
import { messagesIn, overposted, repeatedAtOnce, sentWhileHeld } from '../support/sent-messages';
import { drawnCards, standingCards } from '../support/standing-cards';
import { mostWithin } from '../support/throttle-check';

jest.setTimeout(120_000);

let undisturbed: PlayedMeeting;
const table: Readonly<Record<string, string | number>>[] = [];
beforeAll(async () => {
  undisturbed = await playAuroraai();
  table.push(rowOf('none', undisturbed, 0, new Map()));
});
afterAll(() => {
  tidy();
  report();
});

describe.each(FAULTS)('R9: the AuroraAI meeting while Teams goes wrong: $name', (fault) => {
  const happened: Trouble[] = [];
  let played: PlayedMeeting;
  let again: ReadonlyMap<string, number>;
  beforeAll(async () => {
    played = await playAuroraai({ troubles: troublesOf(fault, (trouble) => void happened.push(trouble)) });
    again = beyond(undisturbed, played);
    table.push(rowOf(fault.name, played, happened.length, again));
  });

  it('comes out as the same minutes, to the byte', () => {
    const golden = readFileSync(join(__dirname, '../golden/auroraai-5-2022.fi.txt'), 'utf8').trimEnd().split('\n');
    expect(played.minutes['minutes.txt']?.toString().trimEnd().split('\n').slice(1)).toEqual(golden);
    for (const [name, bytes] of Object.entries(undisturbed.minutes))
      expect([name, played.minutes[name]?.equals(bytes)]).toEqual([name, true]);
    expect(happened.length).toBeGreaterThanOrEqual(6);
  });

  it('keeps nobody waiting: every turn is acknowledged in time', () => {
    expect(played.turns).toBeGreaterThanOrEqual(150);
    expectAcknowledged(played);
  });

  it('sends one request for one attempt', () => {
    expect(overposted(played.lines, played.effects)).toEqual([]);
    expect(repeatedAtOnce(played.lines)).toEqual([]);
  });

  it('says everything once, and once more at most where nobody could know', () => {
    expect([...again].filter(([, times]) => times < 0)).toEqual([]);
    const wanted = messagesIn(undisturbed.lines, 'the rest');
    const most = (what: string): number => (fault.leavesOpen ? (wanted.get(what) ?? 0) : 0);
    expect([...again].filter(([what, times]) => times > most(what))).toEqual([]);
  });

  it('leaves every card in the chat once, and it shows what the record says in the end', async () => {
    const standing = standingCards(played.lines);
    const before = standingCards(undisturbed.lines);
    expect(standing.map(({ of }) => JSON.stringify(of)).sort()).toEqual(
      before.map(({ of }) => JSON.stringify(of)).sort(),
    );
    const drawn = await drawnCards(
      played.data,
      standing.map(({ of }) => of),
    );
    expect(standing).toEqual(drawn);
  });

  it('never sends a chat more than Teams takes, and nothing while Teams asked to wait', () => {
    expect(mostWithin(1_000, played.lines)).toBeLessThanOrEqual(7);
    expect(mostWithin(2_000, played.lines)).toBeLessThanOrEqual(8);
    expect(mostWithin(30_000, played.lines)).toBeLessThanOrEqual(60);
    if (fault.name === '429 with Retry-After') expect(sentWhileHeld(played.lines, 3)).toEqual([]);
  });

  it('shows afterwards what is unknown, and gave up nothing else', () => {
    const { unknown, givenUp } = errorsOf(played);
    if (!fault.leavesOpen) expect(unknown).toBe(0);
    else expect(unknown).toBeGreaterThan(0);
    expect(givenUp.filter((error) => !error.includes('unknown'))).toEqual([]);
  });
});

/** How much oftener each message came than without a fault; live cards are not messages, they are updated. */
const beyond = (before: PlayedMeeting, after: PlayedMeeting): ReadonlyMap<string, number> => {
  const wanted = messagesIn(before.lines, 'the rest');
  const said = messagesIn(after.lines, 'the rest');
  const all = new Set([...wanted.keys(), ...said.keys()]);
  return new Map([...all].map((what) => [what, (said.get(what) ?? 0) - (wanted.get(what) ?? 0)]));
};

const errorsOf = ({
  effects,
}: PlayedMeeting): { readonly refused: number; readonly unknown: number; readonly givenUp: readonly string[] } => {
  const errors = effects.flatMap(({ error }) => error ?? []);
  const unknown = errors.filter((error) => error.includes('unknown')).length;
  const givenUp = effects.filter(({ status }) => status === 'abandoned').map(({ error }) => error ?? '');
  return { refused: errors.length - unknown, unknown, givenUp };
};

const rowOf = (
  fault: string,
  played: PlayedMeeting,
  faults: number,
  again: ReadonlyMap<string, number>,
): Readonly<Record<string, string | number>> => {
  const { lines, effects } = played;
  const count = (kind: string): number => lines.filter((line: Crossing) => line.kind === kind).length;
  const { refused, unknown } = errorsOf(played);
  return {
    fault,
    faults,
    turns: played.turns,
    'slowest ms': Math.round(played.slowestMs),
    '% in 250 ms': played.inTime,
    attempts: effects.reduce((sum, { attempts }) => sum + attempts, 0),
    POSTs: count('send') + count('createConversation'),
    PUTs: count('update'),
    DELETEs: count('delete'),
    'said twice': [...again.values()].reduce((sum, times) => sum + times, 0),
    'cards posted again': [...messagesIn(lines, 'live cards').values()].reduce((sum, times) => sum + times - 1, 0),
    'refused rows': refused,
    'unknown rows': unknown,
    'most in 1 s': mostWithin(1_000, lines),
    '2 s': mostWithin(2_000, lines),
    '30 s': mostWithin(30_000, lines),
  };
};

/** The counts, for whoever reads the output of the tests, and in out/faults.txt. */
const report = (): void => {
  const names = Object.keys(table[0] ?? {});
  const rows = [names, ...table.map((row) => names.map((name) => String(row[name])))];
  const widths = names.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows
    .map((row) => row.map((cell, column) => cell[column === 0 ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join('  '))
    .join('\n');
  const out = join(__dirname, '../../out');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'faults.txt'), `${text}\n`);
  process.stdout.write(`\n${text}\n\n`);
};
