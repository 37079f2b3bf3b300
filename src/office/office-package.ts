import { openZip, type OpenedZip } from './open-zip';
import { readXml } from './read-xml';
import { UnreadableFile } from './unreadable-file';

/** A part another one refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `officeDocument`. */
  readonly type: string;
  /** The full name of the part. */
  readonly target: string;
}

/** A Word, Excel or PowerPoint file since 2007 (ECMA-376 part 2): parts, and what they refer to. */
export interface OfficePackage {
  readonly part: (name: string) => Uint8Array | undefined;
  /** What a part refers to within the package; the package itself is ''. */
  readonly relations: (part: string) => readonly Relation[];
}

const RELATIONS = /(?:^|\/)_rels\/[^/]*\.rels$/i;
/** Code, in whatever part of whichever program. */
const MACROS = /(?:^|\/)(?:vbaProject(?:Signature\w*)?\.bin|macrosheets\/|activeX\/)/i;
/** An address that is only shown (Excel makes one of every e-mail address) brings nothing in. */
const HARMLESS = 'hyperlink';
/** Whole documents of another kind, put in place of a piece of this one. */
const FOREIGN = 'aFChunk';

/**
 * Opens the package of an office file, within the bounds of `openZip`. Files with macros, and files that take anything
 * in from outside, are refused whole.
 *
 * @throws UnreadableFile
 */
export const openOfficePackage = (bytes: Uint8Array): OfficePackage => {
  const zip = openZip(bytes);
  const types = zip.read('[Content_Types].xml');
  if (types === undefined) throw new UnreadableFile('otherKind', 'a zip, but no office file');
  if (zip.names.some((name) => MACROS.test(name)) || hasMacroType(zip, types))
    throw new UnreadableFile('macros', 'macros');
  const relations = new Map(
    zip.names.filter((name) => RELATIONS.test(name)).map((name) => [name.toLowerCase(), relationsIn(zip, name)]),
  );
  return {
    part: (name) => zip.read(name),
    relations: (part) => relations.get(relationsOf(part).toLowerCase()) ?? [],
  };
};

/** Some programs list the types of every kind of part there is: only those of parts that are there count. */
const hasMacroType = (zip: OpenedZip, types: Uint8Array): boolean => {
  for (const event of readXml(types)) {
    if (event.kind !== 'open' || !/macroEnabled/i.test(event.attributes.get('ContentType') ?? '')) continue;
    const extension = event.attributes.get('Extension')?.toLowerCase();
    if (extension === undefined || zip.names.some((name) => name.toLowerCase().endsWith(`.${extension}`))) return true;
  }
  return false;
};

const relationsOf = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

const relationsIn = (zip: OpenedZip, name: string): readonly Relation[] => {
  const folder = name.slice(0, name.lastIndexOf('_rels/'));
  const found: Relation[] = [];
  for (const event of readXml(zip.read(name) ?? new Uint8Array())) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    const { attributes } = event;
    const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    const isOutside = attributes.get('TargetMode')?.toLowerCase() === 'external';
    if ((isOutside && type !== HARMLESS) || type === FOREIGN) throw new UnreadableFile('linked', `it takes in ${type}`);
    const target = attributes.get('Target') ?? '';
    if (!isOutside) found.push({ id: attributes.get('Id') ?? '', type, target: resolved(folder, target) });
  }
  return found;
};

/** `../theme/theme1.xml` in `xl/worksheets/`, and `/xl/workbook.xml` anywhere. */
const resolved = (folder: string, target: string): string => {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
};
