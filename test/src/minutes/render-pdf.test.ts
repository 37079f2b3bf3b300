import { type Minutes, renderPdf, renderText, replacedGlyphs } from '../../../src/minutes';
import { readPdf } from '../../support/pdf-text';
import { HOSTILE_TEXTS, minutesOf, sampleMinutes } from '../../support/sample-minutes';
import { undoWraps } from '../../support/undo-wraps';

const linesOf = (minutes: Minutes): readonly string[] => renderText(minutes).trimEnd().split('\n');
const withTitle = (title: string): Minutes => ({ ...sampleMinutes, title });

describe('minutes as a PDF', () => {
  it('say what the minutes say, line by line, once line wraps are undone', async () => {
    const { blocks } = readPdf(await renderPdf(sampleMinutes));
    expect(
      undoWraps(
        blocks.map(({ text }) => text),
        linesOf(sampleMinutes),
      ),
    ).toEqual(linesOf(sampleMinutes));
  });

  it('end a line only at a blank, so that nobody has to guess whether a hyphen was in the word', async () => {
    const { blocks } = readPdf(await renderPdf(sampleMinutes));
    const printed = blocks.flatMap(({ text }) => text.split('\n')).map((line) => line.trim());
    expect(printed.length).toBeGreaterThan(40);
    expect(printed.filter((line) => /[-/]$/.test(line))).toEqual([]);
    expect(blocks.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')).toContain(
      'AuroraAI-verkon ja -toimintamallin',
    );
  });

  it('are tagged for a screen reader: PDF/UA-1, title, language, headings, lists, bookmarks', async () => {
    const pdf = readPdf(await renderPdf(sampleMinutes));
    expect(pdf).toMatchObject({ marked: true, pdfuaPart: '1', language: 'fi-FI', title: sampleMinutes.title });
    const roles = (role: string) => pdf.blocks.filter((block) => block.role === role).map(({ text }) => text.trim());
    expect(roles('H1')).toEqual(['1. Kokouksen avaus', '2. Ohjelman tilanne', '3. Seuraavat kokoukset']);
    expect(roles('H2')).toHaveLength(1);
    expect(roles('LI')).toHaveLength(7);
    expect(pdf.outline).toEqual(['1. Kokouksen avaus', '2. Ohjelman tilanne', '3. Seuraavat kokoukset']);
  });

  it('are dated by the meeting, not by the clock', async () => {
    expect(readPdf(await renderPdf(sampleMinutes))).toMatchObject({ created: 'D:20260305115207Z' });
  });

  it.each([
    ['fi', 'fi-FI'],
    ['sv', 'sv-FI'],
    ['en', 'en-GB'],
  ] as const)('in %s are marked %s', async (language, marked) => {
    expect(readPdf(await renderPdf({ ...sampleMinutes, language })).language).toBe(marked);
  });

  it('are the same bytes every time', async () => {
    const once = await renderPdf(sampleMinutes);
    await renderPdf(withTitle('Toinen kokous'));
    expect(Buffer.from(await renderPdf(sampleMinutes)).equals(once)).toBe(true);
  });

  it('are set with the shipped fonts alone', async () => {
    const pdf = Buffer.from(await renderPdf(minutesOf('Ääni ☺ שלום'))).toString('latin1');
    const families = new Set(Array.from(pdf.matchAll(/\/FontName ?\/\w+\+([\w-]+)/g), ([, name]) => name));
    expect([...families].sort()).toEqual(['NuijaSigns-Regular', 'NuijaText-Regular', 'NuijaText-SemiBold']);
  });

  it.each(HOSTILE_TEXTS)('are made whatever people typed: %s', async (_what, text) => {
    await expect(renderPdf(minutesOf(text))).resolves.toBeInstanceOf(Uint8Array);
  });

  it('show markup somebody typed as it was typed', async () => {
    const text = '#panic("x") $x$ *b* `c` @ref <label> -- ...';
    expect(readPdf(await renderPdf(withTitle(text))).blocks.map((block) => block.text.trim())).toContain(text);
  });

  it('show a small square for a character no shipped font has, and say which', async () => {
    const minutes = withTitle('Juhla 🎉 ja 👨‍👩‍👧 李');
    expect(readPdf(await renderPdf(minutes)).title).toBe('Juhla □ ja □ □');
    expect(replacedGlyphs(minutes).map(({ codePoints }) => codePoints)).toEqual([
      'U+1F389',
      'U+1F468 U+200D U+1F469 U+200D U+1F467',
      'U+674E',
    ]);
    expect(replacedGlyphs(sampleMinutes)).toEqual([]);
  });

  it('do not let a name turn the rest of the line backwards', async () => {
    expect(readPdf(await renderPdf(withTitle('\u202Etxt.exe'))).title).toBe('txt.exe');
  });

  it('hold a note of 100 kB', async () => {
    const [first, second, ...rest] = sampleMinutes.items;
    if (first === undefined || second === undefined) throw new Error('the sample has two items');
    const text = 'Todettiin, että chatbot-koulutus jatkuu. '.repeat(2_500);
    const blocks = [{ role: 'discussion', text, sources: [] } as const];
    const { pages } = readPdf(await renderPdf({ ...sampleMinutes, items: [first, { ...second, blocks }, ...rest] }));
    expect(pages).toBeGreaterThan(15);
  });
});
