import { cardPhrase, kindChoice, kindShort } from '../../../src/language';
import { CARDS_EN } from '../../../src/language/cards-en';
import { CARDS_FI } from '../../../src/language/cards-fi';
import { CARDS_SV } from '../../../src/language/cards-sv';
import { DECISION_KINDS } from '../../../src/domain';

const LANGUAGES = { fi: CARDS_FI, sv: CARDS_SV, en: CARDS_EN };
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{[a-z]+\}/g)].map(([each]) => each).sort();

describe('the words on cards', () => {
  it.each(Object.entries(LANGUAGES))('in %s ask for the same values as in Finnish', (_, phrases) => {
    const asked = (of: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(of).map(([id, text]) => [id, placeholders(text)]));
    expect(asked(phrases)).toEqual(asked(CARDS_FI));
  });

  it.each(Object.entries(LANGUAGES))('in %s keep the clock with the word before it', (_, phrases) => {
    expect(Object.values(phrases).filter((text) => /(klo|kl\.) \{/.test(text))).toEqual([]);
  });

  it('have no markdown, for some of them stand where it is parsed', () => {
    const all = Object.values(LANGUAGES).flatMap((phrases) => Object.values<string>(phrases));
    expect(all.filter((text) => /[*_[\]`<>]|^\s*(#|- |\d+\. )/.test(text))).toEqual([]);
  });

  it('take a value as it is, even one that looks like a placeholder', () => {
    expect(cardPhrase('en', 'action.owner', { name: '{name}' })).toBe('Owner: {name}');
  });

  it('name every kind of decision, long enough for the form and short enough for a list', () => {
    for (const language of ['fi', 'sv', 'en'] as const)
      for (const kind of DECISION_KINDS) {
        expect(kindChoice(language, kind)).toMatch(/^\p{Lu}.*[^.]$/u);
        expect(kindShort(language, kind)).toMatch(/^\p{Ll}.{2,28}$/u);
      }
  });
});
