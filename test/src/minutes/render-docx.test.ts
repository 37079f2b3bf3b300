import { strFromU8, unzipSync } from 'fflate';
import { type Minutes, renderDocx, renderText } from '../../../src/minutes';
import { docxLines, docxPart } from '../../support/docx-text';
import { HOSTILE_TEXTS, minutesOf, sampleMinutes } from '../../support/sample-minutes';

const linesOf = (minutes: Minutes): readonly string[] => renderText(minutes).trimEnd().split('\n');
const bodyOf = async (minutes: Minutes): Promise<string> => docxPart(await renderDocx(minutes), 'word/document.xml');
/** Texts of the paragraphs that have this style. */
const styled = (xml: string, style: string): readonly string[] =>
  xml
    .split('<w:p>')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => Array.from(paragraph.matchAll(/<w:t[^>]*>([^<]*)/g), ([, text]) => text).join(''));

describe('minutes as a Word document', () => {
  it('say what the minutes say, line by line', async () => {
    expect(await docxLines(await renderDocx(sampleMinutes))).toEqual(linesOf(sampleMinutes));
  });

  it('have a title, headings and decisions by style, not by look', async () => {
    const xml = await bodyOf(sampleMinutes);
    expect(styled(xml, 'DraftMark')).toEqual(['LUONNOS, versio 2']);
    expect(styled(xml, 'Title')).toEqual([sampleMinutes.title]);
    expect(styled(xml, 'Heading1')).toEqual(['1. Kokouksen avaus', '2. Ohjelman tilanne', '3. Seuraavat kokoukset']);
    expect(styled(xml, 'Heading2')).toHaveLength(1);
    expect(styled(xml, 'Decision')).toEqual([
      'Päätös: Merkittiin esitys ja käyty keskustelu tiedoksi.',
      'Päätös: Hyväksyttiin esityksen mukaisesti.',
    ]);
  });

  it('use only styles that the document has', async () => {
    const docx = await renderDocx(sampleMinutes);
    const used = new Set(
      Array.from(docxPart(docx, 'word/document.xml').matchAll(/<w:pStyle w:val="(\w+)"/g), ([, id]) => id),
    );
    const styles = docxPart(docx, 'word/styles.xml');
    expect([...used].filter((id) => !styles.includes(`w:styleId="${id ?? ''}"`))).toEqual([]);
  });

  it('set the participants in real columns, without tables and empty paragraphs', async () => {
    const xml = await bodyOf(sampleMinutes);
    expect(xml.match(/<w:cols [^>]*w:num="2"/g)).toHaveLength(1);
    expect(xml.match(/<w:type w:val="continuous"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:br w:type="column"\/>/g)).toHaveLength(1);
    expect(xml).not.toContain('<w:tbl>');
    expect(
      xml.split('<w:p>').filter((paragraph) => paragraph.includes('</w:p>') && !paragraph.includes('<w:t')),
    ).toEqual([]);
  });

  it('stay one section where everybody fits one column', async () => {
    const [column = []] = sampleMinutes.participants?.columns ?? [];
    const xml = await bodyOf({ ...sampleMinutes, participants: { label: 'Osallistujat', columns: [column] } });
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(1);
    expect(xml).not.toContain('w:type="column"');
  });

  it('list people and next meetings as lists, and these with bullets', async () => {
    const docx = await renderDocx(sampleMinutes);
    expect(docxPart(docx, 'word/document.xml').match(/<w:numPr>/g)).toHaveLength(7);
    expect(styled(docxPart(docx, 'word/document.xml'), 'ListBullet')).toHaveLength(2);
    expect(docxPart(docx, 'word/numbering.xml')).toContain('<w:numFmt w:val="bullet"/>');
  });

  it.each([
    ['fi', 'fi-FI'],
    ['sv', 'sv-FI'],
    ['en', 'en-GB'],
  ] as const)('in %s are marked %s', async (language, marked) => {
    const docx = await renderDocx({ ...sampleMinutes, language });
    expect(docxPart(docx, 'word/styles.xml')).toContain(`<w:lang w:val="${marked}"`);
    expect(docxPart(docx, 'docProps/core.xml')).toContain(`<dc:language>${marked}</dc:language>`);
  });

  it('carry title, author and the time of the meeting in their properties', async () => {
    const core = docxPart(await renderDocx(sampleMinutes), 'docProps/core.xml');
    expect(core).toContain(`<dc:title>${sampleMinutes.title}</dc:title>`);
    expect(core).toContain(`<dc:creator>${sampleMinutes.author}</dc:creator>`);
    expect(core.match(/2026-03-05T11:52:07Z/g)).toHaveLength(2);
  });

  it('number their pages where the profile wants it, and repeat title and draft mark from the second on', async () => {
    const headers = async (minutes: Minutes): Promise<string> =>
      Object.entries(unzipSync(await renderDocx(minutes)))
        .filter(([path]) => /^word\/header\d\.xml$/.test(path))
        .map(([, data]) => strFromU8(data))
        .join('');
    expect(await headers(sampleMinutes)).toMatch(/PAGE.* \(.*NUMPAGES.*\)/);
    const plain = await headers({ ...sampleMinutes, layout: { ...sampleMinutes.layout, pageNumbers: false } });
    expect(plain).not.toContain('NUMPAGES');
    expect(plain).toContain(`${sampleMinutes.title} · LUONNOS, versio 2`);
  });

  it('are the same bytes every time, in every time zone', async () => {
    const once = await renderDocx(sampleMinutes);
    await renderDocx({ ...sampleMinutes, title: 'Toinen kokous' });
    expect(Buffer.from(await renderDocx(sampleMinutes)).equals(once)).toBe(true);
    expect(Object.keys(unzipSync(once))[0]).toBe('[Content_Types].xml');
  });

  it.each(HOSTILE_TEXTS)('can be opened whatever people typed: %s', async (_what, text) => {
    const docx = await renderDocx(minutesOf(text));
    await expect(docxLines(docx)).resolves.toBeInstanceOf(Array);
    expect(docxPart(docx, 'word/document.xml')).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  });

  it('show markup and emoji as they were typed', async () => {
    const title = '<w:p>&amp; #panic("x") 🎉';
    expect(await docxLines(await renderDocx({ ...sampleMinutes, title }))).toContain(title);
  });
});
