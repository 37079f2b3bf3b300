import { openOfficePackage, type OfficePackage } from './office-package';
import { readSheet } from './read-sheet';
import { readXml } from './read-xml';
import { sharedStrings } from './shared-strings';
import type { TableRow } from './table-row';
import { UnreadableFile } from './unreadable-file';

/** A sheet of a workbook that people can see. */
export interface Sheet {
  readonly name: string;
  /** Rows with something in them, read as they are asked for. @throws UnreadableFile */
  readonly rows: () => Iterable<TableRow>;
}

/** More sheets than anybody pages through. */
const MOST_SHEETS = 50;

/**
 * The visible sheets of an Excel workbook (.xlsx), in order. Formulas are read as what they came to last.
 *
 * @throws UnreadableFile
 */
export const openWorkbook = (bytes: Uint8Array): readonly Sheet[] => {
  const office = openOfficePackage(bytes);
  const workbook = office.relations('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const part = office.part(workbook);
  if (part === undefined) throw new UnreadableFile('damaged', 'the document itself is missing');
  const relations = office.relations(workbook);
  const shared = relations.find(({ type }) => type === 'sharedStrings')?.target;
  const strings = once(() => (shared === undefined ? [] : sharedStrings(office.part(shared) ?? new Uint8Array())));
  return sheetsIn(part).flatMap(({ name, id }) => {
    const target = relations.find((each) => each.id === id && each.type === 'worksheet')?.target;
    return target === undefined ? [] : [{ name, rows: () => rowsOf(office, target, strings()) }];
  });
};

const rowsOf = (office: OfficePackage, target: string, strings: readonly string[]): Iterable<TableRow> => {
  const part = office.part(target);
  if (part === undefined) throw new UnreadableFile('damaged', 'a sheet is missing');
  return readSheet(part, strings);
};

const sheetsIn = (workbook: Uint8Array): readonly { readonly name: string; readonly id: string }[] => {
  const sheets: { name: string; id: string }[] = [];
  let root = '';
  for (const event of readXml(workbook)) {
    if (event.kind !== 'open') continue;
    root ||= event.name;
    if (root !== 'workbook') throw new UnreadableFile('otherKind', 'an office file, but no workbook');
    if (event.name !== 'sheet' || (event.attributes.get('state') ?? 'visible') !== 'visible') continue;
    if (sheets.length >= MOST_SHEETS) break;
    sheets.push({ name: event.attributes.get('name') ?? '', id: event.attributes.get('id') ?? '' });
  }
  return sheets;
};

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};
