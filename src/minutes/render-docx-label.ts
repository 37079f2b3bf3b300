import { Paragraph, Tab, TextRun } from 'docx';
import type { Layout } from './minutes';
import { points, STYLE } from './render-docx-look';
import { docxLine, docxRuns } from './render-docx-text';

/** Points to a millimetre. */
const POINTS = 72 / 25.4;
/** Between a label and the text beside it, in millimetres. */
const LEAST_GAP = 2;

/**
 * A label and its text as SFS 2487 has them: the label at the margin and the text at the indent, on one line where the
 * label is short enough, else the label above.
 */
export const labelledText = (
  { label, text, style, keepNext, apart = false }: Labelled,
  layout: Layout,
): readonly Paragraph[] => {
  const words = docxLine(label);
  const beside = fits(words, layout);
  const bold = docxRuns(words, { bold: true });
  if (!beside)
    return [
      new Paragraph({ style: apart ? STYLE.endLabel : STYLE.marginLabel, children: bold }),
      new Paragraph({ style, keepNext, children: docxRuns(text) }),
    ];
  return [
    new Paragraph({
      style: STYLE.hanging,
      keepNext,
      ...(apart && { spacing: { before: points(16) } }),
      children: [...bold, new TextRun({ children: [new Tab()] }), ...docxRuns(text)],
    }),
  ];
};

interface Labelled {
  readonly label: string;
  readonly text: string;
  /** The style of the text where the label stands above it. */
  readonly style: string;
  readonly keepNext: boolean;
  /** Begins something of its own, and so stands further below what is before it. */
  readonly apart?: boolean;
}

/** Whether a label leaves room beside it, in bold letters of a broad font: a word processor brings its own. */
const fits = (label: string, { indentMm, fontSizePt }: Layout): boolean =>
  (label.length * 0.6 * fontSizePt) / POINTS + LEAST_GAP <= indentMm;
