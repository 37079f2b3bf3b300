import { zipSync } from 'fflate';
import fc from 'fast-check';
import { readRosterFile } from '../../../src/roster';
import { outside, workbook, xml, type SheetMade } from '../../support/office-files';

const fault = (bytes: Uint8Array): string => {
  const read = readRosterFile(bytes);
  return read.kind === 'read' ? 'none' : read.fault;
};
const csv = (...lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\r\n'));
const xlsx = (rows: SheetMade['rows']): Uint8Array => workbook([{ name: 'A', rows }]);

describe('S9: a file that is no roster', () => {
  const one = [['Anna Alho']];
  it.each<readonly [string, string, Uint8Array]>([
    ['nothing', 'empty', new Uint8Array()],
    ['only blanks', 'empty', csv('', '  ', '')],
    ['a workbook without anything in it', 'empty', xlsx([[], ['', ' ']])],
    ['an old Excel file, or one behind a password', 'oldOffice', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a sign-in page in place of a file', 'webPage', Buffer.from('\n<!DOCTYPE html><title>Sign in</title>')],
    ['a PDF', 'otherKind', Buffer.from('%PDF-1.7')],
    ['a picture', 'otherKind', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)],
    ['something unknown', 'otherKind', Uint8Array.of(0, 1, 2, 3, 4, 0, 0, 0)],
    ['a zip of other things', 'otherKind', zipSync({ 'a.txt': Buffer.from('x') })],
    ['half a workbook', 'damaged', xlsx(one).slice(0, 200)],
    ['a text far too long', 'tooLarge', Buffer.alloc(3 * 1024 * 1024, 'Anna Alho\n')],
    ['a bomb', 'suspicious', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(5_000_000) })],
    ['a workbook with macros', 'macros', workbook([{ name: 'A', rows: one }], { 'xl/vbaProject.bin': xml('<a/>') })],
    [
      'a workbook that takes things in',
      'linked',
      workbook([{ name: 'A', rows: one }], outside('oleObject', 'file:///x')),
    ],
  ])('is told apart: %s', (_, why, bytes) => {
    expect(fault(bytes)).toBe(why);
  });

  it('is read or refused, whatever its bytes are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', 'PK\u0003\u0004', '\u00ff\u00fe', 'sep=;\n'),
        (bytes, start) => {
          readRosterFile(Buffer.concat([Buffer.from(start, 'latin1'), bytes]));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
