import { strToU8, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { openWorkbook } from '../../../src/office';
import { faultOf, outside, workbook, xml } from '../../support/office-files';

const sheetsOf = (bytes: Uint8Array): readonly (readonly [string, ...(readonly string[][])])[] =>
  openWorkbook(bytes).map(({ name, rows }) => [name, ...[...rows()].map(({ at, fields }) => [String(at), ...fields])]);
/** What stands in the one sheet whose inside this is. */
const inSheet = (rows: string, more: Record<string, Uint8Array> = {}) =>
  sheetsOf(
    workbook([{ name: 'A', rows: [] }], {
      'xl/worksheets/sheet1.xml': xml(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      ...more,
    }),
  )[0]!.slice(1);

describe('a workbook', () => {
  it('has its visible sheets in order, with their rows by number', () => {
    const bytes = workbook([
      { name: 'Jäsenet & muut', rows: [['Nimi', 'Taho'], [], ['Anna Alho', null, 'pj'], ['', ' ']] },
      { name: 'Piilo', rows: [['Salainen Sara']], state: 'hidden' },
      { name: 'Tyhjä', rows: [] },
    ]);
    expect(sheetsOf(bytes)).toEqual([
      ['Jäsenet & muut', ['1', 'Nimi', 'Taho'], ['3', 'Anna Alho', '', 'pj']],
      ['Tyhjä'],
    ]);
  });

  it('has numbers as people read them, what formulas came to, and true and false', () => {
    expect(
      inSheet(
        '<row r="7"><c r="A7"><v>5.0999999999999996</v></c><c r="B7"><v>4</v></c><c r="C7" t="b"><v>1</v></c>' +
          '<c r="D7" t="str"><f>A1&amp;B1</f><v>Anna Alho</v></c><c r="E7" t="e"><v>#N/A</v></c><c r="F7"><v>1E3</v></c></row>',
      ),
    ).toEqual([['7', '5.1', '4', '1', 'Anna Alho', '#N/A', '1000']]);
  });

  it('may keep its texts in the cells, or apart, in runs of several looks', () => {
    const strings = xml(
      '<sst><si><t>Anna </t><rPh sb="0" eb="1"><t>アンナ</t></rPh></si><si><r><rPr><b/></rPr><t>Bo</t></r><r><t xml:space="preserve"> Berg</t></r></si></sst>',
    );
    expect(
      inSheet(
        '<row><c t="s"><v>1</v></c><c t="inlineStr"><is><t>Kela_x000D_</t></is></c></row><row><c t="s"><v>0</v></c></row>',
        { 'xl/sharedStrings.xml': strings },
      ),
    ).toEqual([
      ['1', 'Bo Berg', 'Kela\r'],
      ['2', 'Anna '],
    ]);
  });

  it('may be written by another program, with prefixes and whole addresses', () => {
    const bytes = workbook([{ name: 'A', rows: [] }], {
      '_rels/.rels': xml(
        '<r:Relationships xmlns:r="urn:r"><r:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/XL/Workbook.xml"/></r:Relationships>',
      ),
      'xl/_rels/workbook.xml.rels': xml(
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../xl/./worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': xml(
        '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>Bo</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    });
    expect(sheetsOf(bytes)).toEqual([['A', ['2', '', 'Bo']]]);
  });

  it('may have addresses that are only shown: Excel makes one of every e-mail address', () => {
    const one = [{ name: 'A', rows: [['Anna Alho', 'anna@vm.example']] }];
    expect(sheetsOf(workbook(one, outside('hyperlink', 'mailto:anna@vm.example')))).toHaveLength(1);
  });

  it('may list the types of parts it does not have, as some programs do', () => {
    const types = xml(
      '<Types><Default Extension="xlsm" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    );
    const bytes = workbook([{ name: 'A', rows: [['Anna Alho']] }], { '[Content_Types].xml': types });
    expect(sheetsOf(bytes)).toEqual([['A', ['1', 'Anna Alho']]]);
  });

  const one = [{ name: 'A', rows: [['Anna Alho']] }];
  it.each<readonly [string, string, () => Uint8Array]>([
    ['takes in another workbook', 'linked', () => workbook(one, outside('externalLinkPath', 'file:///x.xlsx'))],
    ['takes in a picture from elsewhere', 'linked', () => workbook(one, outside('image', 'https://evil.test/x.png'))],
    [
      'has a template elsewhere',
      'linked',
      () => workbook(one, outside('attachedTemplate', 'https://evil.test/x.dotm')),
    ],
    ['has macros', 'macros', () => workbook(one, { 'xl/vbaProject.bin': strToU8('x') })],
    ['has old macros', 'macros', () => workbook(one, { 'xl/macrosheets/sheet1.xml': xml('<a/>') })],
    [
      'says that it has macros',
      'macros',
      () =>
        workbook(one, {
          '[Content_Types].xml': xml(
            '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
          ),
        }),
    ],
    ['is a Word document', 'otherKind', () => workbook(one, { 'xl/workbook.xml': xml('<w:document/>') })],
    ['is a zip of something else', 'otherKind', () => zipSync({ 'a.txt': strToU8('x') })],
    ['has no workbook in it', 'damaged', () => workbook(one, { '_rels/.rels': xml('<Relationships/>') })],
    [
      'has a document type',
      'suspicious',
      () => workbook(one, { 'xl/worksheets/sheet1.xml': xml('<!DOCTYPE a><worksheet/>') }),
    ],
    ['refers to a text that is not there', 'damaged', () => workbook(one, { 'xl/sharedStrings.xml': xml('<sst/>') })],
    [
      'is wider than any list',
      'suspicious',
      () =>
        workbook(one, {
          'xl/worksheets/sheet1.xml': xml('<worksheet><row><c r="XFD1"><v>1</v></c></row></worksheet>'),
        }),
    ],
    [
      'has two cells in one place',
      'damaged',
      () =>
        workbook(one, {
          'xl/worksheets/sheet1.xml': xml(
            '<worksheet><row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></worksheet>',
          ),
        }),
    ],
  ])('that %s is refused: %s', (_, fault, made) => {
    expect(faultOf(() => sheetsOf(made()))).toMatch(new RegExp(`^${fault}: `));
  });

  it('is read back as it was written, whatever was written', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('<b>&amp;', '_x000D_', ']]>'),
    );
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const read = sheetsOf(workbook([{ name: 'A', rows }]))[0]!.slice(1);
        const expected = rows.flatMap((row, index) => {
          // What reads like an escaped letter is one, and a cell that shows nothing is empty.
          const fields = row.map((text) => (text.trim() === '' ? '' : text.replace('_x000D_', '\r')));
          while (fields.at(-1)?.trim() === '') fields.pop();
          return fields.length === 0
            ? []
            : [[String(index + 1), ...fields.map((text) => (text.trim() === '' ? '' : text))]];
        });
        expect(read).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('is read or refused, however its parts were broken', () => {
    const whole = strToU8(
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
    );
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 32, max: 126 })), { maxLength: 4 });
    fc.assert(
      fc.property(changes, (changed) => {
        const part = whole.slice();
        for (const [at, value] of changed) part[at] = value;
        const parts: Zippable = { 'xl/worksheets/sheet1.xml': part };
        faultOf(() => sheetsOf(workbook(one, parts as Record<string, Uint8Array>)));
      }),
      { numRuns: 500 },
    );
  });
});
