import type { ReplacedGlyph } from './fonts-printable';
import type { Minutes } from './minutes';
import { columnWidths } from './render-columns';
import { BODY_LINE, COLUMN_LINE, pdfHeading, type PdfText, pdfText } from './render-pdf-text';

/** What comes after the items, as the PDF template wants it. */
export interface PdfEnd {
  readonly signatures: readonly {
    readonly label: PdfText;
    readonly form: 'handwritten' | 'electronic';
    readonly note: PdfText | null;
    readonly people: readonly PdfText[];
  }[];
  readonly lists: readonly { readonly label: PdfText; readonly entries: readonly PdfText[] }[];
  readonly appeals: readonly { readonly title: PdfText; readonly paragraphs: readonly PdfText[] }[];
  readonly appendices: readonly {
    readonly title: PdfText;
    /** Shares of the width. */
    readonly widths: readonly number[];
    readonly columns: readonly PdfText[];
    readonly rows: readonly (readonly PdfText[])[];
  }[];
}

export const pdfEnd = (minutes: Minutes, replaced?: (glyph: ReplacedGlyph) => void): PdfEnd => {
  const { signatures = [], lists = [], appeals = [], appendices = [] } = minutes;
  const text = (words: string): PdfText => pdfText(words, replaced);
  return {
    signatures: signatures.map(({ label, form, note, people }) => ({
      label: text(label),
      form,
      note: note === undefined ? null : text(note),
      people: people.map((each) => text(each.text)),
    })),
    lists: lists.map(({ label, entries }) => ({ label: text(label), entries: entries.map(text) })),
    appeals: appeals.map(({ title, items, text: words }) => ({
      title: pdfHeading(title, replaced),
      paragraphs: [items, words].flatMap((each) => (each === undefined ? [] : [text(each)])),
    })),
    appendices: appendices.map(({ title, columns, rows }) => {
      const widths = columnWidths(columns, rows);
      const row = (cells: readonly string[]): readonly PdfText[] =>
        cells.map((cell, index) => pdfText(cell, replaced, cellLine(widths[index])));
      return { title: pdfHeading(title, replaced), widths, columns: row(columns), rows: rows.map(row) };
    }),
  };
};

/** Characters of a line of a column. */
const cellLine = (width: number | undefined): number => Math.min(COLUMN_LINE, Math.floor((width ?? 0) * BODY_LINE));
