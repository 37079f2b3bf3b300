import type { Block, Minutes, MinutesItem, ParticipantGroup } from './minutes';
import { linesOf, oneLine } from './plain';
import { inDepth } from './render-depth';
import { frontLines, type FrontLine } from './render-front';
import { headingOf } from './render-text';

/** CommonMark. What people typed is shown as typed: none of it becomes markup, a link or HTML. */
export const renderMarkdown = (minutes: Minutes): string => {
  const { title, header, participants, items } = minutes;
  const blocks = [
    ...frontLines(minutes).map(({ id, text }) => (BOLD.has(id) ? `**${inline(text)}**` : lineStart(inline(text)))),
    `# ${inline(title)}`,
    ...header.map(({ label, value }) =>
      label === '' ? lineStart(inline(value)) : `**${inline(label)}** ${inline(value)}`,
    ),
    ...(participants === undefined
      ? []
      : [`## ${inline(participants.label)}`, ...participants.columns.flat().flatMap(groupBlocks)]),
    ...inDepth(items).flatMap(itemBlocks),
    ...endBlocks(minutes),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

const BOLD: ReadonlySet<FrontLine['id']> = new Set<FrontLine['id']>(['type', 'status', 'confidentiality']);

const endBlocks = ({ signatures = [], lists = [], appeals = [], appendices = [] }: Minutes): readonly string[] => [
  ...signatures.flatMap(({ label, note = '', people }) => [
    `## ${inline(label)}`,
    lineStart(inline(note)),
    ...people.map(({ text }) => lineStart(inline(text))),
  ]),
  ...lists.flatMap(({ label, entries }) => [
    `## ${inline(label)}`,
    entries.map((entry) => `- ${lineStart(inline(entry))}`).join('\n'),
  ]),
  ...appeals.flatMap(({ title, items = '', text = '' }) => [
    `## ${inline(title)}`,
    lineStart(inline(items)),
    linesOf(text)
      .map((line) => lineStart(escaped(line)))
      .join('\\\n'),
  ]),
  ...appendices.flatMap(({ title, columns, rows }) => [
    `## ${inline(title)}`,
    [columns, columns.map(() => '---'), ...rows]
      .map((row, index) => `| ${row.map((cell) => (index === 1 ? cell : inline(cell))).join(' | ')} |`)
      .join('\n'),
  ]),
];

const groupBlocks = ({ label, people }: ParticipantGroup, index: number): readonly string[] => {
  const list = people.map(({ text }) => `- ${lineStart(inline(text))}`).join('\n');
  // Two lists in a row would run together; a comment keeps groups without a label apart.
  return label === undefined ? [...(index > 0 ? ['<!-- -->'] : []), list] : [`### ${inline(label)}`, list];
};

const itemBlocks = (item: MinutesItem): readonly string[] => [
  `${'#'.repeat(Math.min(item.level + 1, 6))} ${inline(headingOf(item))}`,
  ...item.blocks.map(blockMarkdown),
];

const blockMarkdown = ({ label, text, bullet }: Block): string => {
  const start = label === undefined ? '' : `**${inline(label)}:** `;
  const lines = linesOf(text).map((line, index) =>
    start !== '' && index === 0 ? escaped(line) : lineStart(escaped(line)),
  );
  // A backslash at the end of a line keeps a line break somebody typed.
  return bullet === true ? `- ${start}${lines.join(`\\\n  `)}` : `${start}${lines.join('\\\n')}`;
};

const inline = (text: string): string => escaped(oneLine(text));

/** Marks that mean something anywhere in a line; an at sign and "www." would become links in some dialects. */
const escaped = (line: string): string =>
  line
    .replace(/[\\`*_[\]<>|~$&@{}#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.');

/** Marks that mean something only where a line begins: lists, rules, underlines, numbers. */
const lineStart = (line: string): string => line.replace(/^([+\-=])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
