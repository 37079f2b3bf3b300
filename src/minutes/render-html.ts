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
import { styleOf } from './render-html-style';
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
    `<title>${escaped(oneLine(`${title} (${status.mark})`))}</title>`,
    ...(author === '' ? [] : [`<meta name="author" content="${escaped(oneLine(author))}">`]),
    '<meta name="generator" content="Nuija">',
    `<style>${styleOf(layout)}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<p class="draft"><strong>${escaped(oneLine(status.line))}</strong></p>`,
    `<h1 dir="auto">${escaped(oneLine(title))}</h1>`,
    ...(header.length === 0 ? [] : ['<dl>', ...header.map(headerLine), '</dl>']),
    ...(participants === undefined ? [] : participantsSection(participants)),
    ...itemSections(items),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

const headerLine = ({ label, value, start }: HeaderLine): string => {
  const text = escaped(oneLine(value));
  const shown = start === undefined ? `<bdi>${text}</bdi>` : `<time datetime="${escaped(start)}">${text}</time>`;
  return `<div><dt>${escaped(oneLine(label))}</dt><dd>${shown}</dd></div>`;
};

const participantsSection = ({ label, columns }: Participants): readonly string[] => [
  '<section aria-labelledby="participants">',
  `<h2 id="participants">${escaped(oneLine(label))}</h2>`,
  `<div class="columns columns-${String(columns.length)}">`,
  ...columns.flatMap((groups) => ['<div>', ...groups.flatMap(groupLines), '</div>']),
  '</div>',
  '</section>',
];

// A list without bullets is no list to some screen readers unless its role says so.
const groupLines = ({ label, people }: ParticipantGroup): readonly string[] => [
  ...(label === undefined ? [] : [`<h3>${escaped(oneLine(label))}</h3>`]),
  '<ul role="list">',
  ...people.map((person) => `<li>${personLine(person)}</li>`),
  '</ul>',
];

const personLine = ({ text, name }: ParticipantLine): string => {
  const rest = text.startsWith(name) ? text.slice(name.length) : undefined;
  if (rest === undefined) return `<bdi>${escaped(oneLine(text))}</bdi>`;
  const facts = escaped(printable(rest).replace(/[\r\n\t]/g, ' '));
  return `<bdi>${escaped(oneLine(name))}</bdi>${facts === '' ? '' : `<bdi>${facts}</bdi>`}`;
};

/** Heading levels follow the items' and never skip one, whatever the agenda does. */
const itemSections = (items: readonly MinutesItem[]): readonly string[] => {
  let depth = 1;
  return items.flatMap((item, index) => {
    depth = Math.max(2, Math.min(item.level + 1, depth + 1, 6));
    const [tag, id] = [`h${String(depth)}`, `item-${String(index + 1)}`];
    return [
      `<section aria-labelledby="${id}">`,
      `<${tag} id="${id}" dir="auto">${escaped(oneLine(headingOf(item)))}</${tag}>`,
      ...blockLines(item.blocks),
      '</section>',
    ];
  });
};

const blockLines = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block, index) => {
    if (block.bullet !== true) return [`<p class="${block.role}" dir="auto">${blockText(block)}</p>`];
    const opens = blocks[index - 1]?.bullet !== true;
    const closes = blocks[index + 1]?.bullet !== true;
    return [...(opens ? ['<ul>'] : []), `<li dir="auto">${blockText(block)}</li>`, ...(closes ? ['</ul>'] : [])];
  });

const blockText = ({ label, text, time }: Block): string => {
  const start = label === undefined ? '' : `<b>${escaped(oneLine(label))}:</b> `;
  const html = escaped(linesOf(text).join('\n'));
  const printed = time === undefined ? '' : escaped(time.printed);
  const at = printed === '' ? -1 : html.lastIndexOf(printed);
  const timed =
    time === undefined || at === -1
      ? html
      : `${html.slice(0, at)}<time datetime="${escaped(time.at)}">${printed}</time>${html.slice(at + printed.length)}`;
  return `${start}${timed.replaceAll('\n', '<br>\n')}`;
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const LANG: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
