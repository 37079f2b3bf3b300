import type { Language } from '../../../src/domain';

/** What the people of the sample meeting say and write, in the language of their body. */
interface SampleWords {
  readonly body: string;
  readonly place: string;
  /** Organisations, in the order chair and secretary, member. */
  readonly ministry: string;
  readonly agency: string;
  readonly titles: readonly [string, string, string, string, string, string, string, string, string];
  readonly budgetProposal: string;
  readonly interimReport: string;
  readonly discussion: string;
  readonly proposal: string;
  readonly action: string;
  readonly amended: string;
  readonly amendedBecause: string;
  readonly withdrawnBecause: string;
}

export const WORDS: Readonly<Record<Language, SampleWords>> = {
  fi: {
    body: 'Digiohjelman ohjausryhmä',
    place: 'Teams-kokous',
    ministry: 'VM',
    agency: 'Kela',
    titles: [
      'Kokouksen avaus',
      'Edellisen kokouksen pöytäkirjan hyväksyminen',
      'Ohjelman ajantasainen tilanne',
      'Riippumattoman arvioinnin eteneminen',
      'Selvitys yhteisen toimintatavan mahdollisuuksista elämäntapahtumapohjaisessa kehittämisessä',
      'Vuoden 2027 talousarvio',
      'Muut esille tulevat asiat',
      'Seuraavat kokoukset',
      'Kokouksen päättäminen',
    ],
    budgetProposal: 'Hyväksytään talousarvio.',
    interimReport: 'Päätettiin pyytää arvioinnista väliraportti helmikuussa.',
    discussion: 'Keskustelussa pidettiin luottamusta tärkeänä.',
    proposal: 'Päätettiin jatkaa selvitystä.',
    action: 'Valmistelee jatkoselvityksen suunnitelman',
    amended: 'Hyväksyttiin korjattuna.',
    amendedBecause: 'Kirjoitusvirhe',
    withdrawnBecause: 'Väärä kohta',
  },
  sv: {
    body: 'Styrgruppen för digiprogrammet',
    place: 'Teams-möte',
    ministry: 'FM',
    agency: 'FPA',
    titles: [
      'Mötets öppnande',
      'Godkännande av protokollet från föregående möte',
      'Aktuellt i programmet',
      'Läget i den oberoende utvärderingen',
      'Utredning om möjligheterna till ett gemensamt arbetssätt vid livshändelsebaserad utveckling',
      'Budgeten för 2027',
      'Övriga ärenden',
      'Kommande möten',
      'Mötets avslutande',
    ],
    budgetProposal: 'Budgeten godkänns.',
    interimReport: 'Beslutades begära en mellanrapport om utvärderingen i februari.',
    discussion: 'I diskussionen framhölls att förtroendet är viktigt.',
    proposal: 'Beslutades fortsätta utredningen.',
    action: 'Bereder en plan för den fortsatta utredningen',
    amended: 'Godkändes med en rättelse.',
    amendedBecause: 'Skrivfel',
    withdrawnBecause: 'Fel punkt',
  },
  en: {
    body: 'Digital Programme Steering Group',
    place: 'Teams meeting',
    ministry: 'MoF',
    agency: 'Kela',
    titles: [
      'Opening of the meeting',
      'Minutes of the previous meeting',
      'Current state of the programme',
      'Progress of the independent evaluation',
      'Study of the scope for a shared way of working in life-event-based service development',
      'Budget for 2027',
      'Any other business',
      'Next meetings',
      'Closing of the meeting',
    ],
    budgetProposal: 'The budget is approved.',
    interimReport: 'It was decided to ask for an interim report on the evaluation in February.',
    discussion: 'The discussion stressed the importance of trust.',
    proposal: 'It was decided to continue the study.',
    action: 'Prepares a plan for the further study',
    amended: 'Approved with a correction.',
    amendedBecause: 'Typing error',
    withdrawnBecause: 'Wrong item',
  },
};
