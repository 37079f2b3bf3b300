import { strToU8, zipSync } from 'fflate';
import { openOfficePackage } from '../../../src/office';
import { faultOf, xml } from '../../support/office-files';

const relationships = (...all: readonly string[]): Uint8Array =>
  xml(`<Relationships>${all.map((each) => `<Relationship ${each}/>`).join('')}</Relationships>`);
const word = (more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': xml('<Types/>'),
    '_rels/.rels': relationships('Id="a" Type="x/officeDocument" Target="word/document.xml"'),
    'word/document.xml': xml('<w:document/>'),
    'word/_rels/document.xml.rels': relationships(
      'Id="b" Type="x/numbering" Target="numbering.xml"',
      'Id="c" Type="x/hyperlink" Target="https://vm.example/" TargetMode="External"',
    ),
    ...more,
  });

describe('S9: the package of an office file', () => {
  it('has parts, and says which of its parts refer to which', () => {
    const office = openOfficePackage(word());
    expect(office.relations('')).toEqual([{ id: 'a', type: 'officeDocument', target: 'word/document.xml' }]);
    expect(office.relations('word/document.xml')).toEqual([
      { id: 'b', type: 'numbering', target: 'word/numbering.xml' },
    ]);
    expect(office.relations('word/numbering.xml')).toEqual([]);
    expect(office.part('word/document.xml')).toBeDefined();
    expect(office.part('word/numbering.xml')).toBeUndefined();
  });

  it.each<readonly [string, string, Record<string, Uint8Array>]>([
    [
      'a template from elsewhere',
      'linked',
      {
        'word/_rels/settings.xml.rels': relationships(
          'Type="x/attachedTemplate" Target="//evil.test/x.dotm" TargetMode="External"',
        ),
      },
    ],
    [
      'a document of another kind put into it',
      'linked',
      { 'word/_rels/document.xml.rels': relationships('Type="x/aFChunk" Target="evil.html"') },
    ],
    ['macros', 'macros', { 'word/vbaProject.bin': strToU8('x') }],
    ['controls that run', 'macros', { 'word/activeX/activeX1.xml': xml('<a/>') }],
    ['relationships that are none', 'damaged', { 'word/_rels/document.xml.rels': xml('<Relationships>') }],
  ])('is refused with %s: %s', (_, fault, more) => {
    expect(faultOf(() => openOfficePackage(word(more)))).toMatch(new RegExp(`^${fault}: `));
  });
});
