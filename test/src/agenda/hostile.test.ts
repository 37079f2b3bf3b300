import fc from 'fast-check';
import { readAgenda, readAgendaLine, readWhen } from '../../../src/agenda';
import { plainDate } from '../../../src/domain';
import { agendaWarning } from '../../../src/language';
import { growsLinearly } from '../../support/growth';

const today = plainDate('2022-12-07');
const pieces = [
  '1.',
  '2.',
  '3)',
  '§ 4',
  'a)',
  '4.1',
  'A 13',
  '-',
  '•',
  '\n',
  '\n\n',
  '  ',
  '\t',
  '(15 min)',
  'klo 12.10–12.25',
  '—',
  'Anna Alho',
  'Esitys:',
  'Esittelijä:',
  'Aika:',
  '7.12.',
  'Avaus',
  'muu',
  '(',
  ')',
  '[',
  '`',
  '${x}',
];
const agendas = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 })
  .map((parts) => parts.join(' '));

describe('whatever is pasted', () => {
  it('is read without an error, and every item has a title and a number', () => {
    fc.assert(
      fc.property(agendas, (text) => {
        for (const { title, number, level } of readAgenda(text, today).lines)
          expect([title.trim() !== '', number !== undefined, level > 0]).toEqual([true, true, true]);
        readAgendaLine(text);
        readWhen(text, today);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read or spoken of: no line is lost in silence', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('1. Avaus', '2. Talous', '9. Muu', 'Teksti', '- luku', 'a) yksi', '7.12. klo 12', ''),
          { maxLength: 12 },
        ),
        (lines) => {
          const { lines: items, warnings } = readAgenda(lines.join('\n'));
          const told = items.map(({ title }) => title).join(' ') + warnings.map(({ text }) => text).join(' ');
          const contents = warnings.some(({ code }) => code === 'contents');
          for (const line of lines) expect(contents || told.includes(line.replace(/^(?:\d\.|-|a\)) /, ''))).toBe(true);
        },
      ),
    );
  });
});

const LONG = 100_000;
const floods: Readonly<Record<string, string>> = {
  'numbered items': Array.from({ length: 6000 }, (_, index) => `${String((index % 900) + 1)}. Asia (5 min)`).join('\n'),
  'the same item': '1. Avaus\n'.repeat(LONG / 9),
  'falling numbers': Array.from({ length: 15000 }, (_, index) => `${String(999 - (index % 999))}. a`).join('\n'),
  bullets: '- a\n'.repeat(LONG / 4),
  'nested bullets': Array.from({ length: 400 }, (_, index) => `${' '.repeat(index)}- a`).join('\n'),
  'bare lines': 'Asia\n'.repeat(LONG / 5),
  'sub-items': `1. a\n${'1.1 b\n'.repeat(LONG / 6)}`,
  'one long line': `1. ${'a '.repeat(LONG / 2)}`,
  'a title that goes on': `1. Avaus\n${'ja\n'.repeat(LONG / 3)}`,
  'a proposal that goes on': `1. Avaus\nEsitys:\n${'Ja\n'.repeat(LONG / 3)}`,
  brackets: `1. ${'('.repeat(LONG)}`,
  'pairs of brackets': `1. ${'(a)'.repeat(160)}\n`.repeat(LONG / 500),
  blanks: `1. a${' '.repeat(LONG)}b`,
  'line ends': '\n'.repeat(LONG),
  digits: '1'.repeat(LONG),
  dots: '1.'.repeat(LONG / 2),
  dashes: ' — '.repeat(LONG / 3),
  'combining marks': `1. a${'\u0301\u0323'.repeat(LONG / 2)}`,
  'header lines': 'Aika: 7.12. klo 12\n'.repeat(LONG / 19),
};

describe('100 kB', () => {
  it.each(Object.keys(floods))(
    'of %s is read in a time that grows with its length, with no more warnings than anybody reads',
    (name) => {
      expect(growsLinearly(floods[name]!, (text) => readAgenda(text, today))).toBe(true);
      const { warnings } = readAgenda(floods[name]!, today);
      expect(warnings.length).toBeLessThanOrEqual(101);
    },
  );
});

describe('a warning', () => {
  it('says its line in every language, cut and not expanded', () => {
    const { warnings } = readAgenda(`1. Avaus\nTeksti {line} ${'x'.repeat(200)}\n2. Lopetus`);
    expect(warnings[0]?.text).toHaveLength(80);
    for (const language of ['fi', 'sv', 'en'] as const) {
      const sentence = agendaWarning(language, warnings[0]!);
      expect(sentence).toContain('2');
      expect(sentence).toContain('Teksti {line} xxx');
    }
  });
});
