import type { Language, RefusalCode } from '../domain';

type Code = Extract<RefusalCode, 'NobodyPresides' | 'Recused' | 'UnknownRecusal' | 'CannotReplace' | 'NotAnonymous'>;

/** "No" in matters of who takes part. */
export const ATTENDANCE_REFUSALS: Readonly<Record<Language, Readonly<Record<Code, string>>>> = {
  fi: {
    NobodyPresides:
      'Puheenjohtaja on tässä asiassa esteellinen, eikä kukaan vielä johda puhetta. Sano ”puheenjohtaja: Nimi”.',
    Recused: '{name} on esteellinen kohdassa {number} eikä ota osaa sen käsittelyyn. Mitään ei kirjattu.',
    UnknownRecusal: 'Tässä asiassa hänelle ei ole kirjattu esteellisyyttä.',
    CannotReplace:
      'Ei kirjattu: {name}, tilalle {replaces}. Varajäsen tulee äänivaltaisen jäsenen tilalle, eikä jäsen voi tulla toisen tilalle.',
    NotAnonymous:
      'Vain ilman tiliä liittyneen (puhelin, huone, vieras) voi tunnistaa, ja {name} on jo tunnettu omalla nimellään.',
  },
  sv: {
    NobodyPresides: 'Ordföranden är jävig i ärendet, och ingen leder ännu ordet. Säg ”ordförande: Namn”.',
    Recused: '{name} är jävig i ärende {number} och deltar inte i behandlingen. Inget antecknades.',
    UnknownRecusal: 'Inget jäv har antecknats för personen i det här ärendet.',
    CannotReplace:
      'Antecknades inte: {name} i stället för {replaces}. En ersättare träder in för en ledamot med rösträtt, och en ledamot kan inte ersätta en annan.',
    NotAnonymous:
      'Bara den som anslutit sig utan konto (telefon, rum, gäst) kan identifieras, och {name} är redan känd under eget namn.',
  },
  en: {
    NobodyPresides: 'The chair is recused from this item, and nobody presides yet. Say “chair: Name”.',
    Recused: '{name} is recused from item {number} and takes no part in it. Nothing was recorded.',
    UnknownRecusal: 'No recusal of that person is recorded under this item.',
    CannotReplace:
      'Not recorded: {name} for {replaces}. A deputy takes the place of a member who has a vote, and no member takes the place of another.',
    NotAnonymous:
      'Only somebody who joined without an account (a telephone, a room, a guest) can be identified, and {name} is known by name already.',
  },
};
