import type { Language } from '../domain';
import type {
  Block,
  HeaderLine,
  Minutes,
  MinutesItem,
  ParticipantGroup,
  ParticipantLine,
  Participants,
} from './minutes';
import { linesOf, oneLine, printable } from './plain';
import { inDepth } from './render-depth';
import { frontLines, labelledLines, type FrontLine } from './render-front';
import { eventData } from './render-html-data';
import { endSections } from './render-html-end';
import { styleOf } from './render-html-style';
import { escaped, escapedLine } from './render-html-text';
import { headingOf } from './render-text';

/**
 * One complete page, readable by screen readers and printable as it is: no script, nothing loaded from anywhere.
 * Whatever a person typed is escaped and, where it may run from right to left, isolated from what stands around it.
 */
export const renderHtml = (minutes: Minutes): string => {
  const { status, title, author, language, header, participants, items, layout } = minutes;
  return [
    '<!DOCTYPE html>',
    `<html lang="${LANG[language]}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedLine(`${title} (${status.mark})`)}</title>`,
    ...(author === '' ? [] : [`<meta name="author" content="${escapedLine(author)}">`]),
    '<meta name="generator" content="Nuija">',
    `<style>${styleOf(layout)}</style>`,
    eventData(minutes),
    '</head>',
    '<body>',
    '<main>',
    ...front(minutes),
    `<h1 dir="auto">${escapedLine(title)}</h1>`,
    ...(header.length === 0 ? [] : ['<dl>', ...labelledLines(header).flatMap(headerGroup), '</dl>']),
    ...(participants === undefined ? [] : participantsSection(participants)),
    ...itemSections(items, layout.form === 'grid' ? '' : ':'),
    ...endSections(minutes),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

const front = (minutes: Minutes): readonly string[] => {
  const lines = frontLines(minutes).map(frontLine);
  return minutes.layout.form === 'plain' ? lines : ['<header>', ...lines, '</header>'];
};

const frontLine = ({ id, text, day }: FrontLine): string => {
  const line = escapedLine(text);
  if (id === 'status') return `<p class="draft"><strong>${line}</strong></p>`;
  if (day !== undefined) return `<p class="${id}"><time datetime="${escaped(day)}">${line}</time></p>`;
  return `<p class="${id}" dir="auto">${id === 'type' || id === 'confidentiality' ? `<strong>${line}</strong>` : line}</p>`;
};

const headerGroup = ({ label, lines }: ReturnType<typeof labelledLines>[number]): readonly string[] => [
  `<div><dt>${escapedLine(label)}</dt>${lines.map(headerValue).join('\n')}</div>`,
];

const headerValue = ({ value, start }: HeaderLine): string => {
  const text = escapedLine(value);
  const shown = start === undefined ? `<bdi>${text}</bdi>` : `<time datetime="${escaped(start)}">${text}</time>`;
  return `<dd>${shown}</dd>`;
};

const participantsSection = ({ label, columns }: Participants): readonly string[] => [
  '<section aria-labelledby="participants">',
  `<h2 id="participants">${escapedLine(label)}</h2>`,
  `<div class="columns columns-${String(columns.length)}">`,
  ...columns.flatMap((groups) => ['<div>', ...groups.flatMap(groupLines), '</div>']),
  '</div>',
  '</section>',
];

// A list without bullets is no list to some screen readers unless its role says so.
const groupLines = ({ label, people }: ParticipantGroup): readonly string[] => [
  ...(label === undefined ? [] : [`<h3>${escapedLine(label)}</h3>`]),
  '<ul role="list">',
  ...people.map((person) => `<li>${personLine(person)}</li>`),
  '</ul>',
];

const personLine = ({ text, name }: ParticipantLine): string => {
  const rest = text.startsWith(name) ? text.slice(name.length) : undefined;
  if (rest === undefined) return `<bdi>${escapedLine(text)}</bdi>`;
  const facts = escaped(printable(rest).replace(/[\r\n\t]/g, ' '));
  return `<bdi>${escapedLine(name)}</bdi>${facts === '' ? '' : `<bdi>${facts}</bdi>`}`;
};

const DEEPEST = 6;

/** Below the title, which is the heading of the page. */
const itemSections = (items: readonly MinutesItem[], colon: string): readonly string[] =>
  inDepth(items).flatMap((item, index) => {
    const depth = Math.min(item.level + 1, DEEPEST);
    const [tag, id] = [`h${String(depth)}`, `item-${String(index + 1)}`];
    return [
      `<section aria-labelledby="${id}">`,
      `<${tag} id="${id}" dir="auto">${escaped(oneLine(headingOf(item)))}</${tag}>`,
      ...blockLines(item.blocks, colon),
      '</section>',
    ];
  });

const blockLines = (blocks: readonly Block[], colon: string): readonly string[] =>
  blocks.flatMap((block, index) => {
    if (block.bullet !== true) return [`<p class="${block.role}" dir="auto">${blockText(block, colon)}</p>`];
    const opens = blocks[index - 1]?.bullet !== true;
    const closes = blocks[index + 1]?.bullet !== true;
    return [...(opens ? ['<ul>'] : []), `<li dir="auto">${blockText(block, colon)}</li>`, ...(closes ? ['</ul>'] : [])];
  });

const blockText = ({ label, text, time }: Block, colon: string): string => {
  const start = label === undefined ? '' : `<b class="label">${escapedLine(label)}${colon}</b> `;
  const html = escaped(linesOf(text).join('\n'));
  const printed = time === undefined ? '' : escaped(time.printed);
  const at = printed === '' ? -1 : html.lastIndexOf(printed);
  const timed =
    time === undefined || at === -1
      ? html
      : `${html.slice(0, at)}<time datetime="${escaped(time.at)}">${printed}</time>${html.slice(at + printed.length)}`;
  return `${start}${timed.replaceAll('\n', '<br>\n')}`;
};

const LANG: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
