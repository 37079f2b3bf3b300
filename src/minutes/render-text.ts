import type { Block, Minutes, MinutesItem } from './minutes';
import { oneLine } from './plain';
import { frontLines } from './render-front';

/** Plain text, one block a line, no blank lines: the form minutes are compared in. Ends with a line break. */
export const renderText = (minutes: Minutes): string => {
  const lines = [
    ...frontLines(minutes).map(({ text }) => text),
    minutes.title,
    ...minutes.header.map(({ label, value }) => `${label} ${value}`),
    ...participantLines(minutes),
    ...minutes.items.flatMap(itemLines),
    ...endLines(minutes),
  ];
  return `${lines
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n')}\n`;
};

const participantLines = ({ participants }: Minutes): readonly string[] =>
  participants === undefined
    ? []
    : [
        participants.label,
        ...participants.columns
          .flat()
          .flatMap(({ label, people }) => [...(label === undefined ? [] : [label]), ...people.map(({ text }) => text)]),
      ];

export const itemLines = (item: MinutesItem): readonly string[] => [headingOf(item), ...item.blocks.map(blockText)];

/** "4. Talousarvio", or the title alone where the item has no number. */
export const headingOf = ({ numberText, title }: MinutesItem): string =>
  numberText === '' ? title : `${numberText} ${title}`;

const blockText = ({ label, text }: Block): string => (label === undefined ? text : `${label}: ${text}`);

const endLines = ({ signatures = [], lists = [], appeals = [], appendices = [] }: Minutes): readonly string[] => [
  ...signatures.flatMap(({ label, note = '', people }) => [label, note, ...people.map(({ text }) => text)]),
  ...lists.flatMap(({ label, entries }) => [label, ...entries]),
  ...appeals.flatMap(({ title, items = '', text = '' }) => [title, items, text]),
  ...appendices.flatMap(({ title, columns, rows }) => [title, ...[columns, ...rows].map((row) => row.join(' | '))]),
];
