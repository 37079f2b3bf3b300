import {
  Column,
  Document,
  type FileChild,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  Packer,
  SectionType,
} from 'docx';
import type { Layout, Minutes } from './minutes';
import { item } from './render-docx-body';
import { inDepth } from './render-depth';
import { ending } from './render-docx-end';
import { opening } from './render-docx-front';
import { pageHeaders } from './render-docx-header';
import { numberingFor } from './render-docx-numbering';
import { COLUMN_GAP_MM, METADATA_MM, pageOf, twips } from './render-docx-page';
import { participants } from './render-docx-participants';
import { stylesFor } from './render-docx-styles';
import { docxLine } from './render-docx-text';
import { withoutClocks } from './render-docx-zip';

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
  const page = pageProperties(minutes.layout);
  const first = { ...page, titlePage: true };
  const headers = pageHeaders(minutes);
  const columns = (minutes.participants?.columns ?? []).filter((groups) => groups.length > 0);
  const rest: readonly FileChild[] = [
    ...inDepth(minutes.items).flatMap((each) => item(each, minutes.layout)),
    ...ending(minutes),
  ];
  if (columns.length < 2 || rest.length === 0)
    return [{ headers, properties: first, children: [...opening(minutes), ...participants(columns), ...rest] }];
  return [
    { headers, properties: first, children: opening(minutes) },
    {
      properties: { ...page, type: SectionType.CONTINUOUS, column: columnsOf(minutes.layout, columns.length) },
      children: participants(columns),
    },
    { properties: { ...page, type: SectionType.CONTINUOUS }, children: rest },
  ];
};

/** On the grid the second column stands below the metadata; elsewhere columns are of one width. */
const columnsOf = (layout: Layout, count: number): NonNullable<ISectionPropertiesOptions['column']> => {
  const gap = twips(COLUMN_GAP_MM);
  if (layout.form === 'plain') return { count, space: gap, equalWidth: true };
  const widths = [METADATA_MM - COLUMN_GAP_MM, pageOf(layout).text - METADATA_MM];
  return {
    count,
    equalWidth: false,
    children: widths.map((width, index) => new Column({ width: twips(width), space: index === 0 ? gap : 0 })),
  };
};

const pageProperties = (layout: Layout): ISectionPropertiesOptions => {
  const { width, height, left, right, top, bottom, header } = pageOf(layout);
  return {
    page: {
      size: { width: twips(width), height: twips(height) },
      margin: {
        left: twips(left),
        right: twips(right),
        top: twips(top),
        bottom: twips(bottom),
        header: twips(header),
      },
    },
  };
};
