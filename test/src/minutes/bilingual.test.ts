import { DEFAULT_BODY, type Language } from '../../../src/domain';
import { compile } from '../../../src/minutes';
import { inLanguage } from '../../../src/minutes/in-language';
import { replay } from '../../../src/domain';
import { closed, secretary, wrote } from '../../support/meeting-facts';

const bilingual = (language: Language, languages: readonly Language[] = ['fi', 'sv']) =>
  inLanguage({ ...DEFAULT_BODY, languages }, language);

describe('what a bilingual body writes', () => {
  it('as a heading, a name or a place is parted at the slash, in the order of its languages', () => {
    expect(bilingual('fi').named('Budjetti / Budget')).toBe('Budjetti');
    expect(bilingual('sv').named('Budjetti / Budget')).toBe('Budget');
    expect(bilingual('sv', ['sv', 'fi']).named('Budget / Budjetti')).toBe('Budget');
  });

  it('is left whole where it is not there in every language', () => {
    for (const text of ['Budjetti', 'Tulot/menot', 'A / B / C', ''])
      expect([text, bilingual('sv').named(text)]).toEqual([text, text]);
    expect(bilingual('en').named('Budjetti / Budget')).toBe('Budjetti / Budget');
    expect(bilingual('sv', ['sv']).named('Budjetti / Budget')).toBe('Budjetti / Budget');
  });

  it('as a text is parted by lines that begin with the language', () => {
    const text = 'fi: Hyväksyttiin.\nKuten esitettiin.\nSV: Godkändes.';
    expect(bilingual('fi').written(text)).toBe('Hyväksyttiin.\nKuten esitettiin.');
    expect(bilingual('sv').written(text)).toBe('Godkändes.');
    for (const whole of ['Ennen\nfi: a\nsv: b', 'fi: vain suomeksi', 'a / b'])
      expect(bilingual('sv').written(whole)).toBe(whole);
  });

  it('changes no word for a body of one language', () => {
    const before = closed.filter(({ type }) => type !== 'BodyDescribed');
    const body = { ...DEFAULT_BODY, name: 'Ohjausryhmä / Styrgrupp' };
    const state = replay([wrote(secretary, '10:00', { type: 'BodyDescribed', body }), ...before]);
    expect(compile(state, { version: 1 }).title).toContain('Ohjausryhmä / Styrgrupp');
  });
});
