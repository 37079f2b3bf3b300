import type { Appeal, Appendix, DocumentList, Minutes, SignatureGroup } from './minutes';
import { escapedLine, escapedLines } from './render-html-text';

/** What comes after the items: who signs, what belongs to it, who gets it, how to appeal, tables. */
export const endSections = ({
  signatures = [],
  lists = [],
  appeals = [],
  appendices = [],
}: Minutes): readonly string[] => [
  ...signatures.flatMap((group, index) => signatureSection(group, `signatures-${String(index + 1)}`)),
  ...lists.flatMap(listSection),
  ...appeals.flatMap((appeal, index) => appealSection(appeal, `appeal-${String(index + 1)}`)),
  ...appendices.flatMap((appendix, index) => appendixSection(appendix, `appendix-${String(index + 1)}`)),
];

const section = (id: string, name: string, title: string, content: readonly string[]): readonly string[] => [
  `<section class="${name}" aria-labelledby="${id}">`,
  `<h2 id="${id}" dir="auto">${escapedLine(title)}</h2>`,
  ...content,
  '</section>',
];

const signatureSection = ({ label, form, note, people }: SignatureGroup, id: string): readonly string[] =>
  section(id, `signatures ${form}`, label, [
    ...(note === undefined ? [] : [`<p>${escapedLine(note)}</p>`]),
    '<ul role="list">',
    ...people.map(({ text }) => `<li dir="auto">${escapedLine(text)}</li>`),
    '</ul>',
  ]);

const listSection = ({ id, label, entries }: DocumentList): readonly string[] =>
  section(id, 'list', label, [
    '<ul role="list">',
    ...entries.map((entry) => `<li dir="auto">${escapedLine(entry)}</li>`),
    '</ul>',
  ]);

const appealSection = ({ title, items, text }: Appeal, id: string): readonly string[] =>
  section(id, 'appeal', title, [
    ...(items === undefined ? [] : [`<p>${escapedLine(items)}</p>`]),
    ...(text === undefined ? [] : [`<p dir="auto">${escapedLines(text)}</p>`]),
  ]);

const appendixSection = ({ title, columns, rows }: Appendix, id: string): readonly string[] =>
  section(id, 'appendix', title, [
    `<table aria-labelledby="${id}">`,
    '<thead><tr>',
    ...columns.map((column) => `<th scope="col">${escapedLine(column)}</th>`),
    '</tr></thead>',
    '<tbody>',
    ...rows.flatMap((row) => ['<tr>', ...row.map((cell) => `<td dir="auto">${escapedLine(cell)}</td>`), '</tr>']),
    '</tbody>',
    '</table>',
  ]);
