import type { GapPhrases } from './gap-code';
import { APPROVAL_GAPS } from './gaps-approval';
import { ATTENDANCE_GAPS } from './gaps-attendance';
import { RESTRICTION_GAPS } from './gaps-restrictions';

/** Names and titles stand in the nominative: nothing a person typed is inflected. */
export const GAPS_FI: GapPhrases = {
  notOpened: 'Kokousta ei ole merkitty avatuksi, joten avausaika puuttuu.',
  notClosed: 'Kokousta ei ole merkitty päätetyksi, joten päättymisaika puuttuu.',
  bodyMissing: 'Toimielimen nimeä ei ole annettu, joten se puuttuu otsikosta.',
  timeMissing: 'Kokouksen suunniteltua aikaa ei ole annettu.',
  timeIsActual: 'Kokouksen suunniteltua aikaa ei ole annettu. Ajaksi on merkitty toteutunut aika.',
  placeMissing: 'Kokouksen paikkaa ei ole annettu, joten se puuttuu.',
  agendaMissing: 'Kokouksella ei ole asialistaa.',
  chairMissing: 'Puheenjohtajaa ei ole nimetty.',
  secretaryMissing: 'Sihteeriä ei ole nimetty.',
  chairChanged:
    'Puheenjohtaja vaihtui kokouksen aikana ({names}). Tarkista roolit ja lisää tarvittaessa maininta vaihdosta.',
  rosterMissing:
    'Kokoonpanoa ei ole annettu, joten osallistujien organisaatiot ja roolit voivat puuttua. Tarkista osallistujat.',
  profileUnknown: 'Muotoilua ”{profile}” ei ole. Käytössä on perusmuotoilu.',
  stylesIgnored: 'Näitä muotoiluasetuksia ei tunneta tai niiden arvo ei kelpaa, joten niitä ei käytetty: {styles}.',
  phrasesIgnored: 'Näitä toimielimen omia sanamuotoja ei tunneta, joten niitä ei käytetty: {phrases}.',
  itemNotHandled: 'Asiakohtaa {number} ei ole merkitty käsitellyksi ({title}).',
  itemEmpty: 'Asiakohdassa {number} ei ole päätöstä eikä kirjausta ({title}).',
  discussionNotMentioned:
    'Asiakohdassa {number} on kirjattu keskustelu, mutta tiedoksi merkittiin vain esitys. Tarkista, kumpi on oikein.',
  discussionNotWritten:
    'Asiakohdassa {number} merkittiin tiedoksi myös käyty keskustelu, mutta keskustelua ei ole kirjattu.',
  decisionWithoutText: 'Asiakohdan {number} päätöksestä puuttuu sanamuoto: mitä päätettiin?',
  previousUnnumbered:
    'Asiakohdassa {number} hyväksyttiin pöytäkirja, mutta edellisen kokouksen numeroa ei ole annettu.',
  proposalWaiting: 'Asiakohdassa {number} odottaa puheenjohtajan vahvistusta ehdotus, jonka teki {name}: ”{text}”',
  actionWithoutOwner: 'Tehtävältä puuttuu vastuuhenkilö: ”{text}”',
  actionWithoutDue: 'Tehtävältä puuttuu määräaika: ”{text}”',
  nextMeetingMissing: 'Asiakohdassa {number} ei ole kirjattu seuraavan kokouksen aikaa ({title}).',
  visitorNotSeen:
    '{name} on merkitty asiakohtaan {items}, mutta läsnäolosta ei ole tietoa. Nimi puuttuu osallistujista.',
  visitorElsewhere:
    '{name} on merkitty asiakohtaan {items}, mutta ei läsnäolotietojen mukaan ollut paikalla sen aikana. Tarkista merkintä.',
  visitorItemUnknown: '{name} on merkitty asiakohtaan {items}, jota ei ole asialistalla.',
  visitorWithoutItem:
    '{name} oli paikalla vieraana, mutta asiakohtaa ei ole annettu. Läsnäolon perusteella merkittiin: {items}. Tarkista.',
  unaccounted: 'Näiden henkilöiden läsnäolosta tai esteestä ei ole tietoa, joten he puuttuvat osallistujista: {names}.',
  notInRoster: 'Nämä läsnä olleet eivät kuulu kokoonpanoon: {names}. Tarkista nimet, organisaatiot ja roolit.',
  ...ATTENDANCE_GAPS.fi,
  ...APPROVAL_GAPS.fi,
  ...RESTRICTION_GAPS.fi,
};
