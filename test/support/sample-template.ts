import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Textbox,
  type FileChild,
} from 'docx';

/** The organisation's template of the documentation: Finnish styles, numbered headings, cut placeholders. */
export const virasto = (): Uint8Array => readFileSync(join(__dirname, '../fixtures/templates/virasto.docx'));

/** A template with these paragraphs, and this in its header. */
export const templateOf = async (
  paragraphs: readonly (string | FileChild)[],
  header: readonly string[] = [],
): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: header.map((text) => new Paragraph(text)) }) },
          children: paragraphs.map((each) => (typeof each === 'string' ? new Paragraph(each) : each)),
        },
      ],
    }),
  );

export const inTable = (...texts: readonly string[]): Table =>
  new Table({
    rows: [new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })],
  });

export const inBox = (text: string): FileChild =>
  new Textbox({ style: { width: '200pt' }, children: [new Paragraph({ children: [new TextRun(text)] })] });
