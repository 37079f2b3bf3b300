import { strToU8, zipSync } from 'fflate';
import { UnreadableFile } from '../../src/office';

type Cell = string | number | boolean | null;

export interface SheetMade {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly state?: 'hidden';
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const xml = (text: string): Uint8Array => strToU8(HEAD + text);

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // Letters XML cannot have, as Excel writes them.
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    );

const relations = (all: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): Uint8Array =>
  xml(
    `<Relationships xmlns="${PACKAGE}/relationships">${all
      .map(
        ([id, type, target, mode]) =>
          `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
      )
      .join('')}</Relationships>`,
  );

/** A relationship to something outside of the file, as the only one of a sheet. */
export const outside = (type: string, target: string): Record<string, Uint8Array> => ({
  'xl/worksheets/_rels/sheet1.xml.rels': relations([['rId9', type, target, 'External']]),
});

/** A workbook as Excel writes it: the texts apart from the sheets. `more`: parts besides, or in place of its own. */
export const workbook = (sheets: readonly SheetMade[], more: Record<string, Uint8Array> = {}): Uint8Array => {
  const strings: string[] = [];
  const cell = (value: Cell, column: number, row: number): string => {
    const at = `r="${letters(column)}${String(row)}"`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c ${at} s="1"><v>${String(value)}</v></c>`;
    if (typeof value === 'boolean') return `<c ${at} t="b"><v>${value ? '1' : '0'}</v></c>`;
    return `<c ${at} t="s"><v>${String(strings.push(value) - 1)}</v></c>`;
  };
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${String(index + 1)}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => {
        const number = String(index + 1);
        return [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const;
      }),
      ['rId99', 'sharedStrings', 'sharedStrings.xml'],
    ]),
  };
  for (const [index, { rows }] of sheets.entries())
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = xml(
      `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${rows
        .map((row, at) =>
          row.length === 0
            ? ''
            : `<row r="${String(at + 1)}">${row.map((value, column) => cell(value, column, at + 1)).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    );
  parts['xl/sharedStrings.xml'] = xml(
    `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  return zipSync({ ...parts, ...more });
};

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Where the directory of a zip says what it says of an entry, for a test to make it say something else. */
export const directoryEntry = (zip: Uint8Array, name: string): DataView => {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    const length = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + length) === name)
      return new DataView(zip.buffer, zip.byteOffset + at, 46 + length);
  }
  throw new Error(`no entry ${name}`);
};

/** What is wrong with a file, as it is told: its fault and why; "none" where nothing is. */
export const faultOf = (open: () => unknown): string => {
  try {
    open();
    return 'none';
  } catch (error) {
    if (error instanceof UnreadableFile) return `${error.fault}: ${error.message}`;
    throw error;
  }
};
