import { HeadingLevel, Paragraph, Tab, TextRun } from 'docx';
import type { Block, Layout, MinutesItem } from './minutes';
import { isKeptWith } from './render-keep';
import { labelledText } from './render-docx-label';
import { STYLE } from './render-docx-look';
import { BULLETS } from './render-docx-numbering';
import { twips } from './render-docx-page';
import { docxLine, docxRuns } from './render-docx-text';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Characters of a number like "1.", "§ 57" or "12.10.3.". */
const LONGEST_HUNG = 12;
const NUMBER_GAP_MM = 1.4;

/** An item: its heading, numbered in words as the record numbers it, and its paragraphs. */
export const item = (each: MinutesItem, layout: Layout, numbers: 'typed' | 'typedOnly' = 'typed'): Paragraph[] => {
  const number = docxLine(each.numberText);
  const isGrid = layout.form === 'grid';
  const width = widthOf(number, layout.fontSizePt + (isGrid ? 0 : 1)) + (isGrid ? twips(NUMBER_GAP_MM) : 0);
  const hangs = number !== '' && number.length <= LONGEST_HUNG;
  // On the grid a number without a mark of its own needs more than a blank between it and the title.
  const gap = hangs && isGrid ? [new TextRun({ children: [new Tab()] })] : [new TextRun(' ')];
  return [
    new Paragraph({
      heading: HEADINGS[Math.min(each.level, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_1,
      ...(hangs && { indent: { left: width, hanging: width } }),
      // A template may number its headings by itself, and two numbers would stand side by side.
      ...(numbers === 'typedOnly' && { numbering: false }),
      children: [...(number === '' ? [] : [new TextRun(number), ...gap]), ...docxRuns(each.title)],
    }),
    ...each.blocks.flatMap((block, index) => paragraphs(block, each.blocks[index + 1], layout)),
  ];
};

const paragraphs = (block: Block, next: Block | undefined, layout: Layout): readonly Paragraph[] => {
  const { label, text, role } = block;
  const keepNext = isKeptWith(block, next);
  if (label !== undefined && layout.form === 'grid' && block.bullet !== true)
    return labelledText({ label, text, style: STYLE.body, keepNext }, layout);
  const children = [
    ...(label === undefined ? [] : docxRuns(`${docxLine(label)}: `, { bold: true })),
    ...docxRuns(text),
  ];
  if (block.bullet === true)
    return [new Paragraph({ style: STYLE.bullet, numbering: { reference: BULLETS, level: 0 }, children })];
  if (role === 'decision') return [new Paragraph({ style: STYLE.decision, widowControl: true, children })];
  return [new Paragraph({ style: STYLE.body, widowControl: true, keepNext, children })];
};

/** About how wide the number and its space are set in the heading, in twips, so that a second line begins below the title. */
const widthOf = (number: string, sizePt: number): number => {
  const narrow = number.match(/[.,:;()\s]/g)?.length ?? 0;
  return Math.round((narrow * 0.25 + (number.length - narrow) * 0.507 + 0.226) * sizePt * 20);
};
