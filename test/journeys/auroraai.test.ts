import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxLines } from '../support/docx-text';
import {
  exchangeOf,
  FILES,
  folder,
  rehearsed,
  run,
  serve,
  tidy,
  type Crossing,
  type Rehearsed,
} from '../support/journey';
import { readPdf } from '../support/pdf-text';
import { undoWraps } from '../support/undo-wraps';

/** A real rehearsal of the real server takes seconds, and more where the machine is busy. */
jest.setTimeout(120_000);

const GOLDEN = readFileSync(join(__dirname, '../golden/auroraai-5-2022.fi.txt'), 'utf8').trimEnd().split('\n');
const MARK = 'LUONNOS, versio 1';

let played: Rehearsed;
let again: Rehearsed;
let exchange: readonly Crossing[];

beforeAll(async () => {
  [played, again] = await Promise.all([rehearsed('auroraai-5-2022'), rehearsed('auroraai-5-2022')]);
  exchange = exchangeOf(played);
});
afterAll(tidy);

const file = (name: string, { dir }: { readonly dir: string } = played): Buffer => readFileSync(join(dir, name));
const cards = (crossing: Crossing): string => JSON.stringify(crossing.body ?? {});
const between = (from: string, to: string): readonly Crossing[] =>
  exchange.filter(({ at }) => at.slice(11, 19) >= from && at.slice(11, 19) < to);

