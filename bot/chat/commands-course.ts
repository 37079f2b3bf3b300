import { command, type ChatCommand } from './chat-command';
import { CHAIR, DESK } from './command-users';

/** How a meeting goes: opening, from item to item, breaks, closing. */
export const COURSE_COMMANDS: readonly ChatCommand[] = [
  command(
    'open',
    'time',
    CHAIR,
    { fi: 'avaa|avaa kokous', sv: 'öppna|öppna mötet', en: 'open|open the meeting' },
    { also: '#startmeeting' },
  ),
  command('next', 'time', DESK, {
    fi: 'seuraava|seuraava kohta|seuraava asia|seuraava asiakohta',
    sv: 'nästa|nästa ärende|nästa punkt',
    en: 'next|next item|next agendum',
  }),
  command(
    'goToItem',
    'item',
    DESK,
    {
      fi: 'kohta|asia|asiakohta|siirry kohtaan',
      sv: 'ärende|punkt|gå till ärende|gå till punkt',
      en: 'item|take up item|go to item|open item|agendum|take up agendum',
    },
    { example: { fi: 'kohta 4', sv: 'ärende 4', en: 'item 4' } },
  ),
  command(
    'newItem',
    'text',
    DESK,
    { fi: '', sv: '', en: '' },
    { also: '#topic', example: { fi: '#topic Uusi asia', sv: '#topic Nytt ärende', en: '#topic New item' } },
  ),
  command('break', 'time', CHAIR, { fi: 'tauko', sv: 'paus', en: 'break' }),
  command('resume', 'time', CHAIR, { fi: 'jatka', sv: 'fortsätt', en: 'resume' }),
  command(
    'close',
    'time',
    CHAIR,
    {
      fi: 'lopeta|lopeta kokous|päätä kokous',
      sv: 'avsluta|avsluta mötet',
      en: 'close|close the meeting|end the meeting',
    },
    { also: '#endmeeting' },
  ),
];
