import { DECISION_KINDS } from '../../../src/domain';
import { fill, GAP_PHRASES, MINUTES_PHRASES, ordinal } from '../../../src/language';

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const LANGUAGES = ['fi', 'sv', 'en'] as const;

describe('the wording of the minutes', () => {
  const ids = Object.keys(MINUTES_PHRASES.fi) as (keyof typeof MINUTES_PHRASES.fi)[];

  it('names the same facts in every language', () => {
    // Finnish alone has a typed genitive; Swedish and English say when a break ended as a fact of its own.
    const own = ['approvedPreviousMinutesOf', 'approvedPreviousMemoOf', 'breakHeld'];
    for (const id of ids.filter((each) => !own.includes(each)))
      for (const language of LANGUAGES)
        expect([id, placeholders(MINUTES_PHRASES[language][id])]).toEqual([id, placeholders(MINUTES_PHRASES.fi[id])]);
  });

  it.each(LANGUAGES)('makes a sentence of every kind of decision in %s', (language) => {
    for (const kind of DECISION_KINDS) expect(MINUTES_PHRASES[language][kind]).toMatch(/^\p{Lu}.*[^.]\.$/u);
  });

  it('has no two kinds of decision that read the same', () => {
    for (const language of LANGUAGES)
      expect(new Set(DECISION_KINDS.map((kind) => MINUTES_PHRASES[language][kind])).size).toBe(DECISION_KINDS.length);
  });
});

describe('what the secretary is told of gaps', () => {
  it('names the same facts in every language', () => {
    for (const [code, text] of Object.entries(GAP_PHRASES.fi))
      for (const language of LANGUAGES)
        expect([code, placeholders(GAP_PHRASES[language][code as keyof typeof GAP_PHRASES.fi])]).toEqual([
          code,
          placeholders(text),
        ]);
  });
});

describe('a phrase with blanks to fill', () => {
  it('takes its values as they are typed, and expands nothing in them', () => {
    expect(fill('{name}: {text}', { name: '{text} ${name} $&', text: '{name}' })).toBe('{text} ${name} $&: {name}');
  });

  it('keeps a blank nobody has a value for, even one named like something every object has', () => {
    expect(fill('{name} {toString} {constructor}', { name: 'Aino' })).toBe('Aino {toString} {constructor}');
  });
});

describe('the ordinal of a meeting', () => {
  it('follows the language', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 111].map((n) => ordinal(n, 'en'))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '111th',
    ]);
    expect([1, 2, 3, 5, 11, 12, 21, 22, 112].map((n) => ordinal(n, 'sv'))).toEqual([
      '1:a',
      '2:a',
      '3:e',
      '5:e',
      '11:e',
      '12:e',
      '21:a',
      '22:a',
      '112:e',
    ]);
    expect(ordinal(5, 'fi')).toBe('5');
  });
});
