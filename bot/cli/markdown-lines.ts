/** A line of Markdown that holds no text an agenda could be read out of. */
export interface Unread {
  readonly line: number;
  readonly text: string;
  readonly code: 'table' | 'code' | 'html';
}

const SHOWN = 80;
const FENCE = /^\s{0,3}(```|~~~)/;
const TABLE = /^\s*\|.*\|\s*$/;
const RULE = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+\s*)$/;
const TABLE_RULE = /^[\s|:-]+$/;

/**
 * Markdown with its marks taken off, line for line: headings, emphasis, links, quotes, task boxes. What is no text
 * (tables, code, HTML) is left out and named; nothing of it is guessed at.
 */
export const plainLines = (markdown: string): { readonly text: string; readonly unread: readonly Unread[] } => {
  const unread: Unread[] = [];
  let fence: string | undefined;
  const lines = markdown.split(/\r\n|\r|\n/).map((line, index) => {
    const leaveOut = (code: Unread['code']): string => {
      unread.push({ line: index + 1, text: [...line.trim()].slice(0, SHOWN).join(''), code });
      return '';
    };
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark === fence) fence = undefined;
      return mark === undefined ? leaveOut('code') : '';
    }
    if (mark !== undefined) {
      fence = mark;
      return '';
    }
    if (RULE.test(line)) return '';
    if (TABLE.test(line)) return TABLE_RULE.test(line) ? '' : leaveOut('table');
    if (/^\s*<[!/a-z]/i.test(line)) return /^\s*<!--.*-->\s*$/.test(line) ? '' : leaveOut('html');
    return withoutMarks(line);
  });
  return { text: lines.join('\n'), unread };
};

const withoutMarks = (line: string): string =>
  line
    .replace(/^(\s{0,3}>\s?)+/, '')
    .replace(/^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/, '$1')
    .replace(/^(\s*(?:[-*+]|\d+[.)])\s+)\[[ xX]\]\s+/, '$1')
    .replace(/^(\s*)\+(\s+)/, '$1-$2')
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s"[^"]*")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/<br\s*\/?>\s*$/i, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .trimEnd();
