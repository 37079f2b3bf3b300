import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playRehearsal, readRehearsal, type Played } from '../../../../bot/rehearsal';

const SCRIPT = `rehearsal: 1
body: { name: Johtokunta, language: fi, timeZone: Europe/Helsinki, profile: perus }
meeting: { number: 1/2023, start: 2023-02-16T12:00 }
people:
  - { id: pj, name: Pirjo Puhe, role: chair, group: members }
  - { id: siht, name: Sirpa Siht, role: secretary, group: secretaries }
  - { id: kirje, name: Kirsti Kirje, group: members, teams: false }
agenda: |
  1. Avaus
  2. Päättäminen
steps:
`;
const FIRST_STEP = 12;

let outDir: string;
const log: string[] = [];
beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'nuija-play-'));
  log.length = 0;
});
afterEach(() => rmSync(outDir, { recursive: true }));

const play = (
  steps: readonly string[],
  keep = false,
  more: Partial<Parameters<typeof playRehearsal>[1]> = {},
): Promise<Played> =>
  playRehearsal(readRehearsal(SCRIPT + steps.map((step) => `  - ${step}\n`).join(''), 'a.yaml'), {
    outDir,
    keep,
    log: (line) => void log.push(line),
    serverEntry: join(__dirname, '../../../support/fake-server.cjs'),
    ...more,
  });

interface Line {
  readonly n: number;
  readonly at: string;
  readonly redelivery?: boolean;
  readonly direction: string;
  readonly kind: string;
  readonly body?: Record<string, unknown>;
}

