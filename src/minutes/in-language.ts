import type { BodySettings, Language } from '../domain';

/** What a body with documents in several languages wrote for each of them. */
export interface InLanguage {
  /** Of a heading, a name or a place, "Budjetti / Budget": the part of this language, in the order of the body's. */
  readonly named: (text: string) => string;
  /** Of a longer text the lines below "fi:" or "sv:". What is written in one language stands in every document. */
  readonly written: (text: string) => string;
}

const AS_IT_IS: InLanguage = { named: (text) => text, written: (text) => text };

/** Nothing is translated: a part is taken only where there is one for every language. */
export const inLanguage = ({ languages = [] }: BodySettings, language: Language): InLanguage => {
  const place = languages.indexOf(language);
  if (languages.length < 2 || place === -1) return AS_IT_IS;
  return {
    named: (text) => {
      const parts = text.split(BETWEEN);
      return parts.length === languages.length ? (parts[place]?.trim() ?? text) : text;
    },
    written: (text) => {
      const parts = labelled(text);
      return languages.every((each) => parts.has(each)) ? (parts.get(language) ?? text) : text;
    },
  };
};

const BETWEEN = /\s+\/\s+/;
const LABEL = /^(fi|sv|en):[^\S\n]*/i;

const labelled = (text: string): ReadonlyMap<string, string> => {
  const parts = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of text.trim().split('\n')) {
    const label = LABEL.exec(line);
    if (label !== null) parts.set((label[1] ?? '').toLowerCase(), (open = []));
    if (open === undefined) return new Map();
    open.push(label === null ? line : line.slice(label[0].length));
  }
  return new Map([...parts].map(([language, lines]) => [language, lines.join('\n').trim()]));
};
