import { openOfficePackage, openZip, readXml, UnreadableFile } from '../office';

/** A placeholder as it stands in a template. */
export interface Placeholder {
  /** What is between the braces, without the blanks around it. */
  readonly name: string;
  /** The part of the package: `word/document.xml`, a header, a footer … */
  readonly part: string;
  /** Nothing else is in its paragraph, and the paragraph is in the text itself, not in a table or a box beside it. */
  readonly alone: boolean;
}

/** A Word template somebody gave, opened within bounds. */
export interface Template {
  /** Its parts, by name. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly placeholders: readonly Placeholder[];
  /** Ids of its styles by their names, which Word writes in English whatever language it speaks: `heading 1`. */
  readonly styles: ReadonlyMap<string, string>;
}

const MAIN = 'word/document.xml';
/** What may hold text: the document, headers, footers, notes. */
const TEXT_PART = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/i;
const PLACEHOLDER = /\{\{([^{}]{1,80})\}\}/g;

/**
 * Opens a Word template (.docx): macros, parts that come from elsewhere, document types and whatever was made to unfold
 * are refused before anything is read.
 *
 * @throws UnreadableFile
 */
export const readTemplate = (bytes: Uint8Array): Template => {
  const office = openOfficePackage(bytes);
  const main = office.relations('').find(({ type }) => type === 'officeDocument')?.target;
  if (main?.toLowerCase() !== MAIN) throw new UnreadableFile('otherKind', 'an office file, but no Word document');
  const zip = openZip(bytes);
  const parts = Object.fromEntries(
    zip.names.filter((name) => !name.endsWith('/')).map((name) => [name, zip.read(name) ?? new Uint8Array()]),
  );
  // Every part is read to its end, so that none is stranger than what Word itself writes.
  for (const [name, part] of Object.entries(parts)) if (/\.(?:xml|rels)$/i.test(name)) readToTheEnd(part);
  const placeholders = Object.entries(parts).flatMap(([name, part]) =>
    TEXT_PART.test(name) ? placeholdersIn(name, part) : [],
  );
  return { parts, placeholders, styles: stylesIn(parts['word/styles.xml']) };
};

const readToTheEnd = (part: Uint8Array): void => {
  const events = readXml(part);
  while (events.next().done !== true);
};

interface Paragraph {
  text: string;
  readonly boxed: boolean;
}

const placeholdersIn = (name: string, part: Uint8Array): readonly Placeholder[] => {
  const found: Placeholder[] = [];
  const paragraphs: Paragraph[] = [];
  let boxes = 0;
  let inText = false;
  for (const event of readXml(part)) {
    if (event.kind === 'text') {
      const paragraph = paragraphs.at(-1);
      if (inText && paragraph !== undefined) paragraph.text += event.text;
    } else if (event.name === 't') inText = event.kind === 'open';
    else if (event.name === 'txbxContent' || event.name === 'tbl') boxes += event.kind === 'open' ? 1 : -1;
    else if (event.name === 'p' && event.kind === 'open') paragraphs.push({ text: '', boxed: boxes > 0 });
    else if (event.name === 'p') found.push(...placeholdersOf(paragraphs.pop(), name));
  }
  return found;
};

const placeholdersOf = (paragraph: Paragraph | undefined, part: string): readonly Placeholder[] => {
  if (paragraph === undefined) return [];
  const { text, boxed } = paragraph;
  return Array.from(text.matchAll(PLACEHOLDER), ([whole, name = '']) => ({
    name: name.trim(),
    part,
    alone: part.toLowerCase() === MAIN && !boxed && text.trim() === whole,
  }));
};

const stylesIn = (part: Uint8Array | undefined): ReadonlyMap<string, string> => {
  const styles = new Map<string, string>();
  let id: string | undefined;
  for (const event of readXml(part ?? new Uint8Array())) {
    if (event.kind !== 'open') continue;
    if (event.name === 'style')
      id = event.attributes.get('type') === 'paragraph' ? event.attributes.get('styleId') : undefined;
    else if (event.name === 'name' && id !== undefined) {
      styles.set((event.attributes.get('val') ?? '').toLowerCase(), id);
      id = undefined;
    }
  }
  return styles;
};
