import { strFromU8, unzipSync, zipSync } from 'fflate';
import { replay } from '../../../src/domain';
import { checkTemplate, compile, renderDocxInto, renderText, type Minutes } from '../../../src/minutes';
import { UnreadableFile } from '../../../src/office';
import { auroraaiAs } from '../../support/auroraai-as';
import { docxLines, docxPart } from '../../support/docx-text';
import { gridMinutesOf, sampleGridMinutes } from '../../support/sample-grid-minutes';
import { HOSTILE_TEXTS, sampleMinutes } from '../../support/sample-minutes';
import { inBox, inTable, templateOf, virasto } from '../../support/sample-template';

const aurora: Minutes = compile(replay(auroraaiAs('perus', 'fi')), { version: 1 });
const headerText = (docx: Uint8Array): string =>
  Object.entries(unzipSync(docx))
    .filter(([path]) => /^word\/header\d\.xml$/.test(path))
    .flatMap(([, data]) => Array.from(strFromU8(data).matchAll(/<w:t[^>]*>([^<]*)/g), ([, text = '']) => text))
    .join('');

describe('a template, when it is given', () => {
  it('is told what it has places for and what not', () => {
    const { used, missing, problems } = checkTemplate(virasto());
    expect(used).toEqual(
      expect.arrayContaining(['organisation', 'status', 'title', 'time', 'diaryNumber', 'participants', 'items']),
    );
    expect(missing).toEqual(['confidentiality', 'body', 'mode', 'approval', 'additions', 'appeals', 'appendices']);
    expect(problems).toEqual([]);
  });

  it('may name its placeholders in any of the three languages, with blanks and capitals', async () => {
    const template = await templateOf(['{{ Rubrik }} {{TIME}} {{ record  number }}', '{{ärenden}}'], ['{{arenden}}']);
    expect(checkTemplate(template).used).toEqual(['diaryNumber', 'title', 'time', 'items']);
  });

  it.each([
    [
      'a name nobody knows, with the nearest',
      ['{{asiat}}', '{{otsiko}}'],
      { code: 'unknown', name: 'otsiko', nearest: 'otsikko' },
    ],
    ['a name like nothing', ['{{asiat}}', '{{xyz}}'], { code: 'unknown', name: 'xyz' }],
    ['items that are missing', ['{{otsikko}}'], { code: 'noItems' }],
    ['items beside other words', ['Asiat: {{asiat}}'], { code: 'notAlone', name: 'asiat' }],
    ['items twice', ['{{asiat}}', '{{items}}'], { code: 'twice', name: 'items' }],
    ['items in a table', [inTable('{{asiat}}')], { code: 'notAlone', name: 'asiat' }],
    ['items in a text box', [inBox('{{asiat}}')], { code: 'notAlone', name: 'asiat' }],
  ] as const)('is told of %s', async (_what, paragraphs, problem) => {
    expect(checkTemplate(await templateOf(paragraphs)).problems).toEqual([problem]);
  });

  it('is told of attachments in the header, which cannot be there', async () => {
    expect(checkTemplate(await templateOf(['{{asiat}}'], ['{{liitteet}}'])).problems).toEqual([
      { code: 'notAlone', name: 'liitteet' },
    ]);
  });

  it.each([
    ['macros', { 'word/vbaProject.bin': new Uint8Array([1]) }, 'macros'],
    [
      'an attached template',
      {
        'word/_rels/settings.xml.rels': new TextEncoder().encode(
          '<Relationships><Relationship Id="r" Type="x/attachedTemplate" Target="file:///C:/x.dotm" TargetMode="External"/></Relationships>',
        ),
      },
      'linked',
    ],
    ['a document type', { 'word/document.xml': new TextEncoder().encode('<!DOCTYPE a><a/>') }, 'suspicious'],
    ['half a document', { 'word/document.xml': new TextEncoder().encode('<w:document>') }, 'damaged'],
  ])('is refused with %s', (_what, parts, fault) => {
    const template = zipSync({ ...unzipSync(virasto()), ...parts });
    expect(() => checkTemplate(template)).toThrow(expect.objectContaining({ fault }) as UnreadableFile);
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['a workbook', zipSync({ '[Content_Types].xml': new TextEncoder().encode('<Types/>') })],
    ['nothing', new Uint8Array()],
  ])('is refused where it is %s', (_what, bytes) => {
    expect(() => checkTemplate(bytes)).toThrow(UnreadableFile);
  });
});

