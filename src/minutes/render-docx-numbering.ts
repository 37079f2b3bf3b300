import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';
import type { Layout } from './minutes';
import { FONT } from './render-docx-look';
import { twips } from './render-docx-page';

export const BULLETS = 'bullets';
/** Lists without a sign before each entry: people, attachments, whom it goes to. Lists all the same, for whoever hears them. */
export const ENTRIES = 'entries';
export const PEOPLE = 'people';

/** How far the second line of an entry stands further in, in millimetres, lest it look like another entry. */
const FURTHER_IN = 4;

export const numberingFor = (layout: Layout): INumberingOptions => ({
  config: [
    list(BULLETS, LevelFormat.BULLET, '•', layout.indentMm + 5, 5),
    list(ENTRIES, LevelFormat.NONE, '', layout.indentMm + FURTHER_IN, FURTHER_IN),
    list(PEOPLE, LevelFormat.NONE, '', layout.indentMm + FURTHER_IN, FURTHER_IN),
  ],
});

const list = (
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  left: number,
  hanging: number,
): INumberingOptions['config'][number] => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      // Nothing between a sign that is not there and the text.
      ...(text === '' && { suffix: 'nothing' as const }),
      style: { paragraph: { indent: { left: twips(left), hanging: twips(hanging) } }, run: { font: FONT } },
    },
  ],
});
