import { command, type ChatCommand } from './chat-command';
import { ANYONE, DESK } from './command-users';

/** Asking, undoing and correcting. */
export const HELP_COMMANDS: readonly ChatCommand[] = [
  command('status', 'word', ANYONE, { fi: 'tilanne', sv: 'läge', en: 'status' }),
  command('minutes', 'word', DESK, { fi: 'pöytäkirja|muistio', sv: 'protokoll', en: 'minutes' }, { also: '#save' }),
  command('undo', 'word', ['author', 'chair', 'secretary'], { fi: 'peru|peruuta', sv: 'ångra', en: 'undo' }),
  command(
    'correct',
    'form',
    ['author', 'secretary'],
    { fi: '', sv: '', en: '' },
    { example: { fi: 's/vanha/uusi/', sv: 's/gammal/ny/', en: 's/old/new/' } },
  ),
  command('help', 'word', ANYONE, { fi: 'ohje', sv: 'hjälp', en: 'help' }, { also: '#commands' }),
];
