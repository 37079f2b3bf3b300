import type { Language, RecusalGround, RecusalKind } from '../domain';

type Words = Readonly<Record<RecusalKind, string>>;

/**
 * The grounds of section 28 of the Administrative Procedure Act, as minutes name them and, after |, as people do too:
 * the names the association of municipalities gives them (kuntaliitto.fi, kommunforbundet.fi).
 */
const WORDS: Readonly<Record<Language, Words>> = {
  fi: {
    participation: 'osallisuusjäävi|asianosaisjäävi|asianosainen',
    representation: 'edustusjäävi|avustusjäävi|avustajanjäävi|edustajanjäävi|asiamiesjäävi',
    interest: 'intressijäävi',
    service:
      'palvelussuhde- ja toimeksiantojäävi|palvelussuhde- ja toimeksiantosuhdejäävi|palvelussuhdejäävi|toimeksiantojäävi|toimeksiantosuhdejäävi',
    corporation: 'yhteisöjäävi',
    supervision: 'ohjaus- ja valvontajäävi|valvontajäävi',
    otherReason: 'yleislausekejäävi|yleislauseke|muu erityinen syy|muu syy',
  },
  sv: {
    participation: 'partsjäv|delaktighetsjäv',
    representation: 'ombudsjäv|biträdesjäv|ställföreträdarjäv',
    interest: 'intressejäv',
    service: 'anställnings- och uppdragsjäv|anställningsjäv|uppdragsjäv',
    corporation: 'samfundsjäv',
    supervision: 'styrnings- och tillsynsjäv|tillsynsjäv',
    otherReason: 'jäv enligt generalklausulen|generalklausulen|annan särskild orsak',
  },
  en: {
    participation: 'party to the matter|party in the matter',
    representation: 'represents a party|assists a party',
    interest: 'particular benefit or loss|personal interest|financial interest',
    service: 'in the service of a party|employed by a party|commissioned by a party',
    corporation: 'position in an organisation concerned|board member of a party',
    supervision: 'steering or supervision of an agency concerned',
    otherReason: 'other particular reason|other special reason',
  },
};

const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];
const listed = (words: string): readonly string[] => words.split('|');

/** Every word there is for a ground, the longest first, so that none is taken for a part of another. */
const KNOWN: readonly { readonly kind: RecusalKind; readonly word: string }[] = LANGUAGES.flatMap((language) =>
  (Object.keys(WORDS[language]) as RecusalKind[]).flatMap((kind) =>
    listed(WORDS[language][kind]).map((word) => ({ kind, word })),
  ),
).toSorted((a, b) => b.word.length - a.word.length);

/** The ground of the law that words name, in any language; none where they name none. */
export const recusalKind = (text: string): RecusalKind | undefined => {
  const said = text.slice(0, 1000).normalize('NFC').toLowerCase();
  return KNOWN.find(({ word }) => said.includes(word))?.kind;
};

/**
 * A ground as it is printed in a language: the words somebody gave, as they stand, unless they are but the name of the
 * ground; nothing where neither is known.
 */
export const recusalGround = (language: Language, { kind, text }: RecusalGround): string | undefined => {
  const isName = text === undefined || KNOWN.some(({ word }) => word === text.normalize('NFC').toLowerCase());
  return isName && kind !== undefined ? recusalKindName(language, kind) : text;
};

export const recusalKindName = (language: Language, kind: RecusalKind): string =>
  listed(WORDS[language][kind])[0] ?? kind;
