import { fold } from '../../src/agenda';
import type { Language } from '../../src/domain';

const NAMES: readonly (readonly [RegExp, Language])[] = [
  [/^(?:suomi|suomeksi|suomen kieli|finska|pa finska|finnish|in finnish|fi)$/, 'fi'],
  [/^(?:ruotsi|ruotsiksi|ruotsin kieli|svenska|pa svenska|swedish|in swedish|sv)$/, 'sv'],
  [/^(?:englanti|englanniksi|englannin kieli|engelska|pa engelska|english|in english|en)$/, 'en'],
];

/** "suomi, ruotsi", "svenska och finska"; undefined where one of them is no language of the minutes. */
export const readLanguages = (text: string): readonly Language[] | undefined => {
  const named = fold(text.slice(0, 100))
    .replace(/[.!]+$/, '')
    .split(/\s*[,;/&+]\s*|\s+(?:ja|och|and)\s+/)
    .map((name) => NAMES.find(([words]) => words.test(name))?.[1]);
  const known = named.filter((each) => each !== undefined);
  return known.length === named.length ? known : undefined;
};
