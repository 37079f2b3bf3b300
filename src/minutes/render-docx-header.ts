import {
  AlignmentType,
  FrameAnchorType,
  FrameWrap,
  Header,
  HeightRule,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Minutes } from './minutes';
import { pageOf, twips } from './render-docx-page';
import { STYLE } from './render-docx-look';
import { docxLine, docxRuns } from './render-docx-text';
import { runningHead, runningMetadata } from './render-running';

/**
 * What stands above the text of a page. The first page begins with title, draft mark and metadata by itself, where
 * they can be read by everybody; later pages repeat them.
 */
export const pageHeaders = (minutes: Minutes): { readonly first?: Header; readonly default: Header } =>
  minutes.layout.form === 'plain'
    ? { first: plainHeader(minutes, ''), default: plainHeader(minutes, runningHead(minutes)) }
    : { ...(minutes.layout.pageNumbers ? { first: numberAlone(minutes) } : {}), default: gridHeader(minutes) };

/** "2 (5)" */
const pageNumber = (): TextRun => new TextRun({ children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] });

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

const plainHeader = ({ layout }: Minutes, words: string): Header =>
  new Header({
    children: [
      new Paragraph({
        style: STYLE.pageHeader,
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: twips(pageOf(layout).text) }],
        children: [
          ...(words === '' ? [] : [new TextRun(docxLine(words))]),
          ...(layout.pageNumbers ? [tab(), pageNumber()] : []),
        ],
      }),
    ],
  });

/** How wide the frame of a page number is, and how far below the margin it begins, in millimetres. */
const NUMBER_MM = 30;
const DOWN_MM = 0.5;

/**
 * The number of the first page, in a frame beside the first line of the metadata. In the text itself it would be read
 * out, and Word would not keep the number of pages right there. The text goes through the frame, or LibreOffice makes
 * the header as high as the frame and begins the first page a line lower. The paragraph after it takes up some room too,
 * and the number goes down with the line it stands beside.
 */
const numberAlone = ({ layout }: Minutes): Header => {
  const { left, text, top } = pageOf(layout);
  return new Header({
    children: [
      new Paragraph({
        frame: {
          type: 'absolute',
          position: { x: twips(left + text - NUMBER_MM), y: twips(top + DOWN_MM) },
          width: twips(NUMBER_MM),
          height: twips(6),
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
          rule: HeightRule.ATLEAST,
          wrap: FrameWrap.THROUGH,
        },
        alignment: AlignmentType.RIGHT,
        children: [pageNumber()],
      }),
      // A header needs a paragraph outside the frame; as low as it can be, for the text begins below it.
      new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
    ],
  });
};

const gridHeader = (minutes: Minutes): Header => {
  const { left, type, mark, filed, confidentiality } = runningMetadata(minutes);
  const below = [
    { style: STYLE.headerMark, text: mark },
    { style: STYLE.headerMetadata, text: filed },
    { style: STYLE.headerMetadata, text: confidentiality },
  ].filter(({ text }) => text !== '');
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.headerFirst,
        children: [
          new TextRun(docxLine(left)),
          tab(),
          ...docxRuns(docxLine(type), { bold: true }),
          ...(minutes.layout.pageNumbers ? [tab(), pageNumber()] : []),
        ],
      }),
      ...below.map(
        ({ style, text }, index) =>
          new Paragraph({
            style,
            // The header grows with its lines, and the text begins below it.
            ...(index === below.length - 1 && { spacing: { after: twips(9) } }),
            children: docxRuns(docxLine(text)),
          }),
      ),
    ],
  });
};
