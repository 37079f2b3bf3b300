import type { Language } from '../domain';
import { fill } from './fill';

/** What is said of a line of a pasted roster that was not read as it may have been meant. */
const WARNINGS = {
  fi: {
    notRead: 'Riviltä {line} ei löytynyt etu- ja sukunimeä, joten se jätettiin pois: ”{text}”',
    titleTaken: 'Rivillä {line} ”{text}” luettiin nimikkeeksi, ei rooliksi.',
    secondChair: 'Rivillä {line} on toinen puheenjohtaja. {text} luettiin jäseneksi.',
    sameTwice: 'Rivillä {line} on sama henkilö toisen kerran: {text}',
    deputyUnknown: 'Rivin {line} varajäsenen varsinaista jäsentä ei ole listalla: ”{text}”',
    more: 'Lista on niin pitkä, ettei rivistä {line} alkaen luettu enempää.',
  },
  sv: {
    notRead: 'På rad {line} fanns inget för- och efternamn, så raden lämnades bort: ”{text}”',
    titleTaken: 'På rad {line} lästes ”{text}” som en titel, inte som en roll.',
    secondChair: 'På rad {line} finns en andra ordförande. {text} lästes som ledamot.',
    sameTwice: 'På rad {line} finns samma person en gång till: {text}',
    deputyUnknown: 'Den ordinarie ledamoten för ersättaren på rad {line} finns inte i listan: ”{text}”',
    more: 'Listan är så lång att inget från och med rad {line} lästes.',
  },
  en: {
    notRead: 'Line {line} does not begin with a first name and a surname, so it was left out: “{text}”',
    titleTaken: 'On line {line} “{text}” was taken as a title, not as a role.',
    secondChair: 'Line {line} names a second chair. {text} was taken as a member.',
    sameTwice: 'Line {line} names the same person again: {text}',
    deputyUnknown: 'Whom the deputy on line {line} stands in for is not in the list: “{text}”',
    more: 'The list is so long that nothing from line {line} on was read.',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

type Code = keyof (typeof WARNINGS)['fi'];

/** One sentence for one warning. */
export const rosterWarning = (
  language: Language,
  { code, line, text }: { readonly code: Code; readonly line: number; readonly text: string },
): string => fill(WARNINGS[language][code], { line: String(line), text });
