import { command, type ChatCommand } from './chat-command';
import { DESK } from './command-users';

/** What the document comes with, is filed under and goes to. "tiedoksi" alone is a decision, so a list needs more words. */
export const PAPERS_COMMANDS: readonly ChatCommand[] = [
  command(
    'attachment',
    'text',
    DESK,
    { fi: 'liite|liitteet', sv: 'bilaga|bilagor', en: 'attachment|attachments' },
    {
      example: {
        fi: 'liite: Talousarvioehdotus',
        sv: 'bilaga: Budgetförslaget',
        en: 'attachment: Draft budget',
      },
    },
  ),
  command(
    'distribution',
    'text',
    DESK,
    { fi: 'jakelu', sv: 'sändlista', en: 'distribution|distribution list' },
    {
      example: {
        fi: 'jakelu: Jäsenet; Kirjaamo',
        sv: 'sändlista: Ledamöterna; Registratorskontoret',
        en: 'distribution: Members; Registry',
      },
    },
  ),
  command(
    'forInformation',
    'text',
    DESK,
    {
      fi: 'jakelu tiedoksi|tiedoksi saavat',
      sv: 'för kännedom till|sändlista för kännedom',
      en: 'for information to|copies to',
    },
    {
      example: {
        fi: 'jakelu tiedoksi: Kunnanhallitus',
        sv: 'för kännedom till: Kommunstyrelsen',
        en: 'for information to: Municipal Board',
      },
    },
  ),
  command(
    'diaryNumber',
    'text',
    DESK,
    {
      fi: 'diaarinumero|dnro|asianumero',
      sv: 'diarienummer|dnr|ärendenummer',
      en: 'record number|diary number|case number',
    },
    {
      example: {
        fi: 'diaarinumero: VN/1234/2026',
        sv: 'diarienummer: VN/1234/2026',
        en: 'record number: VN/1234/2026',
      },
    },
  ),
  command(
    'appeal',
    'text',
    DESK,
    { fi: 'muutoksenhaku', sv: 'ändringssökande|sökande av ändring', en: 'appeal|appeals' },
    {
      example: {
        fi: 'muutoksenhaku: Muutoksenhakukielto 1–4, 7',
        sv: 'ändringssökande: Besvärsförbud 1–4, 7',
        en: 'appeal: No appeal 1–4, 7',
      },
    },
  ),
  command(
    'examiners',
    'names',
    DESK,
    {
      fi: 'pöytäkirjantarkastajat|pöytäkirjantarkastaja|tarkastajat',
      sv: 'protokolljusterare|justerare',
      en: 'scrutinisers|scrutineers|examiners',
    },
    {
      example: {
        fi: 'pöytäkirjantarkastajat: @Nimi ja @Nimi',
        sv: 'protokolljusterare: @Namn och @Namn',
        en: 'scrutinisers: @Name and @Name',
      },
    },
  ),
];
