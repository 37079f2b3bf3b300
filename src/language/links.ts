import type { Language } from '../domain';
import { fill } from './fill';

/** What a page says in place of the file its link led to: titles, and what to do instead. */
export type LinkPhraseId =
  | 'forged'
  | 'expired'
  | 'gone'
  /** Under those. */
  | 'askAnew'
  | 'revoked'
  | 'revokedWhy'
  | 'final'
  /** What the link led to before the minutes were final. */
  | 'wasDraft'
  /** Above the links to the final minutes. */
  | 'finalHere'
  /** In place of those, in the moments until they are made. */
  | 'finalComing';

const PHRASES: Readonly<Record<Language, Readonly<Record<LinkPhraseId, string>>>> = {
  fi: {
    forged: 'Linkki ei ole kelvollinen',
    expired: 'Linkki on vanhentunut',
    gone: 'Tätä luonnosta ei ole',
    askAnew: 'Pyydä uusi linkki sanomalla Nuijalle ”pöytäkirja”.',
    revoked: 'Linkki ei ole enää voimassa',
    revokedWhy:
      'Se tehtiin henkilölle, joka ei enää lue tämän toimielimen pöytäkirjoja. Pöytäkirjaa voi pyytää kokouksen sihteeriltä.',
    final: 'Pöytäkirja on lopullinen',
    wasDraft: 'Tämä linkki vei luonnokseen {version}. Pöytäkirja on sen jälkeen hyväksytty, eikä luonnos ole voimassa.',
    finalHere: 'Lopullinen pöytäkirja:',
    finalComing: 'Lopullista pöytäkirjaa tehdään parhaillaan. Avaa tämä linkki hetken kuluttua uudelleen.',
  },
  sv: {
    forged: 'Länken är inte giltig',
    expired: 'Länken har gått ut',
    gone: 'Det här utkastet finns inte',
    askAnew: 'Be om en ny länk genom att säga ”protokoll” till Nuija.',
    revoked: 'Länken gäller inte längre',
    revokedWhy:
      'Den gjordes för någon som inte längre läser det här organets protokoll. Protokollet kan begäras av mötets sekreterare.',
    final: 'Protokollet är slutligt',
    wasDraft:
      'Den här länken ledde till utkast {version}. Protokollet har sedan dess godkänts, och utkastet gäller inte.',
    finalHere: 'Det slutliga protokollet:',
    finalComing: 'Det slutliga protokollet görs som bäst. Öppna den här länken på nytt om en stund.',
  },
  en: {
    forged: 'The link is not valid',
    expired: 'The link has expired',
    gone: 'There is no such draft',
    askAnew: 'Ask for a new link by saying “minutes” to Nuija.',
    revoked: 'The link is no longer valid',
    revokedWhy:
      'It was made for somebody who no longer reads the minutes of this body. The meeting’s secretary can be asked for them.',
    final: 'The minutes are final',
    wasDraft: 'This link led to draft {version}. The minutes have been approved since, and the draft does not count.',
    finalHere: 'The final minutes:',
    finalComing: 'The final minutes are being made. Open this link again in a moment.',
  },
};

/** What the page of a link says, with its values put in. */
export const linkPhrase = (
  language: Language,
  id: LinkPhraseId,
  values: Readonly<Record<string, string>> = {},
): string => fill(PHRASES[language][id], values);