describe('the fifth meeting of the AuroraAI steering group, run through Nuija', () => {
  it('comes out as the minutes that were published: 52 of 52 lines', () => {
    const [mark, ...lines] = file('minutes.txt').toString('utf8').trimEnd().split('\n');
    expect(mark).toBe(MARK);
    expect(lines).toHaveLength(52);
    expect(lines).toEqual(GOLDEN);
  });

  it('says the same in the PDF', () => {
    const [mark, ...blocks] = readPdf(file('minutes.pdf')).blocks.map(({ text }) => text);
    expect(mark?.trim()).toBe(MARK);
    expect(undoWraps(blocks, GOLDEN)).toEqual(GOLDEN);
  });

  it('says the same in the Word document', async () => {
    expect(await docxLines(file('minutes.docx'))).toEqual([MARK, ...GOLDEN]);
  });

  it('keeps one agenda card in the chat and updates it where it stands', () => {
    const posted = exchange.filter((line) => line.kind === 'send' && cards(line).includes('"card":"agenda"'));
    expect(posted).toHaveLength(1);
    const updates = exchange.filter(
      ({ kind, activityId }) => kind === 'update' && activityId === posted[0]?.activityId,
    );
    expect(updates.length).toBeGreaterThanOrEqual(12);
  });

  it('answers every press and every look at a card with 200 and a Universal Action response', () => {
    const invokes = exchange.filter(({ kind }) => kind === 'invoke');
    const answers = exchange.filter(({ kind }) => kind === 'answer');
    expect(answers.map(({ activityId }) => activityId).sort()).toEqual(
      invokes.map(({ activityId }) => activityId).sort(),
    );
    const wrong = answers.filter(({ status, body = {} }) => {
      const { statusCode, type, value } = body;
      const isCard = type === 'application/vnd.microsoft.card.adaptive' && typeof value === 'object';
      const isMessage = type === 'application/vnd.microsoft.activity.message' && typeof value === 'string';
      return status !== 200 || statusCode !== 200 || !(isCard || isMessage);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a click that Teams delivers three times', () => {
  it('leaves one decision and no second message', () => {
    const clicks = between('10:42:00', '10:42:20').filter(
      (line) => cards(line).includes('"verb":"decision.record"') && line.kind === 'invoke',
    );
    expect(clicks.map(({ redelivery }) => redelivery ?? false)).toEqual([false, true, true]);
    expect(new Set(clicks.map(({ activityId }) => activityId)).size).toBe(3);
    const sent = between('10:42:00', '10:42:20').filter(({ kind }) => kind === 'send');
    expect(sent).toHaveLength(1);
    expect(decisionsOf(4)).toHaveLength(1);
  });
});

describe('a server killed in the middle of an item', () => {
  it('loses nothing of that item, and goes on', () => {
    const [presentation, discussion, decision] = blocksOf(5);
    expect([presentation?.role, discussion?.role, decision?.role]).toEqual(['presentation', 'discussion', 'decision']);
    expect(blocksOf(5)).toHaveLength(3);
  });
});

describe('a member who says a decision', () => {
  it('is told who decides, by name, in the chat', () => {
    const told = between('11:46:30', '11:47:00').find(
      ({ kind, body }) => kind === 'send' && typeof body?.['text'] === 'string',
    );
    expect(told?.body?.['text']).toMatch(/Vain puheenjohtaja \(Jarkko Levasma\)/);
  });

  it('leaves nothing in the minutes: the decision there is the chair’s', () => {
    expect(decisionsOf(6).map(({ text }) => text)).toEqual(['Merkittiin esitys ja käyty keskustelu tiedoksi.']);
    for (const name of ['minutes.txt', 'minutes.html', 'minutes.md', 'minutes.json'])
      expect(itemSix(file(name).toString('utf8'))).not.toContain('Merkittiin esitys tiedoksi.');
  });
});

describe('the draft of the minutes', () => {
  const SECRETARIES = ['Anna-Riikka Pouttu', 'Aleksi Kopponen', 'Tommi Räsänen'];

  const CHAIR = 'Jarkko Levasma';

  interface Opening {
    readonly members: readonly { readonly name: string }[];
  }

  const alone = (): readonly Crossing[] =>
    exchange.filter(
      (line) =>
        line.kind === 'send' && line.conversation?.startsWith('a:') === true && !cards(line).includes('file.consent'),
    );
  const ready = (): readonly Crossing[] => alone().filter((line) => cards(line).includes('"card":"minutes-ready"'));

  const linksOf = (line: Crossing): readonly string[] =>
    [...cards(line).matchAll(/"url":"http:\/\/[^/"]+(\/files\/[^"]+)"/g)].map(([, path]) => path ?? '');

  it('reaches all three secretaries, each in a chat of their own', () => {
    const opened = exchange
      .filter(({ kind }) => kind === 'createConversation')
      .map(({ body }) => body as unknown as Opening);
    // Whose chat Teams opens first is nobody's promise: they are asked for at the same time.
    const names = opened.flatMap(({ members }) => members.map(({ name }) => name));
    expect(names.toSorted()).toEqual([CHAIR, ...SECRETARIES].toSorted());
    expect(ready()).toHaveLength(3);
    expect(new Set(ready().map(({ conversation }) => conversation)).size).toBe(3);
    const files = linksOf(ready()[0]!).map((path) => path.slice(path.lastIndexOf('/') + 1));
    expect(files.sort()).toEqual(
      ['annex', 'minutes'].flatMap((name) => ['docx', 'html', 'pdf'].map((format) => `${name}.${format}`)),
    );
    expect(new Set(ready().flatMap(linksOf)).size).toBe(18);
  });

  it('is behind the links of the card, byte for byte, while they are valid', async () => {
    const server = await serve({ NUIJA_DATA: played.data }, '2022-12-08T08:00:00.000Z');
    try {
      for (const card of ready())
        for (const path of linksOf(card)) {
          const response = await fetch(server.url + path);
          expect(response.status).toBe(200);
          const name = path.slice(path.lastIndexOf('/') + 1);
          const bytes = Buffer.from(await response.arrayBuffer());
          // The annex is made when it is asked for; the minutes are those that were sent.
          if (name.startsWith('annex')) expect(bytes.length).toBeGreaterThan(1_000);
          else expect(bytes.equals(file(name))).toBe(true);
        }
    } finally {
      await server.stop();
    }
  });

  it('is behind no link that was changed, and behind none that is a week old', async () => {
    const [path = ''] = linksOf(ready()[0]!);
    const [, , token = ''] = path.split('/');
    const [payload = '', signature = ''] = token.split('.');
    const fields = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as string[];
    const longer = Buffer.from(JSON.stringify(fields.with(4, '2099-01-01T00:00:00.000Z'))).toString('base64url');
    const server = await serve({ NUIJA_DATA: played.data }, '2022-12-14T11:52:00.001Z');
    try {
      const status = async (link: string): Promise<number> =>
        (await fetch(`${server.url}/files/${link}/minutes.docx`)).status;
      expect(await status(token)).toBe(410);
      expect(await status(`${longer}.${signature}`)).toBe(404);
      expect(await status(`${payload}.${signature.slice(0, -2)}AA`)).toBe(404);
      expect(await status(payload)).toBe(404);
      expect(await status(`${payload}.`)).toBe(404);
      expect(await status('%00')).toBe(404);
    } finally {
      await server.stop();
    }
  });
});

describe('the time there is left', () => {
  it('is told to the chair alone, once, and nobody else hears of it', () => {
    const told = exchange.filter((line) => line.kind === 'send' && cards(line).includes('päättymisaikaan'));
    expect(told.map(({ at, body }) => [at.slice(11, 19), body?.['text']])).toEqual([
      ['11:50:00', 'Suunniteltuun päättymisaikaan (klo\u00a014.00) on 10\u00a0min. Käsittelemättä on kohta 8.'],
    ]);
    expect(told[0]?.conversation).toMatch(/^a:/);
  });
});

describe('the journal replayed', () => {
  it('gives the six documents byte for byte, by npm run minutes', async () => {
    const dir = folder();
    const { code, out, err } = await run('bot/cli/minutes', ['5/2022', '--out', dir], { NUIJA_DATA: played.data });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('AuroraAI-ohjelman ohjausryhmä 5/2022, draft 1, as it was sent');
    for (const name of FILES) expect([name, file(name, { dir }).equals(file(name))]).toEqual([name, true]);
  });

  it('gives the same six documents when the same meeting is run again', () => {
    for (const name of FILES) expect([name, file(name, again).equals(file(name))]).toEqual([name, true]);
  });
});

interface Block {
  readonly role: string;
  readonly text: string;
}

const blocksOf = (number: number): readonly Block[] => {
  const { items } = JSON.parse(file('minutes.json').toString('utf8')) as {
    items: { number: string; blocks: Block[] }[];
  };
  return items.find((item) => item.number === String(number))?.blocks ?? [];
};

const decisionsOf = (number: number): readonly Block[] => blocksOf(number).filter(({ role }) => role === 'decision');

/** A document from the heading of item 6 on. */
const itemSix = (text: string): string => text.slice(text.lastIndexOf('Elämäntapahtuma- ja liiketoimintatapahtumien'));