const exchange = (): Line[] =>
  readFileSync(join(outDir, 'exchange.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const OPEN = '{ at: "12:01", by: pj, says: avaa }';
const CLOSE = '{ at: "13:52", by: pj, says: lopeta }';

describe('a rehearsal', () => {
  it('is played to its minutes, with everything that crossed the wire', async () => {
    const played = await play([
      '{ at: "11:58", join: [pj, siht] }',
      '{ at: "12:00", event: meetingStart }',
      OPEN,
      '{ at: "12:10", by: pj, presses: decision.record }',
      '{ redeliver: 2 }',
      '{ expect: { reply: "^Päätöksiä 1$" } }',
      '{ restart: true }',
      '{ at: "12:11", by: pj, says: "juttua", mention: false }',
      '{ expect: { silent: true } }',
      '{ at: "12:12", by: siht, says: "päätös: näin" }',
      '{ expect: { refused: true, reply: "Vain puheen" } }',
      '{ at: "12:13", by: siht, edits: "päätös: näin", to: "noin" }',
      '{ at: "12:14", by: siht, deletes: "noin" }',
      CLOSE,
      '{ at: "13:53", leave: [pj, siht] }',
    ]);
    expect(played.status).toMatchObject({ phase: 'closed', drafts: 1, counts: { decisions: 1, proposals: 1 } });
    expect(played.files).toEqual([join(outDir, 'minutes.txt'), join(outDir, 'exchange.jsonl')]);
    expect(readFileSync(join(outDir, 'minutes.txt'), 'utf8')).toContain(
      'Johtokunta: Pirjo Puhe, Sirpa Siht, Kirsti Kirje',
    );
    expect(log.slice(0, 5)).toEqual([
      '[ 1/15] 11:58:00 Pirjo Puhe, Sirpa Siht joined',
      '[ 2/15] 12:00:00 Teams: meetingStart',
      '[ 3/15] 12:01:00 Pirjo Puhe: avaa',
      '[ 4/15] 12:10:00 Pirjo Puhe presses decision.record',
      '[ 5/15] 12:10:00 Teams sends that again, 2 times',
    ]);
    const lines = exchange();
    expect(lines.map(({ n }) => n)).toEqual(lines.map((_, index) => index + 1));
    expect(lines.filter(({ direction }) => direction === 'toBot').map(({ kind }) => kind)).toEqual([
      'installationUpdate',
      'conversationUpdate',
      'message',
      'event',
      'event',
      'message',
      'invoke',
      'invoke',
      'invoke',
      'message',
      'message',
      'messageUpdate',
      'messageDelete',
      'message',
      'event',
    ]);
    expect(lines[2]).toMatchObject({
      at: '2023-02-16T09:48:00.000Z',
      body: { text: '<at>Nuija</at> agenda:\n1. Avaus\n2. Päättäminen', from: { name: 'Sirpa Siht' } },
    });
    const invokes = lines.filter(({ kind }) => kind === 'invoke').map(({ body }) => body!);
    expect(new Set(invokes.map((body) => body['id'])).size).toBe(3);
    expect(new Set(invokes.map((body) => body['timestamp'])).size).toBe(3);
  }, 30_000);

  it('that leaves the meeting open runs its clock until the draft exists', async () => {
    const { status } = await play([OPEN]);
    expect(status).toMatchObject({ phase: 'open', drafts: 1 });
    expect(readFileSync(join(outDir, 'minutes.txt'), 'utf8')).toContain('2023-02-16T22:01:00.000Z');
  });

  it('that never opens the meeting says so and has no minutes', async () => {
    const { files } = await play(['{ at: "12:01", by: pj, says: moi }']);
    expect(files).toEqual([join(outDir, 'exchange.jsonl')]);
    expect(log.at(-1)).toBe('The meeting was never opened, so there are no minutes.');
  });

  it('waits for what was put off a moment, but not past the next step', async () => {
    await play(['{ at: "12:01", by: pj, says: hetki }', '{ expect: { reply: "Myöhässä" } }']);
    await expect(
      play([
        '{ at: "12:01", by: pj, says: hetki }',
        '{ expect: { reply: "Myöhässä" } }',
        '{ at: "12:01:01", by: pj, says: moi }',
      ]),
    ).rejects.toThrow('a.yaml:13: expected a reply like /Myöhässä/, but nothing was said');
  });

  it('hears again what it is said to, each in its time, between the steps and after the last', async () => {
    const minutes = (text: unknown): readonly number[] => (String(text).includes('avaa') ? [12, 2] : [1]);
    let said = 0;
    const texts = ['agenda', 'avaa', 'moi'];
    await play([OPEN, '{ at: "12:05", by: siht, says: moi }', CLOSE], false, {
      echoes: ({ kind }) => (kind === 'message' ? minutes(texts[said++]).map((each) => each * 60_000) : []),
    });
    const messages = exchange().filter(({ kind }) => kind === 'message');
    const order = messages.map(({ at, body, redelivery }) => [
      at.slice(11, 16),
      /agenda|avaa|moi|lopeta/.exec(String(body?.['text']))?.[0],
      redelivery ?? false,
    ]);
    expect(order).toEqual([
      ['09:51', 'agenda', false],
      ['09:52', 'agenda', true],
      ['10:01', 'avaa', false],
      ['10:03', 'avaa', true],
      ['10:05', 'moi', false],
      ['10:06', 'moi', true],
      ['10:13', 'avaa', true],
      ['11:52', 'lopeta', false],
      ['11:53', 'lopeta', true],
    ]);
    expect(messages[3]!.body).toEqual(messages[2]!.body);
  });

  it('goes on after the script with what it is told to', async () => {
    await play([OPEN, CLOSE], false, {
      afterwards: (teams) => teams.event('meetingEnd'),
    });
    expect(exchange().findLast(({ direction }) => direction === 'toBot')).toMatchObject({ kind: 'event' });
  });

  it('may have more in it than its script says, between the steps', async () => {
    const scenes: string[] = [];
    await play([OPEN, '{ at: "12:02", by: pj, says: moi }'], false, {
      meanwhile: async ({ teams, next }) => {
        scenes.push(next.slice(11, 16));
        await teams.event('meetingStart');
      },
    });
    expect(scenes).toEqual(['10:01', '10:02']);
    expect(
      exchange()
        .filter(({ kind, direction }) => direction === 'toBot' && ['event', 'message'].includes(kind))
        .map(({ kind }) => kind),
    ).toEqual(['message', 'event', 'message', 'event', 'message']);
  });

  it('leaves nothing behind but its files, unless asked to keep the server’s', async () => {
    await play([OPEN, CLOSE]);
    expect(readdirSync(outDir).sort()).toEqual(['exchange.jsonl', 'minutes.txt']);
    const { data = '' } = await play([OPEN, CLOSE], true);
    expect(existsSync(join(data, 'state.json'))).toBe(true);
    expect(data.startsWith(outDir)).toBe(true);
  });
});

describe('a rehearsal that goes wrong ends at its line', () => {
  const at = (line: number): string => `a.yaml:${String(FIRST_STEP + line)}: `;
  it.each<[string, readonly string[], string]>([
    [
      'a reply of another kind',
      [OPEN, '{ expect: { reply: "^xyz$" } }'],
      `${at(1)}expected a reply like /^xyz$/, but there was a card:`,
    ],
    [
      'no reply',
      ['{ at: "12:01", by: pj, says: moi }', '{ expect: { reply: "x" } }'],
      `${at(1)}expected a reply like /x/, but nothing was said`,
    ],
    ['a reaction', [OPEN, '{ expect: { silent: true } }'], `${at(1)}expected no reaction, but there was a card:`],
    [
      'something recorded',
      ['{ at: "12:01", by: siht, says: "kirjaus: a" }', '{ expect: { refused: true } }'],
      `${at(1)}expected a refusal, but there are 1 paragraphs now, 0 before`,
    ],
    [
      'something else recorded',
      [OPEN, '{ expect: { refused: true } }'],
      `${at(1)}expected a refusal, but 1 events were recorded`,
    ],
    [
      'a refusal without words',
      ['{ at: "12:01", by: pj, says: moi }', '{ expect: { refused: true } }'],
      `${at(1)}expected a refusal in words, but nothing was said`,
    ],
    [
      'no such button',
      ['{ at: "12:01", by: pj, presses: item.next }'],
      `${at(0)}no card shows "item.next" to Pirjo Puhe`,
    ],
    [
      'no such input',
      [OPEN, '{ at: "12:02", by: pj, presses: decision.record, fills: { kind: noted } }'],
      `${at(1)}the card has no input "kind"; it has none at all`,
    ],
    [
      'no such file',
      ['{ at: "12:01", by: siht, sends: puuttuu.csv }'],
      `${at(0)}there is no file puuttuu.csv beside the script`,
    ],
    ['no such message', ['{ at: "12:01", by: pj, deletes: moi }'], `${at(0)}Pirjo Puhe has no message "moi"`],
    [
      'an error of the server',
      ['{ at: "12:01", by: pj, says: rikki }'],
      `${at(0)}the bot answered message with HTTP 500: "rikki"`,
    ],
    ['a dead server', ['{ at: "12:01", by: pj, says: kaadu }'], `The server's last lines:\n  nyt kaadutaan`],
  ])('%s', async (_, steps, message) => {
    await expect(play(steps)).rejects.toThrow(message);
  });

  it('with nobody to play with', async () => {
    await expect(
      playRehearsal(readRehearsal(`${SCRIPT}  - ${OPEN}\n`, 'a.yaml'), {
        outDir,
        log: () => undefined,
        serverEntry: '/no/server.js',
      }),
    ).rejects.toThrow('there is no /no/server.js; run "npm run build" first');
  });
});
