import type { Group, Language } from '../domain';
import { fill } from './fill';

/** What is said of a line of a roster that was not read as it may have been meant. */
const WARNINGS = {
  fi: {
    notRead: 'Riviltä {line} ei löytynyt etu- ja sukunimeä, joten se jätettiin pois: ”{text}”',
    titleTaken: 'Rivillä {line} ”{text}” luettiin nimikkeeksi, ei rooliksi.',
    itemsUnread: 'Rivin {line} asiakohdista ei saatu selvää: ”{text}”',
    voteUnread: 'Rivin {line} äänioikeudesta ei saatu selvää: ”{text}”. Kirjoita kyllä tai ei.',
    groupUnread: 'Rivin {line} ryhmää ei tunnistettu: ”{text}”',
    fieldUnread: 'Rivillä {line} on tietoa sarakkeessa, jolla ei ole otsikkoa, joten se jätettiin pois: ”{text}”',
    aboveHeader: 'Rivi {line} on otsikkorivin yläpuolella, joten sitä ei luettu: ”{text}”',
    columnsUnused: 'Näistä sarakkeista ei otettu mitään: {text}.',
    secondChair: 'Rivillä {line} on toinen puheenjohtaja. {text} luettiin jäseneksi.',
    sameTwice: 'Rivillä {line} on sama henkilö toisen kerran: {text}',
    deputyUnknown: 'Rivin {line} varajäsenen varsinaista jäsentä ei ole listalla: ”{text}”',
    deputyUnread: 'Rivin {line} varajäsenestä ei löytynyt etu- ja sukunimeä: ”{text}”',
    more: 'Lista on niin pitkä, ettei rivistä {line} alkaen luettu enempää.',
    otherSheets: 'Työkirjan muita taulukoita ei luettu: {text}.',
  },
  sv: {
    notRead: 'På rad {line} fanns inget för- och efternamn, så raden utelämnades: ”{text}”',
    titleTaken: 'På rad {line} lästes ”{text}” som en titel, inte som en roll.',
    itemsUnread: 'Ärendena på rad {line} gick inte att tyda: ”{text}”',
    voteUnread: 'Rösträtten på rad {line} gick inte att tyda: ”{text}”. Skriv ja eller nej.',
    groupUnread: 'Gruppen på rad {line} kändes inte igen: ”{text}”',
    fieldUnread: 'På rad {line} finns uppgifter i en kolumn utan rubrik, så de utelämnades: ”{text}”',
    aboveHeader: 'Rad {line} står ovanför rubrikraden, så den lästes inte: ”{text}”',
    columnsUnused: 'Ur dessa kolumner togs ingenting: {text}.',
    secondChair: 'På rad {line} finns en andra ordförande. {text} lästes som ledamot.',
    sameTwice: 'På rad {line} finns samma person en gång till: {text}',
    deputyUnknown: 'Den ordinarie ledamoten för ersättaren på rad {line} finns inte i listan: ”{text}”',
    deputyUnread: 'För ersättaren på rad {line} fanns inget för- och efternamn: ”{text}”',
    more: 'Listan är så lång att inget från och med rad {line} lästes.',
    otherSheets: 'Arbetsbokens övriga blad lästes inte: {text}.',
  },
  en: {
    notRead: '{Line} {line} has no first name and surname where a name should be, so it was left out: “{text}”',
    titleTaken: 'On {unit} {line} “{text}” was taken as a title, not as a role.',
    itemsUnread: 'The agenda items on {unit} {line} could not be read: “{text}”',
    voteUnread: 'The voting right on {unit} {line} could not be read: “{text}”. Write yes or no.',
    groupUnread: 'The group on {unit} {line} was not recognised: “{text}”',
    fieldUnread: '{Line} {line} has something in a column without a heading, so it was left out: “{text}”',
    aboveHeader: '{Line} {line} stands above the headings, so it was not read: “{text}”',
    columnsUnused: 'Nothing was taken from these columns: {text}.',
    secondChair: '{Line} {line} names a second chair. {text} was taken as a member.',
    sameTwice: '{Line} {line} names the same person again: {text}',
    deputyUnknown: 'Whom the deputy on {unit} {line} stands in for is not in the list: “{text}”',
    deputyUnread: 'The deputy on {unit} {line} has no first name and surname: “{text}”',
    more: 'The list is so long that nothing from {unit} {line} on was read.',
    otherSheets: 'The other sheets of the workbook were not read: {text}.',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

type Code = keyof (typeof WARNINGS)['fi'];

/** What a list is counted in: lines of a text, or rows of a sheet. Finnish and Swedish have one word for both. */
export type RosterUnit = 'line' | 'row';

/** One sentence for one warning. */
export const rosterWarning = (
  language: Language,
  { code, line, text }: { readonly code: Code; readonly line: number; readonly text: string },
  unit: RosterUnit = 'line',
): string => fill(WARNINGS[language][code], { line: String(line), text, unit, Line: unit === 'row' ? 'Row' : 'Line' });

const GROUPS: Readonly<Record<Language, Readonly<Record<Group, string>>>> = {
  fi: {
    members: 'jäsenet',
    deputies: 'varajäsenet',
    experts: 'asiantuntijat',
    secretaries: 'sihteerit',
    visitors: 'vierailijat',
    absent: 'poissa',
  },
  sv: {
    members: 'ledamöter',
    deputies: 'ersättare',
    experts: 'sakkunniga',
    secretaries: 'sekreterare',
    visitors: 'besökare',
    absent: 'frånvarande',
  },
  en: {
    members: 'members',
    deputies: 'deputies',
    experts: 'experts',
    secretaries: 'secretaries',
    visitors: 'visitors',
    absent: 'absent',
  },
};

/** What stands before the number of people in a group. */
export const rosterGroup = (language: Language, group: Group): string => GROUPS[language][group];
