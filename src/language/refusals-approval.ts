import type { Language, RefusalCode } from '../domain';

type Code = Extract<
  RefusalCode,
  | 'UnknownAddress'
  | 'CannotLeaveOut'
  | 'MeetingNotClosed'
  | 'NoDraft'
  | 'DraftBehind'
  | 'DeadlinePassed'
  | 'NotInReview'
  | 'ReviewOver'
  | 'MinutesFinal'
  | 'NotFinal'
>;

/** "No" on the way from the draft to final minutes. */
export const APPROVAL_REFUSALS: Readonly<Record<Language, Readonly<Record<Code, string>>>> = {
  fi: {
    UnknownAddress:
      'Uusimmassa luonnoksessa ei ole kappaletta {asked}. Osoite on kohdan numero ja kappaleen järjestysnumero, esimerkiksi 4.2.',
    CannotLeaveOut: 'Kappale {asked} syntyy siitä, mitä kirjattiin. Sen voi sanoa toisin mutta ei jättää pois.',
    MeetingNotClosed: 'Kokousta ei ole päätetty. Pöytäkirja hyväksytään vasta sen jälkeen.',
    NoDraft: 'Luonnosta ei vielä ole. Pyydä se sanomalla ”pöytäkirja”.',
    DraftBehind: 'Pöytäkirja on muuttunut uusimman luonnoksen jälkeen. Pyydä uusi luonnos sanomalla ”pöytäkirja”.',
    DeadlinePassed: 'Määräpäivä on jo mennyt. Anna tuleva päivä.',
    NotInReview: 'Luonnos ei ole lausunnolla. Kerro huomautuksesi sihteerille.',
    ReviewOver: 'Luonnosta sai kommentoida {day} asti. Kommenttia ei kirjattu; kerro siitä sihteerille.',
    MinutesFinal:
      'Pöytäkirja on hyväksytty, ja sen teksti pysyy sellaisenaan. Sitä voi täydentää sanomalla ”lisäys: …”.',
    NotFinal: 'Pöytäkirjaa ei ole vielä hyväksytty. Muuta luonnosta; lisäys tehdään vasta hyväksyttyyn pöytäkirjaan.',
  },
  sv: {
    UnknownAddress:
      'Stycke {asked} finns inte i det senaste utkastet. Adressen är ärendets nummer och styckets ordningsnummer, till exempel 4.2.',
    CannotLeaveOut: 'Stycke {asked} bygger på det som antecknats. Det kan formuleras om men inte utelämnas.',
    MeetingNotClosed: 'Mötet är inte avslutat. Protokollet godkänns först därefter.',
    NoDraft: 'Det finns inget utkast ännu. Be om ett genom att säga ”protokoll”.',
    DraftBehind: 'Protokollet har ändrats efter det senaste utkastet. Be om ett nytt genom att säga ”protokoll”.',
    DeadlinePassed: 'Den dagen har redan passerat. Ange en kommande dag.',
    NotInReview: 'Utkastet är inte på remiss. Framför dina kommentarer till sekreteraren.',
    ReviewOver:
      'Utkastet kunde kommenteras till och med {day}. Kommentaren antecknades inte; vänd dig till sekreteraren.',
    MinutesFinal: 'Protokollet är godkänt och texten står fast. Den kan kompletteras med ”tillägg: …”.',
    NotFinal: 'Protokollet är inte godkänt ännu. Ändra utkastet; tillägg görs först i ett godkänt protokoll.',
  },
  en: {
    UnknownAddress:
      'The newest draft has no paragraph {asked}. An address is the number of the item and the place of the paragraph, for example 4.2.',
    CannotLeaveOut: 'Paragraph {asked} follows from what was recorded. It can be worded anew, but not left out.',
    MeetingNotClosed: 'The meeting has not been closed. The minutes are approved after that.',
    NoDraft: 'There is no draft yet. Ask for one by saying “minutes”.',
    DraftBehind: 'The minutes have changed since the newest draft. Ask for a new one by saying “minutes”.',
    DeadlinePassed: 'That day is over. Please give a day to come.',
    NotInReview: 'The draft is not open for comments. Tell the secretary what you have to say.',
    ReviewOver: 'Comments were taken until {day}. Yours was not recorded; please tell the secretary.',
    MinutesFinal: 'The minutes have been approved, and their text stands. Add to them by saying “addition: …”.',
    NotFinal: 'The minutes have not been approved yet. Change the draft; additions are made to approved minutes.',
  },
};
