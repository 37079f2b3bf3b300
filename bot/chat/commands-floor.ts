import { command, type ChatCommand } from './chat-command';
import { ANYONE, CHAIR } from './command-users';

/** Who speaks next. */
export const FLOOR_COMMANDS: readonly ChatCommand[] = [
  command(
    'floor',
    'topic',
    ANYONE,
    { fi: 'puheenvuoro|pyydän puheenvuoroa', sv: 'ordet|begär ordet|jag begär ordet', en: 'floor|ask for the floor' },
    { also: 'q+', example: { fi: 'puheenvuoro: kustannukset', sv: 'ordet: kostnaderna', en: 'floor: the costs' } },
  ),
  command('reply', 'topic', ANYONE, { fi: 'vastauspuheenvuoro|repliikki', sv: 'replik', en: 'right of reply' }),
  command(
    'leaveFloor',
    'word',
    ANYONE,
    { fi: 'peru puheenvuoro|ei puheenvuoroa', sv: 'avstår från ordet|dra tillbaka ordet', en: 'give up the floor' },
    { also: 'q-' },
  ),
  command(
    'giveFloor',
    'names',
    CHAIR,
    { fi: 'anna puheenvuoro', sv: 'ge ordet', en: 'give the floor' },
    { also: 'ack', example: { fi: 'anna puheenvuoro: Nimi', sv: 'ge ordet: Namn', en: 'give the floor: Name' } },
  ),
  command(
    'speakers',
    'word',
    ANYONE,
    { fi: 'puheenvuorot|puheenvuorolista', sv: 'talarlistan|talarlista', en: 'speakers|speakers list' },
    { also: 'q?' },
  ),
];
