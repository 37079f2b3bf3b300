import { command, type ChatCommand } from './chat-command';
import { ANYONE, CHAIR, DESK } from './command-users';

/** What goes into the record. */
export const RECORD_COMMANDS: readonly ChatCommand[] = [
  command(
    'decision',
    'text',
    CHAIR,
    { fi: 'päätös', sv: 'beslut', en: 'decision' },
    {
      also: '#agreed|#agree|RESOLVED|RESOLUTION',
      example: {
        fi: 'päätös: Hyväksyttiin talousarvio.',
        sv: 'beslut: Budgeten godkändes.',
        en: 'decision: The budget was approved.',
      },
    },
  ),
  // Its words are the kinds themselves: decision-words.ts.
  command(
    'decisionByKind',
    'form',
    CHAIR,
    { fi: '', sv: '', en: '' },
    {
      example: { fi: 'tiedoksi', sv: 'för kännedom', en: 'noted' },
    },
  ),
  command(
    'proposal',
    'text',
    ANYONE,
    { fi: 'ehdotus', sv: 'förslag', en: 'proposal' },
    {
      also: 'PROPOSED|PROPOSED RESOLUTION|#proposed',
      example: {
        fi: 'ehdotus: Hyväksytään talousarvio.',
        sv: 'förslag: Budgeten godkänns.',
        en: 'proposal: To approve the budget.',
      },
    },
  ),
  command(
    'note',
    'text',
    DESK,
    { fi: 'kirjaus', sv: 'anteckning', en: 'note' },
    {
      also: '#info',
      example: {
        fi: 'kirjaus: Esiteltiin talousarvio.',
        sv: 'anteckning: Budgeten presenterades.',
        en: 'note: The budget was presented.',
      },
    },
  ),
  command(
    'discussion',
    'text',
    DESK,
    { fi: 'keskustelu', sv: 'diskussion', en: 'discussion' },
    {
      example: {
        fi: 'keskustelu: Keskusteltiin aikataulusta.',
        sv: 'diskussion: Tidtabellen diskuterades.',
        en: 'discussion: The schedule was discussed.',
      },
    },
  ),
  command(
    'remark',
    'text',
    ANYONE,
    { fi: 'merkintä|pöytäkirjamerkintä', sv: 'protokollsanteckning', en: 'remark' },
    {
      example: {
        fi: 'merkintä: Aineisto saapui myöhässä.',
        sv: 'protokollsanteckning: Materialet kom för sent.',
        en: 'remark: The papers came late.',
      },
    },
  ),
  command(
    'action',
    'text',
    DESK,
    { fi: 'tehtävä', sv: 'uppgift', en: 'action' },
    {
      also: '#action',
      example: {
        fi: 'tehtävä: @Nimi laatii luonnoksen 15.3. mennessä',
        sv: 'uppgift: @Namn gör ett utkast senast 15.3.',
        en: 'action: @Name drafts the plan by 15 March',
      },
    },
  ),
  command(
    'nextMeeting',
    'text',
    DESK,
    {
      fi: 'seuraava kokous|seuraavat kokoukset',
      sv: 'nästa möte|nästa möten|nästa sammanträde',
      en: 'next meeting|next meetings',
    },
    {
      example: {
        fi: 'seuraava kokous: 16.2. klo 12–14',
        sv: 'nästa möte: 16.2 kl. 12–14',
        en: 'next meeting: 16 February 12–14',
      },
    },
  ),
  command('verifyItem', 'item', CHAIR, {
    fi: 'tarkastetaan heti|tarkistetaan heti',
    sv: 'justeras omedelbart|justeras genast',
    en: 'verify now|verified now',
  }),
];
