import type { Language } from '../../domain';

export type ApprovalGapCode =
  /** Somebody worded a sentence anew, and the record makes another one there now. */
  'editLeftOut' | 'commented' | 'commentedOn';

export const APPROVAL_GAPS: Readonly<Record<Language, Readonly<Record<ApprovalGapCode, string>>>> = {
  fi: {
    editLeftOut:
      'Kohdan {address} uutta muotoilua ei ole pöytäkirjassa, koska lause on sen jälkeen muuttunut: ”{text}”',
    commented: 'Kommentti, {name}: ”{text}”',
    commentedOn: 'Kommentti kohtaan {address}, {name}: ”{text}”',
  },
  sv: {
    editLeftOut:
      'Den nya formuleringen av punkt {address} finns inte i protokollet, eftersom meningen har ändrats efteråt: ”{text}”',
    commented: 'Kommentar, {name}: ”{text}”',
    commentedOn: 'Kommentar till punkt {address}, {name}: ”{text}”',
  },
  en: {
    editLeftOut:
      'The new wording of paragraph {address} is not in the minutes, because the sentence has changed since: “{text}”',
    commented: 'Comment by {name}: “{text}”',
    commentedOn: 'Comment by {name} on paragraph {address}: “{text}”',
  },
};
