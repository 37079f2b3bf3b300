import { fold } from './fold';

const PARTICLES = /^(?:von|af|de|van|der|den|la|di|da)$/;
const NAME_WORD = /^\p{Lu}[\p{L}'’.-]*$/u;
const ORGANISATION = /^(?:\p{Lu}{2,6}|[^,]{1,60} (?:Oy|Oyj|Ab|Abp|ry|rf|Ltd))$/u;

/** Two to four words with capitals: what a person's full name looks like. */
const looksLikeName = (text: string): boolean => {
  const parts = text.split(' ');
  if (parts.length < 2 || parts.length > 5) return false;
  const capitals = parts.filter((part) => !PARTICLES.test(part));
  return (
    capitals.length >= 2 &&
    capitals.length <= 4 &&
    capitals.every((part) => NAME_WORD.test(part)) &&
    !/^\p{Lu}{2,}$/u.test(parts.at(-1) ?? '')
  );
};

/** "Anna Alho, Bo Berg ja Cai Cederberg" → three. */
const splitNames = (text: string): readonly string[] =>
  text
    .split(/[,;&]| (?:ja|och|and|sekä|samt) /)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The names behind a dash without a label: only where every part looks like a full name, else nothing. */
export const clearNames = (text: string): readonly string[] | undefined => {
  const names = splitNames(text);
  return names.length > 0 && names.every(looksLikeName) ? names : undefined;
};

/** Names that a label announced ("Esittelijä: …"): all of them, apart from organisations standing among them. */
export const labelledNames = (text: string): { readonly names: readonly string[]; readonly leftOut: boolean } => {
  const plain = text.replace(/[.;,]+$/, '').trim();
  const outside = plain.replace(/ ?\([^()]{0,80}\)/g, '');
  const parts = splitNames(outside);
  const names = parts.filter((part, index) => index === 0 || !ORGANISATION.test(part));
  return { names, leftOut: outside !== plain || names.length < parts.length };
};

const PRESENTER =
  /^(?:esittelijä|esittelijät|esittelee|esittelevät|alustaja|alustajat|alustus|föredragande|föredras av|presenter|presenters|presented by|presentör|presenteras av)(?: ?: ?| )(?=\S)/i;

/**
 * What follows "Esittelijä:", "föredragande", "presented by" at the beginning of a text; undefined without such a
 * label. Without a colon only capitals follow: "Esittelijä Anna Alho" names somebody, "esittelijät kertovat" does not.
 */
export const afterPresenterLabel = (text: string): string | undefined => {
  const found = PRESENTER.exec(text);
  if (found === null) return undefined;
  const after = text.slice(found[0].length).trim();
  if (found[0].includes(':')) return after;
  return splitNames(after).every((name) => name.length <= 80 && /^\p{Lu}/u.test(name)) ? after : undefined;
};

/** Words that tie a title to a person without saying how, at its end: " – Anna Alho", " / Anna Alho", "(Anna Alho)". */
export const looksLikePresenterTail = (title: string): boolean => {
  const tail = /(?: [–/-] |\(|, )([^–/(),]{3,80})\)?$/.exec(title.slice(-120))?.[1];
  return tail !== undefined && clearNames(tail.trim()) !== undefined && fold(title) !== fold(tail);
};
