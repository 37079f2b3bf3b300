import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Minutes } from './minutes';
import { item, opening, participants } from './render-docx-body';
import { numberingFor, STYLE, stylesFor, twips } from './render-docx-styles';
import { docxLine } from './render-docx-text';
import { runningHead } from './render-running';
import { withoutClocks } from './render-docx-zip';

/** A4 with the margins of SFS 2487: 20 mm at the left and at the bottom; the right one keeps a line readable. */
const PAGE = { width: 210, height: 297, left: 20, bottom: 20, top: 26, header: 12 };
const rightMargin = (minutes: Minutes): number => (minutes.layout.indentMm === 0 ? 30 : 20);

/** The minutes as a Word document. The same minutes give the same bytes. */
export const renderDocx = async (minutes: Minutes): Promise<Uint8Array> => {
  const author = docxLine(minutes.author);
  const document = new Document({
    title: docxLine(minutes.title),
    creator: author,
    lastModifiedBy: author,
    revision: 1,
    compatibility: { version: 15 },
    styles: stylesFor(minutes.language, minutes.layout),
    numbering: numberingFor(minutes.layout),
    sections: sections(minutes),
  });
  return withoutClocks(await Packer.toBuffer(document), minutes.madeFor, minutes.language);
};

/** One section, or three on the same page where the participants stand in two columns. */
const sections = (minutes: Minutes): ISectionOptions[] => {
  const page = pageOf(minutes);
  const first = { ...page, titlePage: true };
  const headers = { first: pageHeader(minutes, 'first'), default: pageHeader(minutes, 'later') };
  const columns = (minutes.participants?.columns ?? []).filter((groups) => groups.length > 0);
  const items = minutes.items.flatMap(item);
  if (columns.length < 2 || items.length === 0)
    return [{ headers, properties: first, children: [...opening(minutes), ...participants(columns), ...items] }];
  return [
    { headers, properties: first, children: opening(minutes) },
    {
      properties: {
        ...page,
        type: SectionType.CONTINUOUS,
        column: { count: columns.length, space: twips(8), equalWidth: true },
      },
      children: participants(columns),
    },
    { properties: { ...page, type: SectionType.CONTINUOUS }, children: items },
  ];
};

const pageOf = (minutes: Minutes): ISectionPropertiesOptions => ({
  page: {
    size: { width: twips(PAGE.width), height: twips(PAGE.height) },
    margin: {
      left: twips(PAGE.left),
      right: twips(rightMargin(minutes)),
      top: twips(PAGE.top),
      bottom: twips(PAGE.bottom),
      header: twips(PAGE.header),
    },
  },
});

/** The first page begins with title and draft mark; later ones repeat them above the text. */
const pageHeader = (minutes: Minutes, page: 'first' | 'later'): Header => {
  const right = twips(PAGE.width - PAGE.left - rightMargin(minutes));
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.pageHeader,
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: right }],
        children: [
          ...(page === 'later' ? [new TextRun(docxLine(runningHead(minutes)))] : []),
          ...(minutes.layout.pageNumbers
            ? [new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] })]
            : []),
        ],
      }),
    ],
  });
};
