import type { DecisionKind, Language } from '../domain';

/** How a proposal reads once it is decided, and the kind of decision that makes it. */
export interface AsDecided {
  readonly text: string;
  readonly kind: DecisionKind;
}

type Verbs = ReadonlyMap<string, readonly [decided: string, kind: DecisionKind]>;

/**
 * The present passive of agendas and the past passive of minutes. A closed list of first words: nothing here knows how
 * words are inflected, so whatever is not in it is left to people.
 */
const FINNISH: Verbs = new Map([
  ['merkitään', ['merkittiin', 'noted']],
  ['todetaan', ['todettiin', 'decided']],
  ['hyväksytään', ['hyväksyttiin', 'approvedAsProposed']],
  ['päätetään', ['päätettiin', 'decided']],
  ['valitaan', ['valittiin', 'elected']],
  ['nimetään', ['nimettiin', 'appointed']],
  ['valtuutetaan', ['valtuutettiin', 'authorised']],
  ['vahvistetaan', ['vahvistettiin', 'decided']],
  ['annetaan', ['annettiin', 'decided']],
  ['keskustellaan', ['keskusteltiin', 'decided']],
  ['käydään', ['käytiin', 'decided']],
  ['kuullaan', ['kuultiin', 'decided']],
  ['käsitellään', ['käsiteltiin', 'decided']],
  ['esitetään', ['esitettiin', 'decided']],
  ['jätetään', ['jätettiin', 'decided']],
  ['palautetaan', ['palautettiin', 'decided']],
  ['hylätään', ['hylättiin', 'rejected']],
  ['sovitaan', ['sovittiin', 'agreed']],
  ['asetetaan', ['asetettiin', 'decided']],
  ['avataan', ['avattiin', 'decided']],
]);

const SWEDISH: Verbs = new Map([
  ['antecknas', ['antecknades', 'noted']],
  ['godkänns', ['godkändes', 'approvedAsProposed']],
  ['konstateras', ['konstaterades', 'decided']],
  ['väljs', ['valdes', 'elected']],
  ['utses', ['utsågs', 'appointed']],
  ['bordläggs', ['bordlades', 'tabled']],
  ['återremitteras', ['återremitterades', 'referredBack']],
  ['förkastas', ['förkastades', 'rejected']],
]);

/** What makes "Jätetään" and "Palautetaan" a decision of a kind: the rest of the fixed phrase. */
const FINNISH_KINDS: readonly (readonly [phrase: RegExp, kind: DecisionKind])[] = [
  [/^jätetään (?:asia )?pöydälle/iu, 'tabled'],
  [/^palautetaan (?:asia )?(?:uudelleen |uuteen )?valmist/iu, 'referredBack'],
];

/**
 * A proposal as the decision it would be: "Merkitään selvitys tiedoksi." → "Merkittiin selvitys tiedoksi." A suggestion
 * for whoever decides; undefined where the words are not such that it is safe.
 */
export const asDecided = (proposal: string, language: Language): AsDecided | undefined => {
  const text = proposal.trim();
  if (text === '' || /[\n\r]/.test(text) || text.length > LONGEST) return undefined;
  if (language === 'fi') return finnish(text);
  return language === 'sv' ? swedish(text) : undefined;
};

/** Characters of a proposal that can be looked through at a glance. */
const LONGEST = 500;

const finnish = (text: string): AsDecided | undefined => {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? '';
  const verb = FINNISH.get(word.toLowerCase());
  if (verb === undefined) return undefined;
  const kind = FINNISH_KINDS.find(([phrase]) => phrase.test(text))?.[1] ?? verb[1];
  return { text: sentence(`${inCase(verb[0], word)}${text.slice(word.length)}`), kind };
};

/** The verb may come after its subject: "Budgeten godkänns." Not where a clause could hang on it or be before it. */
const swedish = (text: string): AsDecided | undefined => {
  const words = Array.from(text.matchAll(/\p{L}+/gu));
  const verbs = words.filter(([word]) => SWEDISH.has(word.toLowerCase()));
  const [found] = verbs;
  if (found === undefined || verbs.length > 1) return undefined;
  const before = text.slice(0, found.index);
  if (/[,;:]|(?<!\p{L})(?:att|som|när|om|då|eftersom)(?!\p{L})/iu.test(before)) return undefined;
  const [word] = found;
  const verb = SWEDISH.get(word.toLowerCase());
  if (verb === undefined) return undefined;
  return { text: sentence(`${before}${inCase(verb[0], word)}${text.slice(found.index + word.length)}`), kind: verb[1] };
};

const inCase = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;

const sentence = (text: string): string => {
  const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.!?:;…]$/.test(whole) ? whole : `${whole}.`;
};
