import { command, type ChatCommand } from './chat-command';
import { ANYONE, DESK } from './command-users';

/** What goes on from meeting to meeting. */
export const SERIES_COMMANDS: readonly ChatCommand[] = [
  command('actions', 'word', ANYONE, {
    fi: 'tehtävät|avoimet tehtävät|tehtävälista',
    sv: 'uppgifter|öppna uppgifter|uppgiftslista',
    en: 'actions|open actions',
  }),
  command(
    'actionDone',
    'item',
    ['owner', 'chair', 'secretary'],
    {
      fi: 'valmis|tehty',
      sv: 'klar|utförd',
      en: 'done|completed',
    },
    { example: { fi: 'valmis 3', sv: 'klar 3', en: 'done 3' } },
  ),
  command(
    'extendAction',
    'text',
    DESK,
    {
      fi: 'jatkoaika|uusi määräaika|tehtävän määräaika',
      sv: 'förläng|ny tidsfrist|förläng uppgift',
      en: 'extend|new due date|extend action',
    },
    { example: { fi: 'jatkoaika 3: 15.4.', sv: 'förläng 3: 15.4', en: 'extend 3: 15 April' } },
  ),
  command('nextAgenda', 'word', ANYONE, {
    fi: 'seuraava asialista|seuraava esityslista|seuraavan kokouksen asialista|seuraavan kokouksen esityslista',
    sv: 'nästa föredragningslista|nästa dagordning|nästa mötes föredragningslista',
    en: 'next agenda|next meeting’s agenda',
  }),
  command('takeAgenda', 'word', DESK, {
    fi: 'ota asialista käyttöön|ota esityslista käyttöön',
    sv: 'ta föredragningslistan i bruk|ta dagordningen i bruk',
    en: 'use this agenda|use the next agenda',
  }),
  command(
    'standing',
    'text',
    DESK,
    {
      fi: 'vakioasiat|pysyvät asiakohdat|joka kokouksen asiat',
      sv: 'stående ärenden|stående punkter',
      en: 'standing items|standing agenda',
    },
    {
      example: {
        fi: 'vakioasiat: Kokouksen avaus; Taloustilanne; Kokouksen päättäminen',
        sv: 'stående ärenden: Mötets öppnande; Ekonomin; Mötets avslutande',
        en: 'standing items: Opening; Finances; Closing',
      },
    },
  ),
  command(
    'find',
    'topic',
    ANYONE,
    {
      fi: 'etsi|etsi päätös|etsi päätökset|hae päätökset',
      sv: 'sök|sök beslut',
      en: 'find|find decisions|search decisions',
    },
    { example: { fi: 'etsi: talousarvio', sv: 'sök: budget', en: 'find: budget' } },
  ),
];
