import type { AgendaWarning, AgendaWarningCode } from '../agenda';
import type { Language } from '../domain';
import { fill } from './fill';

/** What the reader of agendas has to say about a line. `{line}` is its number, `{text}` the line as typed. */
const WARNINGS: Readonly<Record<Language, Readonly<Record<AgendaWarningCode, string>>>> = {
  fi: {
    noItems: 'Tekstistä ei löytynyt yhtään asiakohtaa. Kirjoita yksi kohta riville, numeroituna tai ilman.',
    leftOut: 'Rivi {line} ei ole asiakohta, ja se jätettiin pois: ”{text}”',
    subList: 'Rivi {line} on luettelo asiakohdan sisällä, ja se jätettiin pois: ”{text}”',
    outOfOrder: 'Rivin {line} numero ei ole järjestyksessä, ja rivi jätettiin pois: ”{text}”',
    numberMissing: 'Ennen riviä {line} puuttuu numero: ”{text}”',
    noTitle: 'Rivillä {line} on numero mutta ei otsikkoa: ”{text}”',
    joined: 'Rivi {line} liitettiin edellisen kohdan otsikkoon: ”{text}”',
    longTitle: 'Rivin {line} otsikko on hyvin pitkä. Tarkista, onko se otsikko: ”{text}”',
    presenterUnclear: 'Rivillä {line} voi olla esittelijän nimi. Se jäi otsikkoon: ”{text}”',
    organisationLeftOut: 'Rivillä {line} esittelijästä otettiin vain nimi: ”{text}”',
    timeUnclear: 'Rivillä {line} voi olla kellonaika tai kesto. Se jäi otsikkoon: ”{text}”',
    minutesDisagree: 'Rivin {line} kesto ja kellonajat eivät täsmää. Kesto jäi voimaan: ”{text}”',
    headerUnread: 'Riviltä {line} ei saatu luettua kokouksen tietoja: ”{text}”',
    yearMissing: 'Rivin {line} päivästä puuttuu vuosi, joten päivää ei otettu: ”{text}”',
    weekdayWrong: 'Rivin {line} viikonpäivä ja päivä eivät sovi yhteen, joten päivää ei otettu: ”{text}”',
    contents: 'Rivillä {line} alkaa sisällysluettelo. Asiakohdat luettiin sen alta.',
    more: 'Rivin {line} lisäksi on muitakin rivejä, joita ei luettu.',
  },
  sv: {
    noItems: 'Inga ärenden hittades i texten. Skriv ett ärende per rad, med eller utan nummer.',
    leftOut: 'Rad {line} är inget ärende och utelämnades: ”{text}”',
    subList: 'Rad {line} hör till en lista inom ett ärende och utelämnades: ”{text}”',
    outOfOrder: 'Numret på rad {line} följer inte ordningen, och raden utelämnades: ”{text}”',
    numberMissing: 'Ett nummer saknas före rad {line}: ”{text}”',
    noTitle: 'Rad {line} har ett nummer men ingen rubrik: ”{text}”',
    joined: 'Rad {line} fogades till rubriken ovanför: ”{text}”',
    longTitle: 'Rubriken på rad {line} är mycket lång. Kontrollera att den är en rubrik: ”{text}”',
    presenterUnclear: 'Rad {line} kan innehålla namnet på den föredragande. Det blev kvar i rubriken: ”{text}”',
    organisationLeftOut: 'På rad {line} togs bara den föredragandes namn med: ”{text}”',
    timeUnclear: 'Rad {line} kan innehålla ett klockslag eller en längd. Det blev kvar i rubriken: ”{text}”',
    minutesDisagree: 'Längden och klockslagen på rad {line} stämmer inte överens. Längden gäller: ”{text}”',
    headerUnread: 'Uppgifterna om mötet på rad {line} kunde inte läsas: ”{text}”',
    yearMissing: 'Datumet på rad {line} saknar år och togs därför inte med: ”{text}”',
    weekdayWrong: 'Veckodagen och datumet på rad {line} stämmer inte överens, så datumet togs inte med: ”{text}”',
    contents: 'På rad {line} börjar en innehållsförteckning. Ärendena lästes under den.',
    more: 'Utöver rad {line} finns det fler rader som inte lästes.',
  },
  en: {
    noItems: 'No agenda items were found in the text. Write one item per line, numbered or not.',
    leftOut: 'Line {line} is not an item and was left out: “{text}”',
    subList: 'Line {line} belongs to a list inside an item and was left out: “{text}”',
    outOfOrder: 'The number on line {line} is out of order, and the line was left out: “{text}”',
    numberMissing: 'A number is missing before line {line}: “{text}”',
    noTitle: 'Line {line} has a number but no title: “{text}”',
    joined: 'Line {line} was joined to the title above it: “{text}”',
    longTitle: 'The title on line {line} is very long. Check that it is a title: “{text}”',
    presenterUnclear: 'Line {line} may name a presenter. The name was left in the title: “{text}”',
    organisationLeftOut: 'On line {line} only the presenter’s name was kept: “{text}”',
    timeUnclear: 'Line {line} may give a time or a length. It was left in the title: “{text}”',
    minutesDisagree: 'The length and the times on line {line} do not agree. The length stands: “{text}”',
    headerUnread: 'What line {line} says about the meeting could not be read: “{text}”',
    yearMissing: 'The date on line {line} has no year, so it was not kept: “{text}”',
    weekdayWrong: 'The weekday and the date on line {line} do not agree, so the date was not kept: “{text}”',
    contents: 'A table of contents begins on line {line}. The items were read from below it.',
    more: 'After line {line} there are more lines that were not read.',
  },
};

/** One sentence for one warning. */
export const agendaWarning = (language: Language, { code, line, text }: AgendaWarning): string =>
  fill(WARNINGS[language][code], { line: String(line), text });
