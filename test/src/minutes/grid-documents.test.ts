import { strFromU8, unzipSync } from 'fflate';
import { renderDocx, renderHtml, renderMarkdown, renderPdf, renderText, type Minutes } from '../../../src/minutes';
import { docxLines, docxPart } from '../../support/docx-text';
import { readPdf } from '../../support/pdf-text';
import { gridMinutesOf, sampleGridMinutes } from '../../support/sample-grid-minutes';
import { HOSTILE_TEXTS } from '../../support/sample-minutes';
import { printedWords, wordsOf } from '../../support/words-of';

const LABELS = ['Päätös', 'Ehdotus'];
const expected = printedWords(renderText(sampleGridMinutes).trimEnd().split('\n'), LABELS);
const rounded = (millimetres: number): number => Math.round(millimetres);
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

describe('a page of SFS 2487', () => {
  let pdf: ReturnType<typeof readPdf>;
  beforeAll(async () => {
    pdf = readPdf(await renderPdf(sampleGridMinutes));
  });
  const left = (text: string): number | undefined => {
    const block = pdf.blocks.find((each) => each.text.trim().startsWith(text));
    return block === undefined ? undefined : rounded(block.x);
  };

  it('says everything, in reading order', () => {
    expect(wordsOf(pdf.blocks.map(({ text }) => text))).toEqual(expected);
  });

  it.each([
    ['the sender', 'Valtiovarainministeriö', 20],
    ['the kind of document', 'Pöytäkirja', 112],
    ['the draft mark', 'LUONNOS, versio 2', 112],
    ['the date', '5.3.2026', 112],
    ['the number of the document', 'VN/1234/2026', 112],
    ['the confidentiality mark', 'Salassa pidettävä', 112],
    ['the title', 'Digi-ohjelman ohjausryhmä, 3. kokous', 20],
    ['a label', 'Aika ja paikka', 20],
    ['what stands under a label', 'torstai 5.3.2026', 43],
    ['a person', 'Aino Virtanen, VM', 43],
    ['a person of the second column', 'Siiri-Maria', 112],
    ['a heading', '1. Kokouksen avaus', 20],
    ['text', 'Puheenjohtaja avasi', 43],
    ['a label beside its text', 'Päätös Merkittiin', 20],
    ['a bullet', '• torstai 16.4.2026', 43],
    ['whoever signs', 'Aino Virtanen, puheenjohtaja', 43],
    ['an attachment', 'Liite 1: Tilannekuva', 43],
    ['who it is for', 'Tiedoksi Digi-', 20],
  ])('has %s where the standard wants it: %s at %i mm', (_what, text, millimetres) => {
    expect(left(text)).toBe(millimetres);
  });

  it('has the number of the page beside the kind of document, and the metadata again on every later page', () => {
    const type = pdf.blocks.find(({ text }) => text.trim() === 'Pöytäkirja');
    const number = pdf.furniture.find(({ text }) => text === '1 (3)');
    expect(rounded(number?.y ?? 0)).toBe(rounded(type?.y ?? -1));
    expect(pdf.furniture.filter(({ page }) => page === 1).map(({ text }) => text)).toEqual(['1 (3)']);
    for (const page of [2, 3])
      expect(pdf.furniture.filter((each) => each.page === page).map(({ text, x }) => [text, rounded(x)])).toEqual([
        ['Valtiovarainministeriö', 20],
        ['Pöytäkirja', 112],
        ['LUONNOS, versio 2', 112],
        ['5.3.2026 VN/1234/2026', 112],
        ['Salassa pidettävä, JulkL 24 § 1 mom. 7 k', 112],
        [`${String(page)} (3)`, 184],
      ]);
  });

  it('leaves room for a signature above each name', () => {
    const [first, second] = ['Aino Virtanen, puheenjohtaja', 'Eero Mäki, sihteeri'].map((name) =>
      pdf.blocks.find(({ text }) => text.trim() === name),
    );
    expect(first?.page).toBe(second?.page);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(18);
  });

  it('has tables with a row of headings', () => {
    expect(pdf.blocks.filter(({ role }) => role === 'TH').map(({ text }) => text.trim())).toEqual([
      'Asiakohta',
      'Tehtävä',
      'Vastuuhenkilö',
      'Määräaika',
    ]);
  });

  it('begins below metadata of any height', async () => {
    const { metadata } = sampleGridMinutes;
    const confidentiality = 'Salassa pidettävä '.repeat(12).trim();
    const high = readPdf(await renderPdf({ ...sampleGridMinutes, metadata: { ...metadata, confidentiality } }));
    const mark = high.blocks.find(({ text }) => text.includes('Salassa'));
    const title = high.blocks.find(({ text }) => text.trim() === sampleGridMinutes.title);
    expect((title?.y ?? 0) - (mark?.y ?? 0)).toBeGreaterThan(30);
  });
});

