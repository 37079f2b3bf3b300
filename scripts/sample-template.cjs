/*
 * Makes the sample of an organisation's own Word template: test/fixtures/templates/virasto.docx, the same bytes each time.
 *
 *   node scripts/sample-template.cjs
 *
 * It is made as a Finnish Word makes one: styles with Finnish ids, a placeholder cut into several runs, headings that
 * are numbered by themselves, a header and a footer.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const docx = require('docx');
const { strFromU8, strToU8, unzipSync, zipSync } = require('fflate');

const {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} = docx;

const NAVY = '1F3864';
const RULE = { style: BorderStyle.SINGLE, size: 6, color: NAVY, space: 4 };
const text = (words, look = {}) => new TextRun({ text: words, ...look });
const paragraph = (style, ...children) => new Paragraph({ style, children });

const document = new Document({
  title: 'Viraston pöytäkirjapohja',
  creator: 'Esimerkkivirasto',
  styles: {
    default: { document: { run: { font: 'Arial', size: 21, language: { value: 'fi-FI' } } } },
    paragraphStyles: [
      { id: 'Normaali', name: 'Normal', quickFormat: true },
      {
        id: 'Otsikko',
        name: 'Title',
        basedOn: 'Normaali',
        run: { size: 34, bold: true, color: NAVY },
        paragraph: { spacing: { before: 240, after: 240 } },
      },
      {
        id: 'Otsikko1',
        name: 'heading 1',
        basedOn: 'Normaali',
        next: 'Leipteksti',
        run: { size: 24, bold: true, color: NAVY },
        paragraph: {
          spacing: { before: 320, after: 100 },
          keepNext: true,
          numbering: { reference: 'headings', level: 0 },
        },
      },
      {
        id: 'Otsikko2',
        name: 'heading 2',
        basedOn: 'Normaali',
        next: 'Leipteksti',
        run: { size: 22, bold: true, color: NAVY },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      },
      { id: 'Leipteksti', name: 'Body Text', basedOn: 'Normaali', paragraph: { spacing: { after: 140, line: 290 } } },
      {
        id: 'Tiedot',
        name: 'Tiedot',
        basedOn: 'Normaali',
        paragraph: { spacing: { after: 60 }, indent: { left: 1701, hanging: 1701 } },
      },
      { id: 'Yltunniste', name: 'header', basedOn: 'Normaali', run: { size: 17, color: '44546A' } },
      { id: 'Alatunniste', name: 'footer', basedOn: 'Normaali', run: { size: 16, color: '44546A' } },
    ],
  },
  numbering: {
    config: [
      {
        reference: 'headings',
        levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.LEFT }],
      },
    ],
  },
  sections: [
    {
      properties: {
        page: {
          size: { width: 11906, height: 16838 },
          margin: { top: 1800, bottom: 1300, left: 1418, right: 1134, header: 700, footer: 600 },
        },
      },
      headers: {
        default: new Header({
          children: [
            new Paragraph({
              style: 'Yltunniste',
              border: { bottom: RULE },
              tabStops: [
                { type: TabStopType.LEFT, position: 5200 },
                { type: TabStopType.RIGHT, position: 9354 },
              ],
              children: [
                text('{{organisaatio}}', { bold: true, color: NAVY }),
                new TextRun({ children: [new Tab()] }),
                text('{{asiakirja}} {{päivä}}'),
                new TextRun({ children: [new Tab()] }),
                new TextRun({ children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] }),
              ],
            }),
            paragraph(
              'Yltunniste',
              text('{{luon', { bold: true, color: 'C00000' }),
              text('nos}}', { bold: true, color: 'C00000' }),
            ),
          ],
        }),
      },
      footers: {
        default: new Footer({
          children: [
            paragraph(
              'Alatunniste',
              text('Esimerkkivirasto · PL 1, 00023 Valtioneuvosto · kirjaamo@esimerkki.example'),
            ),
          ],
        }),
      },
      children: [
        paragraph('Otsikko', text('{{otsikko}}')),
        paragraph('Tiedot', text('Aika', { bold: true }), new TextRun({ children: [new Tab()] }), text('{{aika}}')),
        paragraph('Tiedot', text('Paikka', { bold: true }), new TextRun({ children: [new Tab()] }), text('{{paikka}}')),
        paragraph(
          'Tiedot',
          text('Dnro', { bold: true }),
          new TextRun({ children: [new Tab()] }),
          text('{{diaari'),
          text('numero}}'),
        ),
        paragraph('Leipteksti', text('{{osallistujat}}')),
        paragraph('Leipteksti', text('{{asiat}}')),
        paragraph('Leipteksti', text('{{allekirjoitukset}}')),
        paragraph('Leipteksti', text('{{liitteet}}')),
        paragraph('Leipteksti', text('{{jakelu}}')),
        paragraph('Leipteksti', text('{{tiedoksi}}')),
      ],
    },
  ],
});

const FIRST_DAY = new Date(1980, 0, 1);

(async () => {
  const parts = unzipSync(await Packer.toBuffer(document));
  const core = strFromU8(parts['docProps/core.xml']).replace(/(<dcterms:\w+[^>]*>)[^<]*/g, '$12026-01-01T00:00:00Z');
  const folder = join(__dirname, '..', 'test/fixtures/templates');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'virasto.docx'),
    zipSync({ ...parts, 'docProps/core.xml': strToU8(core) }, { mtime: FIRST_DAY, level: 9 }),
  );
})();
