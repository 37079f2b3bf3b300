import {
  BorderStyle,
  HeadingLevel,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { Appeal, Appendix, DocumentList, Layout, Minutes, SignatureGroup } from './minutes';
import { columnWidths } from './render-columns';
import { labelledText } from './render-docx-label';
import { pageOf, SIGNATURE_MM, twips } from './render-docx-page';
import { RULE, STYLE } from './render-docx-look';
import { ENTRIES } from './render-docx-numbering';
import { docxLine, docxRuns } from './render-docx-text';

/** What comes after the items: who signs, what belongs to it, who gets it, how to appeal, tables. */
export const ending = ({
  signatures = [],
  lists = [],
  appeals = [],
  appendices = [],
  layout,
}: Minutes): FileChild[] => [
  ...signatures.flatMap((group) => signing(group, layout)),
  ...lists.flatMap((list) => listed(list, layout)),
  ...appeals.flatMap(appeal),
  ...appendices.flatMap((each) => appendix(each, layout)),
];

/** Kept together: a line to sign on alone on a page could be put under anything. */
const signing = ({ label, form, note, people }: SignatureGroup, layout: Layout): readonly Paragraph[] => [
  new Paragraph({ style: STYLE.endLabel, children: docxRuns(docxLine(label)) }),
  ...(note === undefined ? [] : [new Paragraph({ style: STYLE.body, keepNext: true, children: docxRuns(note) })]),
  ...people.map(({ text }, index) => {
    const keepNext = index < people.length - 1;
    return form === 'handwritten'
      ? lineToSign(docxLine(text), keepNext, layout)
      : new Paragraph({ style: STYLE.underLabel, keepNext, children: docxRuns(docxLine(text)) });
  }),
];

/** A tab filled with a line, and the name below. A border would be drawn once only over several names in a row. */
const lineToSign = (text: string, keepNext: boolean, { indentMm }: Layout): Paragraph =>
  new Paragraph({
    style: STYLE.signature,
    keepNext,
    tabStops: [{ type: TabStopType.LEFT, position: twips(indentMm + SIGNATURE_MM), leader: LeaderType.UNDERSCORE }],
    children: [new TextRun({ children: [new Tab()] }), new TextRun({ text, break: 1 })],
  });

const listed = ({ label, entries }: DocumentList, layout: Layout): readonly Paragraph[] => {
  const [only] = entries;
  // A list of one is no list: it stands beside its label, as the standard's own example has it.
  if (entries.length === 1 && only !== undefined && layout.form === 'grid')
    return labelledText({ label, text: only, style: STYLE.underLabel, keepNext: false, apart: true }, layout);
  return [
    new Paragraph({ style: STYLE.endLabel, children: docxRuns(docxLine(label)) }),
    ...entries.map(
      (entry) =>
        new Paragraph({
          style: STYLE.entry,
          numbering: { reference: ENTRIES, level: 0 },
          children: docxRuns(docxLine(entry)),
        }),
    ),
  ];
};

const appeal = ({ title, items, text }: Appeal): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: docxRuns(docxLine(title)) }),
  ...(items === undefined
    ? []
    : [new Paragraph({ style: STYLE.body, keepNext: text !== undefined, children: docxRuns(items) })]),
  ...(text === undefined ? [] : [new Paragraph({ style: STYLE.body, widowControl: true, children: docxRuns(text) })]),
];

const appendix = ({ title, columns, rows }: Appendix, layout: Layout): readonly FileChild[] => {
  const { text } = pageOf(layout);
  const widths = columnWidths(columns, rows).map((share) => twips(share * text));
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: docxRuns(docxLine(title)) }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: widths,
      borders: BORDERS,
      margins: { top: 40, bottom: 40, left: 0, right: 120 },
      rows: [columns, ...rows].map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            tableHeader: index === 0,
            children: row.map(
              (cell, column) =>
                new TableCell({
                  width: { size: widths[column] ?? 0, type: WidthType.DXA },
                  children: [
                    new Paragraph({ style: STYLE.cell, children: docxRuns(docxLine(cell), { bold: index === 0 }) }),
                  ],
                }),
            ),
          }),
      ),
    }),
  ];
};

const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  insideHorizontal: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
};
