import { command, type ChatCommand } from './chat-command';
import { ANYONE, DESK } from './command-users';

/** The agenda. */
export const AGENDA_COMMANDS: readonly ChatCommand[] = [
  command(
    'showAgenda',
    'word',
    ANYONE,
    { fi: 'asialista|esityslista', sv: 'föredragningslista|dagordning', en: 'agenda' },
    { also: 'agenda?' },
  ),
  command(
    'setAgenda',
    'lines',
    DESK,
    { fi: 'asialista|esityslista', sv: 'föredragningslista|dagordning', en: 'agenda' },
    {
      example: {
        fi: 'asialista: 1. Kokouksen avaus',
        sv: 'föredragningslista: 1. Öppnande av mötet',
        en: 'agenda: 1. Opening of the meeting',
      },
    },
  ),
  command(
    'addItem',
    'text',
    DESK,
    { fi: 'lisää', sv: 'lägg till', en: 'add' },
    {
      also: 'agenda+',
      example: { fi: 'lisää: Talousarvio (15 min)', sv: 'lägg till: Budget (15 min)', en: 'add: Budget (15 min)' },
    },
  ),
  command(
    'renameItem',
    'form',
    DESK,
    { fi: '', sv: '', en: '' },
    { example: { fi: '4 = Uusi otsikko', sv: '4 = Ny rubrik', en: '4 = New title' } },
  ),
  command(
    'removeItem',
    'item',
    DESK,
    { fi: 'poista', sv: 'ta bort', en: 'remove|delete' },
    { also: 'agenda-', example: { fi: 'poista 4', sv: 'ta bort 4', en: 'remove 4' } },
  ),
  command(
    'moveItem',
    'form',
    DESK,
    { fi: 'siirrä', sv: 'flytta', en: 'move' },
    { example: { fi: 'siirrä 5 ennen 3', sv: 'flytta 5 före 3', en: 'move 5 before 3' } },
  ),
];
