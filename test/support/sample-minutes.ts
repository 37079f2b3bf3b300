import { entryId, instant, plainDate } from '../../src/domain';
import { type Block, MINUTES_SCHEMA, type Minutes } from '../../src/minutes';

const sources = [entryId('entry-1')];
const person = (text: string) => ({ text, name: text.split(',')[0] ?? text, sources });
const block = (role: Block['role'], text: string, more: Partial<Block> = {}): Block => ({
  role,
  text,
  sources,
  ...more,
});

/** Enough of it that it is wrapped often, and at words a line could end inside of. */
const discussion = Array.from(
  { length: 12 },
  (_, index) =>
    `Keskustelussa tuotiin esiin AuroraAI-verkon ja -toimintamallin ero, 16.2. pidettävä chatbot-koulutusdataan liittyvä ` +
    `työ- ja elinkeinoministeriön tilaisuus (klo 12-14 tai 12 - 14), hallinto-oikeudellinen kanta ${index}/2022 sekä ` +
    `liiketoimintapalvelukokonaisuuksien ja/tai elämäntapahtumapalvelukokonaisuuksien hinta 3,50 €/kk.`,
).join(' ');

/** Small minutes with one of everything a renderer has to draw: labels, columns, groups, sub-items, bullets, decisions. */
export const sampleMinutes: Minutes = {
  schema: MINUTES_SCHEMA,
  language: 'fi',
  profile: 'perus',
  status: { kind: 'draft', version: 2, mark: 'LUONNOS', line: 'LUONNOS, versio 2' },
  title: 'Digi-ohjelman ohjausryhmä, 3. kokous',
  author: 'Digi-ohjelman ohjausryhmä',
  madeFor: instant('2026-03-05T11:52:07.250Z'),
  facts: {
    timeZone: 'Europe/Helsinki',
    number: '3/2026',
    place: 'Teams-kokous',
    mode: 'hybrid',
    plannedStart: '2026-03-05T12:00',
    plannedEnd: '2026-03-05T14:00',
    opened: instant('2026-03-05T10:01:00.000Z'),
    closed: instant('2026-03-05T11:52:00.000Z'),
    nextMeetings: [{ date: plainDate('2026-04-02'), start: '12:00', end: '14:00' }, { date: plainDate('2026-10-25') }],
  },
  metadata: { documentType: 'Pöytäkirja', date: { text: '5.3.2026', day: '2026-03-05' } },
  header: [
    { id: 'time', label: 'Aika', value: 'torstai 5.3.2026 klo 12–14' },
    { id: 'place', label: 'Paikka', value: 'Teams-kokous' },
  ],
  participants: {
    label: 'Osallistujat',
    columns: [
      [{ kind: 'members', people: [person('Aino Virtanen, VM, pj'), person('Björn Åkerlund, DVV')] }],
      [
        { kind: 'members', people: [person('Siiri-Maria Ŋáhkká-Đorđević, Saamelaiskäräjät')] },
        { kind: 'secretaries', label: 'Sihteerit', people: [person('Eero Mäki, VM, sihteeri')] },
        { kind: 'visitors', people: [person('Janne Laine, Yritys Oy (asiakohta 2)')] },
      ],
    ],
  },
  items: [
    {
      id: 'item-1',
      number: '1',
      numberText: '1.',
      title: 'Kokouksen avaus',
      level: 1,
      type: 'opening',
      intervals: [],
      blocks: [block('opening', 'Puheenjohtaja avasi kokouksen klo 12.01.')],
    },
    {
      id: 'item-2',
      number: '2',
      numberText: '2.',
      title: 'Ohjelman tilanne',
      level: 1,
      type: 'information',
      intervals: [],
      blocks: [
        block('presentation', 'Janne Laine esitteli tilanteen.'),
        block('discussion', discussion),
        block('decision', 'Merkittiin esitys ja käyty keskustelu tiedoksi.', { label: 'Päätös' }),
      ],
    },
    {
      id: 'item-2.1',
      number: '2.1',
      numberText: '2.1.',
      title: 'Elämäntapahtuma- ja liiketoimintatapahtumien digitalisointi ja automatisointi, tilanne ja eteneminen',
      level: 2,
      type: 'decision',
      intervals: [],
      blocks: [
        block('proposal', 'Hyväksytään suunnitelma.', { label: 'Ehdotus' }),
        block('decision', 'Hyväksyttiin esityksen mukaisesti.', { label: 'Päätös', decision: 'approvedAsProposed' }),
      ],
    },
    {
      id: 'item-3',
      number: '3',
      numberText: '3.',
      title: 'Seuraavat kokoukset',
      level: 1,
      type: 'nextMeetings',
      intervals: [],
      blocks: [
        block('nextMeeting', 'torstai 16.4.2026 klo 12–14', { bullet: true }),
        block('nextMeeting', 'keskiviikko 20.5.2026 klo 9–10.30', { bullet: true }),
      ],
    },
  ],
  layout: { form: 'plain', indentMm: 23, fontSizePt: 11, pageNumbers: true },
};

/** Names and words as people and machines have really typed them, and worse. */
export const HOSTILE_TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['emoji', 'Teppo 🎉 Rantanen 👨‍👩‍👧 🇫🇮'],
  ['Chinese', '李小龍'],
  ['Arabic', 'محمد بن سلمان'],
  ['Hindi and Thai', 'हिन्दी ไทย'],
  ['accents no font has together', 'q\u0324\u0308\u0308 x\u0331\u0303'],
  ['NUL and other controls', 'a\u0000b\u0007\u001b[31m'],
  ['half a surrogate pair', 'x\ud800y'],
  ['private use and unassigned', '\ue000 \u{10fffe} \u0378'],
  ['turned writing direction', '\u202Etxt.exe\u202C \u2066'],
  ['Typst markup', '#panic("x") $x$ *b* `c` @ref <label> \\ // = heading'],
  ['XML markup', '<w:p>&amp;]]></w:p> "quoted"'],
  ['a word of 10,000 characters', 'x'.repeat(10_000)],
  ['a hyphenated word of 10,000 characters', 'x-'.repeat(5_000)],
  ['line ends', 'a\nb\r\nc\td\u2028e'],
  ['nothing', ''],
  ['only joiners', '\u200d\ufe0f'],
];

/** Minutes in which everything a person can type is this. */
export const minutesOf = (text: string): Minutes => ({
  ...sampleMinutes,
  title: text,
  author: text,
  status: { ...sampleMinutes.status, mark: text, line: text },
  header: sampleMinutes.header.map((line) => ({ ...line, label: text, value: text })),
  participants: {
    label: text,
    columns: [
      [{ kind: 'members', label: text, people: [person(text), person(text)] }],
      [{ kind: 'visitors', people: [person(text)] }],
    ],
  },
  items: sampleMinutes.items.map((item) => ({
    ...item,
    numberText: text,
    title: text,
    blocks: item.blocks.map((each) => ({ ...each, text, ...(each.label !== undefined && { label: text }) })),
  })),
});
