import { AlignmentType, type IStylesOptions, type INumberingOptions, LevelFormat } from 'docx';
import type { Language } from '../domain';
import type { Layout } from './minutes';

/** Style ids, as written into the document. */
export const STYLE = {
  draftMark: 'DraftMark',
  title: 'Title',
  label: 'LabelledLine',
  participantsLabel: 'ParticipantsLabel',
  groupLabel: 'GroupLabel',
  participant: 'Participant',
  firstOfGroup: 'FirstOfGroup',
  body: 'BodyText',
  decision: 'Decision',
  bullet: 'ListBullet',
  pageHeader: 'Header',
} as const;

export const BULLETS = 'bullets';

/** A font that every office program has, or has one of the same widths for; narrow enough for two columns of names. */
const FONT = 'Calibri';
const QUIET = '4A4F57';
const ALERT = '9B1C1C';
/** 1.15 lines, in 240ths. SFS 2487 wants 1.1 to 1.2. */
const LINE = 276;

export const LOCALE: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** Twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const points = (count: number): number => count * 20;
const halfPoints = (count: number): number => Math.round(count * 2);

/** Labels hang at the margin; what they label stands at the first stop of the standard's 23 mm grid. */
const LABEL_STOP = twips(23);

/** Real styles, so that an organisation can restyle the document and a screen reader can move about in it. */
export const stylesFor = (language: Language, layout: Layout): IStylesOptions => {
  const size = layout.fontSizePt;
  const indent = { left: twips(layout.indentMm) };
  const body = { basedOn: 'Normal', next: STYLE.body, quickFormat: true };
  const heading = (larger: number, before: number) => ({
    basedOn: 'Normal',
    next: STYLE.body,
    quickFormat: true,
    run: { size: halfPoints(size + larger), bold: true, color: '000000' },
    paragraph: { spacing: { before: points(before), after: points(4) }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: halfPoints(size), language: { value: LOCALE[language], eastAsia: LOCALE[language] } },
        paragraph: { spacing: { line: LINE }, alignment: AlignmentType.LEFT },
      },
      title: {
        ...heading(5, 0),
        paragraph: { spacing: { before: 0, after: points(12) }, keepNext: true, keepLines: true },
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
        paragraph: {
          // A line too long for its column goes on a little further in, lest it look like another person.
          indent: { left: twips(layout.indentMm + 4), hanging: twips(4) },
          spacing: { after: 0 },
        },
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
        basedOn: STYLE.participant,
        next: STYLE.participant,
        run: { color: QUIET },
        paragraph: { spacing: { before: points(10), after: points(2) }, keepNext: true },
      },
      {
        id: STYLE.body,
        name: 'Body Text',
        ...body,
        paragraph: { indent, spacing: { after: points(6) } },
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
    ],
  };
};

export const numberingFor = (layout: Layout): INumberingOptions => {
  const left = twips(layout.indentMm + 5);
  return {
    config: [
      {
        reference: BULLETS,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left, hanging: twips(5) } }, run: { font: FONT } },
          },
        ],
      },
    ],
  };
};
