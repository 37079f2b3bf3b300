import { ColumnBreak, Paragraph } from 'docx';
import type { ParticipantGroup } from './minutes';
import { STYLE } from './render-docx-look';
import { PEOPLE } from './render-docx-numbering';
import { twips } from './render-docx-page';
import { docxRuns } from './render-docx-text';

/** All columns one after the other; each but the first begins with a column break, at the left edge of its column. */
export const participants = (columns: readonly (readonly ParticipantGroup[])[]): Paragraph[] =>
  columns
    .map((groups) => groups.filter((group) => group.people.length > 0 || group.label !== undefined))
    .filter((groups) => groups.length > 0)
    .flatMap((groups, column) => groups.flatMap((group, index) => people(group, index === 0, column)));

const people = (group: ParticipantGroup, topmost: boolean, column: number): Paragraph[] => {
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
        ...(style !== STYLE.groupLabel && { numbering: { reference: PEOPLE, level: 0 } }),
        ...(column > 0 && { indent: style === STYLE.groupLabel ? { left: 0 } : { left: twips(4), hanging: twips(4) } }),
        // At the top of a column the space above a group would push it below its neighbour.
        ...(topmost && index === 0 && style === STYLE.groupLabel && { spacing: { before: 0 } }),
        children: [...(column > 0 && topmost && index === 0 ? [new ColumnBreak()] : []), ...docxRuns(text)],
      }),
  );
};