describe('minutes in a template', () => {
  it('say what the minutes say, where the template wants it', async () => {
    const docx = await renderDocxInto(aurora, virasto());
    const [, ...lines] = renderText(aurora).trimEnd().split('\n');
    const body = lines.filter((line) => line !== 'Diaarinumero VN/31415/2022');
    const got = await docxLines(docx);
    expect(got.slice(0, 4)).toEqual([
      aurora.title,
      'Aika keskiviikko 7.12.2022 klo 12–14',
      'Paikka Teams-kokous',
      'Dnro VN/31415/2022',
    ]);
    expect([...got.slice(0, 3), ...got.slice(4)]).toEqual(body);
    expect(headerText(docx)).toContain('LUONNOS, versio 1');
    expect(headerText(docx)).toContain('ValtiovarainministeriöPöytäkirja 7.12.2022');
  });

  it('take the template’s own styles, by their names, and bring only those it does not have', async () => {
    const docx = await renderDocxInto(aurora, virasto());
    const xml = docxPart(docx, 'word/document.xml');
    const styles = docxPart(docx, 'word/styles.xml');
    const used = new Set(Array.from(xml.matchAll(/<w:pStyle w:val="([^"]+)"/g), ([, id]) => id));
    expect([...used]).toEqual(expect.arrayContaining(['Otsikko', 'Otsikko1', 'Leipteksti', 'Decision']));
    expect([...used].filter((id) => !styles.includes(`w:styleId="${id ?? ''}"`))).toEqual([]);
    expect([...used]).not.toContain('Heading1');
    expect(styles).toMatch(/w:styleId="Decision".*?<w:basedOn w:val="Leipteksti"\/>/);
    expect(new Set(styles.match(/w:styleId="[^"]+"/g)).size).toBe(styles.match(/w:styleId="[^"]+"/g)?.length);
  });

  it('have the numbers of the record, whatever a heading style would count', async () => {
    const xml = docxPart(await renderDocxInto(aurora, virasto()), 'word/document.xml');
    const headings = xml.split('<w:p>').filter((each) => each.includes('w:val="Otsikko1"'));
    expect(headings).toHaveLength(9);
    expect(headings.every((each) => each.includes('<w:numId w:val="0"/>'))).toBe(true);
  });

  it('leave no line for what there is nothing of, but in a table', async () => {
    const { diaryNumber: _none, ...metadata } = aurora.metadata;
    const template = await templateOf([
      'Dnro {{dnro}}',
      'Dnro {{diaarinumero}}',
      inTable('Dnro', '{{diaarinumero}}'),
      '{{asiat}}',
    ]);
    const lines = await docxLines(await renderDocxInto({ ...aurora, metadata }, template));
    expect(lines.filter((line) => line.startsWith('Dnro'))).toEqual(['Dnro {{dnro}}', 'Dnro']);
  });

  it('lose nothing the template has no place for', async () => {
    const bare = await docxLines(await renderDocxInto(sampleGridMinutes, await templateOf(['{{asiat}}'])));
    const lines = renderText(sampleGridMinutes).trimEnd().split('\n');
    const derived = ['Pöytäkirja', '5.3.2026'];
    const words = (all: readonly string[]): string => all.join(' ').replaceAll(/[|\s]+/g, ' ');
    for (const line of lines.filter((each) => !derived.includes(each)))
      expect(words(bare)).toContain(line.replaceAll(/[|\s]+/g, ' ').trim());
    expect(bare[0]).toBe('Valtiovarainministeriö');
  });

  it('put labels at the margin where the template has a style for it', async () => {
    const parts = unzipSync(virasto());
    const own = '<w:style w:type="paragraph" w:styleId="Nimio"><w:name w:val="Labelled Text"/></w:style></w:styles>';
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array()).replace('</w:styles>', own);
    const template = zipSync({ ...parts, 'word/styles.xml': new TextEncoder().encode(styles) });
    const minutes = compile(replay(auroraaiAs('sfs2487', 'fi')), { version: 1 });
    const xml = docxPart(await renderDocxInto(minutes, template), 'word/document.xml');
    expect(xml).toContain('<w:pStyle w:val="Nimio"/>');
    expect(docxPart(await renderDocxInto(minutes, virasto()), 'word/document.xml')).toContain('>Päätös: <');
  });

  it('fill nothing into what people typed', async () => {
    const title = '{{aika}} \uf8f0time\uf8f1 & <w:p>';
    const lines = await docxLines(await renderDocxInto({ ...aurora, title }, virasto()));
    expect(lines[0]).toBe('{{aika}} time & <w:p>');
  });

  it.each(HOSTILE_TEXTS)('can be opened whatever people typed: %s', async (_what, text) => {
    await expect(docxLines(await renderDocxInto(gridMinutesOf(text), virasto()))).resolves.toBeInstanceOf(Array);
  });

  it('are the same bytes every time, with the meeting’s own dates and title', async () => {
    const docx = await renderDocxInto(aurora, virasto());
    await renderDocxInto(sampleMinutes, virasto());
    expect(Buffer.from(await renderDocxInto(aurora, virasto())).equals(docx)).toBe(true);
    const core = docxPart(docx, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>${aurora.title}</dc:title>`);
    expect(core.match(/2022-12-07T11:52:00Z/g)).toHaveLength(2);
    expect(core.match(/<dc:language>/g)).toHaveLength(1);
  });
});
