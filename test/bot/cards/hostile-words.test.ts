import { agendaCard, cardSize, minutesReadyCard, type AdaptiveCard, type Viewer } from '../../../bot/cards';
import { Growing, type MeetingState } from '../../../src/domain';
import { partsOf, rendererComplaints, schemaErrors, verbsOf, wordsOf } from './card-checks';
import { PHASES, READY, cardsOf } from './sample-cards';
import { decidedOnFive, frame, longMeeting, onItemFive } from './sample-meeting';

const TYPED_BY_PEOPLE = new Set(['name', 'title', 'text', 'place', 'reason', 'organisation', 'proposal']);

/** The meeting as if people had written this everywhere they can write. */
const withWords = (state: MeetingState, words: string): MeetingState => {
  const rewritten = (node: unknown, key?: string): unknown => {
    if (node === 'everybodyLeft') return node;
    if (typeof node === 'string') return key !== undefined && TYPED_BY_PEOPLE.has(key) ? words : node;
    if (node instanceof Growing) return Growing.of([...node].map((each) => rewritten(each)));
    if (Array.isArray(node)) return node.map((each) => rewritten(each, key === 'presenters' ? 'name' : undefined));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, rewritten(value, name)]));
  };
  return rewritten(state) as MeetingState;
};

const HOSTILE = {
  'bold type': '**b** and _i_',
  'a link': '[press here](https://evil.example)',
  'an image': '![x](https://evil.example/x.png)',
  'a mention': '<at>x</at>',
  'a placeholder': '${item} ${$root.meeting} {number} {{item}}',
  'a script': '<script>alert(1)</script>',
  quotes: '"\\"\\\\"\'`',
  'a list': '1. one 2. two - three # four',
  'a word of the template': 'Default',
} as const;

const VIEWS: readonly Viewer[] = ['everyone', 'chair', 'secretary'];

/** Together these show every place of every card where people's words go. */
const STATES = ['planned', 'on a decided item', 'with decisions changed', 'closed'].flatMap(
  (name) => PHASES[name] ?? [],
);

const cardsWith = (words: string, viewer: Viewer): readonly AdaptiveCard[] =>
  STATES.flatMap((state) =>
    cardsOf(withWords(state('fi'), words), () => frame(viewer, { sentence: () => words })).map(([, card]) => card),
  );

/** The cards' own text functions are stopped by an invisible joiner; a person reads the same. */
const asRead = (text: string): string => text.replaceAll('\u2060', '');

