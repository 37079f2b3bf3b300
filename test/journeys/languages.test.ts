import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from '../../src/domain';
import { MINUTES_PHRASES } from '../../src/language';
import { compile, type Minutes } from '../../src/minutes';
import { auroraaiMeeting } from '../support/auroraai-meeting';
import { exchangeOf, rehearsed, tidy, type Rehearsed } from '../support/journey';

jest.setTimeout(120_000);

const LANGUAGES = ['sv', 'en'] as const;
const played = new Map<string, Rehearsed>();

beforeAll(async () => {
  await Promise.all(
    LANGUAGES.map(async (language) => {
      played.set(language, await rehearsed('auroraai-5-2022', '--language', language));
    }),
  );
});
afterAll(tidy);

const file = (language: string, name: string): string => readFileSync(join(played.get(language)!.dir, name), 'utf8');
const minutesIn = (language: string): Minutes => JSON.parse(file(language, 'minutes.json')) as Minutes;

/** What people typed themselves, which no language changes. */
const TYPED = ['presentation', 'discussion', 'remark'];

/** Everything of the minutes but what does not depend on the language. */
const structure = ({ header, participants, items }: Minutes): unknown => ({
  header: header.map(({ id }) => id),
  people: participants?.columns.map((column) =>
    column.map(({ kind, people }) => [kind, people.map(({ name, role }) => [name, role])]),
  ),
  items: items.map(({ number, title, intervals, blocks }) => [
    number,
    title,
    intervals,
    blocks.map(({ role, decision, text }) => [role, decision, TYPED.includes(role) ? text : '']),
  ]),
});

/** Pieces of fixed Finnish wording that the other language does not share. */
const finnishPieces = (language: 'sv' | 'en'): readonly string[] => {
  const pieces = (of: 'fi' | 'sv' | 'en'): readonly string[] =>
    Object.values(MINUTES_PHRASES[of]).flatMap((phrase) =>
      phrase.split(/\{\w+\}/).flatMap((part) => part.match(/\p{L}[\p{L} ]{2,}/gu) ?? []),
    );
  const shared = new Set(pieces(language));
  return [...pieces('fi'), 'keskiviikko', 'torstai', 'klo'].filter((piece) => !shared.has(piece));
};

describe.each(LANGUAGES)('the AuroraAI meeting run in %s', (language) => {
  it('comes out line for line as it should', () => {
    const golden = readFileSync(join(__dirname, `../golden/auroraai-5-2022.${language}.txt`), 'utf8');
    const [mark, ...lines] = file(language, 'minutes.txt').trimEnd().split('\n');
    expect(mark).toBe({ sv: 'UTKAST, version 1', en: 'DRAFT, version 1' }[language]);
    expect(lines).toEqual(golden.trimEnd().split('\n'));
  });

  it('has the structure of the Finnish minutes: the same items, people and kinds of paragraphs', () => {
    const finnish = compile(replay(auroraaiMeeting('fi')), { version: 1 });
    const here = minutesIn(language);
    // When things happened is the same meeting's own; the sample's times of items differ from the script's.
    const withoutTimes = (minutes: Minutes): Minutes => ({
      ...minutes,
      items: minutes.items.map((item) => ({ ...item, intervals: [] })),
    });
    expect(structure(withoutTimes(here))).toEqual(structure(withoutTimes(finnish)));
  });

  it('has no Finnish fixed phrase in what Nuija wrote', () => {
    const { items, header, participants } = minutesIn(language);
    const written = [
      ...header.map(({ label, value }) => `${label} ${value}`.replace('Teams-kokous', '')),
      participants?.label,
      ...items.flatMap(({ blocks }) => blocks.filter(({ role }) => !TYPED.includes(role)).map(({ text }) => text)),
    ].join('\n');
    const found = finnishPieces(language).filter((piece) =>
      new RegExp(`(?<!\\p{L})${piece}(?!\\p{L})`, 'u').test(written),
    );
    expect(found).toEqual([]);
  });

  it('was answered in the chat in that language', () => {
    const texts = exchangeOf(played.get(language)!).flatMap(({ kind, body }) =>
      kind === 'send' && typeof body?.['text'] === 'string' ? [body['text']] : [],
    );
    expect(texts).toContain(
      {
        sv: 'Mötet avslutades kl. 13.52. Protokollsutkastet går till sekreteraren.',
        en: 'Meeting closed at 13.52. The draft minutes go to the secretary.',
      }[language],
    );
    expect(texts.filter((text) => /(?:^|\n)(?:Kohta|Kirjattu|Kokous|Asialista|Seuraava) /.test(text))).toEqual([]);
  });
});

it('the meeting has the same times in both languages', () => {
  const times = (language: string): unknown =>
    minutesIn(language).items.map(({ number, intervals }) => [number, intervals]);
  expect(times('sv')).toEqual(times('en'));
});
