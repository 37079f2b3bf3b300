import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { readXml, UnreadableFile } from '../../../src/office';
import { growsLinearly } from '../../support/growth';
import { faultOf } from '../../support/office-files';

/** Every event in a few letters. */
const read = (xml: string | Uint8Array): readonly string[] =>
  [...readXml(typeof xml === 'string' ? strToU8(xml) : xml)].map((event) => {
    if (event.kind === 'text') return event.text;
    const attributes = event.kind === 'open' ? [...event.attributes].map(([name, value]) => ` ${name}=${value}`) : [];
    return `${event.kind === 'open' ? '<' : '/'}${event.name}${attributes.join('')}`;
  });

describe('S9: an XML document', () => {
  it('is read in order, names without the prefixes every writer chooses', () => {
    expect(
      read(
        '\ufeff<?xml version="1.0"?>\n<!-- x --><x:row xmlns:x="urn:a" xmlns:r="urn:b" r="5" x:ht = \'15.75\'><c/>a<![CDATA[<b>&amp;]]></x:row>\n',
      ),
    ).toEqual(['<row r=5 ht=15.75', '<c', '/c', 'a', '<b>&amp;', '/row']);
  });

  it('has the five entities of XML, and letters by number', () => {
    expect(read('<a b="&quot;&apos;">&lt;&amp;&gt;&#228;&#xE4;&#x1F528;</a>')).toEqual(['<a b="\'', '<&>ää🔨', '/a']);
  });

  it('may be UTF-16 where its mark says so', () => {
    expect(read(Buffer.from('\ufeff<a>ä</a>', 'utf16le'))).toEqual(['<a', 'ä', '/a']);
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['a document type later on', '<a><!DOCTYPE b></a>'],
    ['an entity of its own', '<!ENTITY lol "lol"><a/>'],
    ['more depth than any document', '<a>'.repeat(100_000)],
  ])('with %s is suspicious', (_, xml) => {
    expect(faultOf(() => read(xml))).toMatch(/^suspicious: /);
  });

  it.each([
    ['an entity nobody declared', '<a>&lol;</a>'],
    ['an entity called like a part of every object', '<a>&constructor;</a>'],
    ['half an entity', '<a>A & B</a>'],
    ['a letter there is none of', '<a>&#xD800;&#0;</a>'],
    ['tags that cross', '<a><b></a></b>'],
    ['a tag too many', '<a/></a>'],
    ['an end too early', '<a><b/>'],
    ['a tag without an end', '<a b="c"'],
    ['a tag without a name', '<a>< b/></a>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['words beside it', 'words<a/>'],
    ['another encoding', Uint8Array.of(0x3c, 0x61, 0x3e, 0xe4, 0x3c, 0x2f, 0x61, 0x3e)],
  ])('with %s is damaged', (_, xml) => {
    expect(faultOf(() => read(xml))).toMatch(/^damaged: /);
  });

  it('is read or refused, whatever it is made of', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a',
      '</a',
      '="',
      '"',
      "'",
      '&',
      ';',
      '#x',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      ' ',
      'a',
      'x:y',
      '\0',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        faultOf(() => read(parts.join('')));
        faultOf(() => read(`<r>${parts.join('')}</r>`));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['tags', `<a>${'<b/>'.repeat(10_000)}</a>`],
    ['attributes', `<a ${'b="c" '.repeat(10_000)}/>`],
    ['blanks', `<a${' '.repeat(100_000)}`],
    ['ampersands', `<a>${'&amp;'.repeat(10_000)}</a>`],
    ['names', `<a ${'b'.repeat(100_000)}`],
  ])('of a heap of %s takes time by its length alone', (_, xml) => {
    const through = (text: string): void => {
      try {
        for (const event of readXml(strToU8(text))) if (event.kind === 'text') continue;
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
      }
    };
    expect(growsLinearly(xml, through)).toBe(true);
  });
});