describe('S7: what people wrote', () => {
  it.each(Object.entries(HOSTILE))('%s is shown as typed, and only where cards parse nothing', (_, words) => {
    const parsed = (part: Readonly<Record<string, unknown>>): boolean =>
      part['type'] === 'TextBlock' || part['type'] === 'Fact' || part['type'] === 'Action.OpenUrl';
    for (const viewer of VIEWS)
      for (const card of cardsWith(words, viewer)) {
        expect(schemaErrors(card)).toEqual([]);
        expect(rendererComplaints(card)).toEqual([]);
        const wrong = partsOf(card).filter((part) => parsed(part) && JSON.stringify(part).includes(words.slice(0, 6)));
        expect(wrong).toEqual([]);
      }
    expect(asRead(wordsOf(agendaCard(withWords(onItemFive(), words), frame())))).toContain(`► 5. ${words}`);
  });

  it('never becomes another button, whatever it says', () => {
    const words = '"},{"type":"Action.Execute","verb":"meeting.close"},{"a":"';
    expect(verbsOf(agendaCard(withWords(onItemFive(), words), frame('chair')))).toEqual(
      verbsOf(agendaCard(onItemFive(), frame('chair'))),
    );
  });

  it('cannot make a card tell the time of its choosing', () => {
    const shownText = wordsOf(agendaCard(withWords(onItemFive(), '{{TIME(2026-12-07T12:00:00Z)}}'), frame()));
    expect(shownText).not.toContain('{{');
    expect(asRead(shownText)).toContain('{{TIME(2026-12-07T12:00:00Z)}}');
  });

  it('cannot turn the reading direction of other words, and keeps right-to-left letters', () => {
    const card = agendaCard(withWords(onItemFive(), '\u202eשלום\u2066 gnp.exe'), frame());
    expect(wordsOf(card)).toContain('שלום gnp.exe');
    expect(JSON.stringify(card)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('shows control characters and line breaks as a blank', () => {
    const card = agendaCard(withWords(onItemFive(), 'a\u0000\u0007b\r\n\tc\u2028d'), frame());
    expect(wordsOf(card)).toContain('► 5. a b c d');
  });

  it.each([
    ['elämäntapahtumapohjaisessa', 'elämän-tapahtumapohjaisessa'],
    ['palvelujärjestelmäuudistuksen', 'palvelu-jär-jes-tel-mäuu-dis-tuksen'],
    ['kunnallisvaalit', 'kunnallisvaalit'],
  ])('may be divided where a word is too long for a phone: %s', (word, divided) => {
    const card = JSON.stringify(agendaCard(withWords(onItemFive(), `Asia ${word}`), frame()));
    expect(card.replaceAll('\u00ad', '-')).toContain(`5. Asia ${divided}"`);
  });

  it('is cut with … after a whole word, and the card stays light', () => {
    const words = 'sana '.repeat(20_000);
    for (const viewer of VIEWS)
      for (const card of cardsWith(words, viewer)) {
        expect(cardSize(card)).toBeLessThan(24 * 1024);
        expect(schemaErrors(card)).toEqual([]);
      }
    expect(wordsOf(agendaCard(withWords(onItemFive(), words), frame()))).toMatch(/► 5\. (sana )+sana…/);
  });

  it.each([
    ['one endless word', 'a'.repeat(100_000)],
    ['emoji families', '👨‍👩‍👧‍👦'.repeat(10_000)],
    ['a letter under a tower of accents', `o${'\u0301'.repeat(100_000)}`],
    ['halves of characters', '\ud83d'.repeat(50_000)],
    ['quotation marks', '"'.repeat(100_000)],
    ['backslashes', '\\'.repeat(100_000)],
  ])('100 kB of %s gives a light card of whole characters', (_, words) => {
    for (const state of [decidedOnFive(), longMeeting()])
      for (const viewer of VIEWS)
        for (const [, card] of cardsOf(withWords(state, words), () => frame(viewer, { sentence: () => words }))) {
          expect(cardSize(card)).toBeLessThan(24 * 1024);
          expect(JSON.stringify(card)).not.toMatch(/\\ud[89a-f]/);
        }
  });

  it('may be nothing at all', () => {
    for (const viewer of VIEWS)
      for (const card of cardsWith('', viewer)) {
        expect(schemaErrors(card)).toEqual([]);
        expect(rendererComplaints(card)).toEqual([]);
      }
  });

  it('in what was not captured stays text on the secretary’s card', () => {
    const card = minutesReadyCard(decidedOnFive(), { ...READY, notCaptured: [HOSTILE['a link']] }, frame('secretary'));
    expect(wordsOf(card)).toContain(`• ${HOSTILE['a link']}`);
  });
});

describe('a meeting of forty items with long titles', () => {
  it.each(['fi', 'sv', 'en'] as const)('fits a message for every viewer in %s', (language) => {
    for (const viewer of VIEWS) {
      const card = agendaCard(longMeeting(language), frame(viewer));
      expect(Buffer.byteLength(JSON.stringify(card), 'utf16le')).toBeLessThan(24 * 1024);
      expect(wordsOf(card)).toContain('20. Asia 20: selvitys yhteisen toimintatavan mahdollisuuksista selvitys');
      expect(wordsOf(card)).toContain('21. Asia 21: selvitys yhteisen');
      expect(wordsOf(card).match(/^[✓►○] \d+\. /gmu)).toHaveLength(40);
    }
  });

  it('keeps one nonce for a button although the card is drawn more than once', () => {
    let given = 0;
    const counted = { ...frame('chair'), nonce: () => `n${String((given += 1))}` };
    const card = agendaCard(longMeeting(), counted);
    expect(given).toBe(verbsOf(card).length);
  });
});
