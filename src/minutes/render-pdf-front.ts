import type { ReplacedGlyph } from './fonts-printable';
import type { Minutes } from './minutes';
import { frontLines, labelledLines, type FrontLine } from './render-front';
import { BODY_LINE, COLUMN_LINE, type PdfText, pdfText } from './render-pdf-text';
import { runningHead, runningMetadata } from './render-running';

/** What stands above the items, as the PDF template wants it. */
export interface PdfFront {
  /** Above the text of every page but the first, in the form that begins with the title. */
  readonly running: PdfText;
  /** The draft mark, where there is no metadata to stand in. */
  readonly line: PdfText;
  readonly metadata: {
    readonly sender: PdfText | null;
    readonly lines: readonly PdfFrontLine[];
    /** The same above the text of the pages after the first. */
    readonly runningLeft: PdfText;
    readonly runningLines: readonly PdfFrontLine[];
    /** Millimetres from the edge of the paper to the text of those pages. */
    readonly top: number;
  } | null;
  readonly header: readonly { readonly label: PdfText; readonly lines: readonly PdfText[] }[];
}

interface PdfFrontLine {
  readonly look: 'strong' | 'mark' | 'plain';
  readonly text: PdfText;
}

/** From the edge of the paper to the metadata, and from there to the text; and about how high a line of it is. */
const TOP_MM = 14;
const GAP_MM = 9;
const LINE_MM = 4.3;
/** Characters of a line beside a page number. */
const FRONT_LINE = 40;

const LOOKS: Readonly<Record<FrontLine['id'], PdfFrontLine['look']>> = {
  sender: 'plain',
  type: 'strong',
  status: 'mark',
  date: 'plain',
  diaryNumber: 'plain',
  confidentiality: 'strong',
};

export const pdfFront = (minutes: Minutes, replaced?: (glyph: ReplacedGlyph) => void): PdfFront => ({
  running: pdfText(runningHead(minutes)),
  line: pdfText(minutes.status.line, replaced),
  metadata: minutes.layout.form === 'plain' ? null : metadataOf(minutes, replaced),
  header: labelledLines(minutes.header).map(({ label, lines }) => ({
    label: pdfText(label, replaced, minutes.layout.form === 'grid' ? COLUMN_LINE : BODY_LINE),
    lines: lines.map(({ value }) => pdfText(value, replaced)),
  })),
});

const metadataOf = (minutes: Minutes, replaced?: (glyph: ReplacedGlyph) => void): NonNullable<PdfFront['metadata']> => {
  const front = frontLines(minutes);
  const sender = front.find(({ id }) => id === 'sender');
  const { left, type, mark, filed, confidentiality } = runningMetadata(minutes);
  const running = (
    [
      ['strong', type],
      ['mark', mark],
      ['plain', filed],
      ['plain', confidentiality],
    ] as const
  ).filter(([, text]) => text !== '');
  const rows = running.reduce((sum, [, text]) => sum + Math.ceil(text.length / FRONT_LINE), 0);
  return {
    sender: sender === undefined ? null : pdfText(sender.text, replaced, FRONT_LINE),
    lines: front
      .filter((line) => line !== sender)
      .map(({ id, text }) => ({ look: LOOKS[id], text: pdfText(text, replaced, FRONT_LINE) })),
    runningLeft: pdfText(left, undefined, FRONT_LINE),
    runningLines: running.map(([look, text]) => ({ look, text: pdfText(text, undefined, FRONT_LINE) })),
    top: TOP_MM + rows * LINE_MM + GAP_MM,
  };
};
