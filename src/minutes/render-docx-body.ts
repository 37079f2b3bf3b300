import { ColumnBreak, HeadingLevel, Paragraph, Tab, TextRun } from 'docx';
import type { Block, HeaderLine, Minutes, MinutesItem, ParticipantGroup } from './minutes';
import { isKeptWith } from './render-keep';
import { BULLETS, STYLE } from './render-docx-styles';
import { docxLine, docxRuns } from './render-docx-text';

/** Draft mark, title, time and place, and the label over the participants. */
export const opening = (minutes: Minutes): Paragraph[] => [
  new Paragraph({ style: STYLE.draftMark, children: docxRuns(minutes.status.line) }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: docxRuns(minutes.title) }),
  ...minutes.header.map(labelled),
  ...(minutes.participants === undefined
    ? []
    : [new Paragraph({ style: STYLE.participantsLabel, children: docxRuns(minutes.participants.label) })]),
];

const labelled = ({ label, value }: HeaderLine): Paragraph =>
  new Paragraph({
    style: STYLE.label,
    children: [
      ...docxRuns(docxLine(label), { bold: true }),
      new TextRun({ children: [new Tab()] }),
      ...docxRuns(value),
    ],
  });

/** All columns one after the other; each but the first begins with a column break. */
export const participants = (columns: readonly (readonly ParticipantGroup[])[]): Paragraph[] =>
  columns
    .map((groups) => groups.filter((group) => group.people.length > 0 || group.label !== undefined))
    .filter((groups) => groups.length > 0)
    .flatMap((groups, column) =>
      groups.flatMap((group, index) => people(group, index === 0, column > 0 && index === 0)),
    );

const people = (group: ParticipantGroup, topmost: boolean, breaks: boolean): Paragraph[] => {
  const lines = [
    ...(group.label === undefined ? [] : [{ text: group.label, style: STYLE.groupLabel }]),
    ...group.people.map(({ text }, index) => ({
      text,
      style: index === 0 && group.label === undefined && !topmost ? STYLE.firstOfGroup : STYLE.participant,
    })),
  ];
  return lines.map(
    ({ text, style }, index) =>
      new Paragraph({
        style,
        // At the top of a column the space above a group would push it below its neighbour.
        ...(topmost && index === 0 && style === STYLE.groupLabel && { spacing: { before: 0 } }),
        children: [...(breaks && index === 0 ? [new ColumnBreak()] : []), ...docxRuns(text)],
      }),
  );
};

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Characters of a number like "1.", "§ 57" or "12.10.3.". */
const LONGEST_HUNG = 12;

/** An item: its heading, numbered in words as the record numbers it, and its paragraphs. */
export const item = (each: MinutesItem): Paragraph[] => {
  const number = docxLine(each.numberText);
  return [
    new Paragraph({
      heading: HEADINGS[Math.min(each.level, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_1,
      ...(number !== '' &&
        number.length <= LONGEST_HUNG && { indent: { left: widthOf(number), hanging: widthOf(number) } }),
      children: [...(number === '' ? [] : [new TextRun(`${number} `)]), ...docxRuns(each.title)],
    }),
    ...each.blocks.map((block, index) => paragraph(block, each.blocks[index + 1])),
  ];
};

const paragraph = (block: Block, next: Block | undefined): Paragraph => {
  const children = [
    ...(block.label === undefined ? [] : docxRuns(`${docxLine(block.label)}: `, { bold: true })),
    ...docxRuns(block.text),
  ];
  if (block.bullet === true)
    return new Paragraph({ style: STYLE.bullet, numbering: { reference: BULLETS, level: 0 }, children });
  if (block.role === 'decision') return new Paragraph({ style: STYLE.decision, widowControl: true, children });
  return new Paragraph({ style: STYLE.body, widowControl: true, keepNext: isKeptWith(block, next), children });
};

/** About how wide the number and its space are set in the heading, in twips, so that a second line begins below the title. */
const widthOf = (number: string): number => {
  const narrow = number.match(/[.,:;()\s]/g)?.length ?? 0;
  return Math.round((narrow * 0.25 + (number.length - narrow) * 0.507 + 0.226) * 12 * 20);
};
