import { UnreadableFile } from './unreadable-file';

/** One thing in an XML document. Names are without their prefixes, which every writer chooses for itself. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Office documents are some twenty deep, tables within tables a little more. */
const DEEPEST = 200;
const NAME = /[^\s=<>"'/!?&]+/y;
const ATTRIBUTE = /\s+([^\s=<>"'/&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

/**
 * What stands in an XML document, in order. Strict on purpose: there is no document type and no entity but the five of
 * XML itself, so nothing is fetched and nothing multiplies; whatever does not fit together is an error.
 *
 * @throws UnreadableFile
 */
export function* readXml(bytes: Uint8Array): Generator<XmlEvent, void, undefined> {
  const xml = textOf(bytes);
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const text = xml.slice(at, tag < 0 ? xml.length : tag);
    if (open.length > 0 && text !== '') yield { kind: 'text', text: decoded(text) };
    else if (text.trim() !== '') throw damaged('text outside the document');
    if (tag < 0) break;
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4);
    else if (xml.startsWith('<?', tag)) at = after(xml, '?>', tag + 2);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag + 9);
      yield { kind: 'text', text: xml.slice(tag + 9, at - 3) };
    } else if (xml.startsWith('<!', tag)) throw new UnreadableFile('suspicious', 'a document type');
    else if (xml.startsWith('</', tag)) {
      const name = nameAt(xml, tag + 2);
      at = tagEnd(xml, tag + 2 + name.length).next;
      if (open.pop() !== name) throw damaged('a tag closes what is not open');
      yield { kind: 'close', name: local(name) };
    } else {
      const name = nameAt(xml, tag + 1);
      const { attributes, next } = attributesAt(xml, tag + 1 + name.length);
      const end = tagEnd(xml, next);
      at = end.next;
      yield { kind: 'open', name: local(name), attributes };
      if (end.closes) yield { kind: 'close', name: local(name) };
      else if (open.push(name) > DEEPEST) throw new UnreadableFile('suspicious', 'deeper than any document');
    }
  }
  if (open.length > 0) throw damaged('the document ends early');
}

const attributesAt = (
  xml: string,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly next: number } => {
  const attributes = new Map<string, string>();
  let next = from;
  for (;;) {
    ATTRIBUTE.lastIndex = next;
    const found = ATTRIBUTE.exec(xml);
    if (found === null) return { attributes, next };
    const [whole, name = '', double, single = ''] = found;
    // Declarations of prefixes may be called like an attribute without its own.
    if (!/^xmlns(?::|$)/.test(name)) attributes.set(local(name), decoded(double ?? single));
    next += whole.length;
  }
};

const nameAt = (xml: string, from: number): string => {
  NAME.lastIndex = from;
  const [name] = NAME.exec(xml) ?? [];
  if (name === undefined) throw damaged('a tag without a name');
  return name;
};

const tagEnd = (xml: string, from: number): { readonly closes: boolean; readonly next: number } => {
  TAG_END.lastIndex = from;
  const found = TAG_END.exec(xml);
  if (found === null) throw damaged('a tag without an end');
  return { closes: found[1] === '/', next: from + found[0].length };
};

const after = (xml: string, what: string, from: number): number => {
  const found = xml.indexOf(what, from);
  if (found < 0) throw damaged('something without an end');
  return found + what.length;
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&([^&;]{0,20};)?/g, (_, reference: string | undefined) => letter(reference?.slice(0, -1) ?? ''))
    : text;

const letter = (reference: string): string => {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(reference) ?? [];
  const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal ?? Number.NaN);
  if (code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
  const entity = Object.hasOwn(ENTITIES, reference) ? ENTITIES[reference] : undefined;
  if (entity === undefined) throw damaged('an entity XML does not have');
  return entity;
};

const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged('letters in another encoding');
  }
};

const damaged = (what: string): UnreadableFile => new UnreadableFile('damaged', what);