describe('a Word document of SFS 2487', () => {
  let docx: Uint8Array;
  let xml: string;
  let styles: string;
  beforeAll(async () => {
    docx = await renderDocx(sampleGridMinutes);
    xml = docxPart(docx, 'word/document.xml');
    styles = docxPart(docx, 'word/styles.xml');
  });
  const style = (id: string): string => styles.slice(styles.indexOf(`w:styleId="${id}"`)).split('</w:style>')[0] ?? '';

  it('says everything, in reading order', async () => {
    expect(wordsOf(await docxLines(docx))).toEqual(expected);
  });

  it('has text, labels and metadata on the grid by style', () => {
    expect(style('BodyText')).toContain(`w:left="${String(twips(23))}"`);
    expect(style('LabelledText')).toContain(`w:hanging="${String(twips(23))}"`);
    expect(style('Metadata')).toContain(`w:left="${String(twips(92))}"`);
    expect(style('Heading1')).not.toContain('w:left=');
    expect(xml).toContain(`w:left="${String(twips(20))}"`);
    expect(xml).toContain(`w:bottom="${String(twips(20))}"`);
  });

  it('repeats the metadata with the draft mark above the text of later pages', () => {
    const headers = Object.entries(unzipSync(docx)).flatMap(([path, data]) =>
      /^word\/header\d\.xml$/.test(path) ? [strFromU8(data)] : [],
    );
    const header = headers.find((each) => each.includes('LUONNOS')) ?? '';
    const texts = Array.from(header.matchAll(/<w:t[^>]*>([^<]*)/g), ([, text]) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['Valtiovarainministeriö', 'Pöytäkirja', 'LUONNOS, versio 2', '5.3.2026   VN/1234/2026']),
    );
    expect(header).toMatch(/PAGE.* \(.*NUMPAGES.*\)/);
  });

  it('has real lists for people, attachments and addressees', () => {
    const listed = xml
      .split('<w:p>')
      .filter((paragraph) => paragraph.includes('<w:numPr>'))
      .map((paragraph) => Array.from(paragraph.matchAll(/<w:t[^>]*>([^<]*)/g), ([, text]) => text).join(''));
    expect(listed).toContain('Aino Virtanen, VM, pj');
    expect(listed).toContain('Liite 1: Tilannekuva');
    expect(listed).toContain('Kirjaamo');
  });

  it('has a line to sign on above each name, and tables with a header row', () => {
    expect(xml.match(/w:leader="underscore"/g)).toHaveLength(2);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('puts a sender too long to stand beside the kind of document above it', async () => {
    const { metadata } = sampleGridMinutes;
    const sender = 'Ministeriö, jonka nimi on pitempi kuin viiden metrin uimahyppy';
    const [first, second] = await docxLines(
      await renderDocx({ ...sampleGridMinutes, metadata: { ...metadata, sender } }),
    );
    expect([first, second]).toEqual([sender, 'Pöytäkirja']);
  });
});

describe('minutes with everything around them', () => {
  const RENDERERS: Readonly<Record<string, (minutes: Minutes) => unknown>> = {
    renderDocx,
    renderPdf,
    renderHtml,
    renderMarkdown,
    renderText,
  };
  describe.each(HOSTILE_TEXTS)('in which people typed %s', (_what, text) => {
    it.each(Object.entries(RENDERERS))('are made by %s', async (_name, render) => {
      expect(await render(gridMinutesOf(text))).toBeDefined();
    });
  });

  it('are the same bytes every time', async () => {
    for (const render of [renderDocx, renderPdf])
      expect(Buffer.from(await render(sampleGridMinutes)).equals(await render(sampleGridMinutes))).toBe(true);
  });
});
