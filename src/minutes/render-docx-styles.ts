import { AlignmentType, type IStylesOptions } from 'docx';
import type { Language } from '../domain';
import type { Layout } from './minutes';
import { gridStyles } from './render-docx-grid-styles';
import { ALERT, FONT, halfPoints, LINE, LOCALE, points, QUIET, STYLE } from './render-docx-look';
import { twips, USUAL_STOP } from './render-docx-page';

/** Labels hang at the margin; what they label stands at the first stop of the grid. */
const LABEL_STOP = twips(USUAL_STOP);

/** Real styles, so that an organisation can restyle the document and a screen reader can move about in it. */
export const stylesFor = (language: Language, layout: Layout): IStylesOptions => {
  const size = layout.fontSizePt;
  const isGrid = layout.form === 'grid';
  const indent = { left: twips(layout.indentMm) };
  const body = { basedOn: 'Normal', next: STYLE.body, quickFormat: true };
  const heading = (larger: number, before: number) => ({
    basedOn: 'Normal',
    next: STYLE.body,
    quickFormat: true,
    run: { size: halfPoints(size + (isGrid ? 0 : larger)), bold: true, color: '000000' },
    paragraph: { spacing: { before: points(before), after: points(4) }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: halfPoints(size), language: { value: LOCALE[language], eastAsia: LOCALE[language] } },
        paragraph: { spacing: { line: LINE }, alignment: AlignmentType.LEFT },
      },
      title: {
        ...heading(0, 0),
        run: { size: halfPoints(size + (isGrid ? 3 : 5)), bold: true, color: '000000' },
        paragraph: {
          spacing: { before: isGrid ? points(24) : 0, after: points(isGrid ? 10 : 12) },
          keepNext: true,
          keepLines: true,
        },
      },
      heading1: heading(1, 16),
      heading2: heading(0, 12),
      heading3: heading(0, 10),
    },
    paragraphStyles: [
      {
        id: STYLE.draftMark,
        name: 'Draft Mark',
        ...body,
        next: STYLE.title,
        run: { bold: true, color: ALERT, characterSpacing: 12 },
        paragraph: { spacing: { after: points(10) }, keepNext: true },
      },
      {
        id: STYLE.label,
        name: 'Labelled Line',
        ...body,
        next: STYLE.label,
        paragraph: {
          indent: { left: LABEL_STOP, hanging: LABEL_STOP },
          leftTabStop: LABEL_STOP,
          spacing: { after: points(3) },
        },
      },
      {
        id: STYLE.participantsLabel,
        name: 'Participants Label',
        ...body,
        next: STYLE.participant,
        run: { bold: true },
        paragraph: { spacing: { before: points(10), after: points(4) }, keepNext: true },
      },
      {
        id: STYLE.participant,
        name: 'Participant',
        ...body,
        next: STYLE.participant,
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: STYLE.firstOfGroup,
        name: 'First of Group',
        ...body,
        basedOn: STYLE.participant,
        next: STYLE.participant,
        paragraph: { spacing: { before: points(10) } },
      },
      {
        id: STYLE.groupLabel,
        name: 'Group Label',
        ...body,
        next: STYLE.participant,
        run: { color: QUIET },
        paragraph: { indent, spacing: { before: points(10), after: points(2) }, keepNext: true },
      },
      {
        id: STYLE.body,
        name: 'Body Text',
        ...body,
        paragraph: { indent, spacing: { after: points(isGrid ? 10 : 6) } },
      },
      {
        id: STYLE.decision,
        name: 'Decision',
        ...body,
        basedOn: STYLE.body,
        run: { bold: true },
        paragraph: { spacing: { before: points(2) }, keepLines: true },
      },
      {
        id: STYLE.bullet,
        name: 'List Bullet',
        ...body,
        basedOn: STYLE.body,
        next: STYLE.bullet,
        paragraph: { spacing: { after: points(2) } },
      },
      {
        id: STYLE.pageHeader,
        name: 'header',
        basedOn: 'Normal',
        run: { size: halfPoints(size - 1.5), color: QUIET },
      },
      ...gridStyles(layout),
    ],
  };
};
