import { command, type ChatCommand } from './chat-command';
import { DESK } from './command-users';

/** What is not public of a meeting, and the documents made of it. */
export const DOCUMENT_COMMANDS: readonly ChatCommand[] = [
  command(
    'restrict',
    'topic',
    DESK,
    {
      fi: 'salassa pidettävä|salassa pidettäväksi',
      sv: 'sekretessbelagt|sekretessbelagd|sekretessbelägg',
      en: 'restricted|restrict',
    },
    {
      example: {
        fi: 'salassa pidettävä 5: JulkL 24 § 1 mom. 20 k',
        sv: 'sekretessbelagt 5: OffL 24 § 1 mom. 20 p.',
        en: 'restricted 5: Openness Act 24 § 1 mom. 20',
      },
    },
  ),
  command(
    'publicHeading',
    'text',
    DESK,
    { fi: 'julkinen otsikko', sv: 'offentlig rubrik', en: 'public heading|public title' },
    {
      example: {
        fi: 'julkinen otsikko 5: Sopimusasia',
        sv: 'offentlig rubrik 5: Avtalsärende',
        en: 'public heading 5: Contract',
      },
    },
  ),
  // Always with its number: a word alone must not make anything public.
  command(
    'unrestrict',
    'item',
    DESK,
    {
      fi: 'julkinen|ei salassa pidettävä',
      sv: 'offentligt|offentlig|inte sekretessbelagt',
      en: 'public|not restricted',
    },
    { example: { fi: 'julkinen 5', sv: 'offentligt 5', en: 'public 5' } },
  ),
  command('decisionList', 'word', DESK, {
    fi: 'päätösluettelo|päätöslista',
    sv: 'beslutsförteckning|beslutslista',
    en: 'list of decisions',
  }),
  command(
    'extract',
    'item',
    DESK,
    { fi: 'ote|pöytäkirjanote', sv: 'utdrag|protokollsutdrag', en: 'extract' },
    { example: { fi: 'ote 5', sv: 'utdrag 5', en: 'extract 5' } },
  ),
  command(
    'languages',
    'text',
    DESK,
    { fi: 'pöytäkirjan kielet|kielet', sv: 'protokollets språk|språk', en: 'languages of the minutes|languages' },
    {
      example: {
        fi: 'pöytäkirjan kielet: suomi, ruotsi',
        sv: 'protokollets språk: svenska, finska',
        en: 'languages of the minutes: Finnish, Swedish',
      },
    },
  ),
  command(
    'retention',
    'text',
    DESK,
    {
      fi: 'läsnäolotietojen säilytysaika|säilytysaika',
      sv: 'gallring av närvarouppgifter|gallring',
      en: 'retention of attendance|retention',
    },
    { example: { fi: 'säilytysaika: 30 päivää', sv: 'gallring: 30 dygn', en: 'retention: 30 days' } },
  ),
];
