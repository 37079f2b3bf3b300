import type { Language, RecusalGround, RecusalKind } from '../domain';

/** The grounds of section 28 of the Administrative Procedure Act, as minutes name them. */
const RECUSAL_GROUND_WORDS: Readonly<Record<Language, Readonly<Record<RecusalKind, string>>>> = {
  fi: {
    participation: 'osallisuusjäävi',
    representation: 'edustusjäävi',
    interest: 'intressijäävi',
    service: 'palvelussuhde- ja toimeksiantojäävi',
    corporation: 'yhteisöjäävi',
    supervision: 'ohjaus- ja valvontajäävi',
    otherReason: 'muu erityinen syy',
  },
  sv: {
    participation: 'partsjäv',
    representation: 'ombudsjäv',
    interest: 'intressejäv',
    service: 'anställnings- och uppdragsjäv',
    corporation: 'samfundsjäv',
    supervision: 'styrnings- och tillsynsjäv',
    otherReason: 'annan särskild orsak',
  },
  en: {
    participation: 'party to the matter',
    representation: 'representing a party',
    interest: 'personal interest',
    service: 'employed or commissioned by a party',
    corporation: 'office in a corporation concerned',
    supervision: 'steering or supervision of an agency concerned',
    otherReason: 'other particular reason',
  },
};

/** A ground as it is printed: the words somebody gave, else the ground of the law; nothing where neither was given. */
export const recusalGround = (language: Language, { kind, text }: RecusalGround): string | undefined =>
  text ?? (kind === undefined ? undefined : RECUSAL_GROUND_WORDS[language][kind]);
