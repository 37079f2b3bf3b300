import { command, type ChatCommand } from './chat-command';
import { ANYONE, CHAIR, DESK } from './command-users';

/** Who is here, and who has which part. */
export const PEOPLE_COMMANDS: readonly ChatCommand[] = [
  command(
    'present',
    'names',
    ['chair', 'secretary', 'oneself'],
    { fi: 'läsnä', sv: 'närvarande', en: 'present' },
    {
      also: 'present+|#here',
      example: { fi: 'läsnä: Nimi', sv: 'närvarande: Namn', en: 'present: Name' },
    },
  ),
  command(
    'arrived',
    'names',
    ['chair', 'secretary', 'oneself'],
    { fi: 'saapui', sv: 'anlände', en: 'arrived' },
    { example: { fi: 'saapui: Nimi 12.10', sv: 'anlände: Namn 12.10', en: 'arrived: Name 12.10' } },
  ),
  command(
    'left',
    'names',
    ['chair', 'secretary', 'oneself'],
    { fi: 'poistui', sv: 'avlägsnade sig', en: 'left' },
    {
      also: 'present-',
      example: { fi: 'poistui: Nimi 13.05', sv: 'avlägsnade sig: Namn 13.05', en: 'left: Name 13.05' },
    },
  ),
  command(
    'apologies',
    'names',
    ['chair', 'secretary', 'oneself'],
    { fi: 'estynyt', sv: 'förhinder', en: 'apologies|regrets' },
    { also: 'regrets+', example: { fi: 'estynyt: Nimi', sv: 'förhinder: Namn', en: 'apologies: Name' } },
  ),
  command('who', 'word', ANYONE, {
    fi: 'keitä läsnä|keitä läsnä?|keitä on läsnä?|ketkä ovat läsnä?',
    sv: 'vilka är här|vilka är här?',
    en: 'who|who is here|who is here?',
  }),
  command(
    'setRoster',
    'lines',
    DESK,
    { fi: 'osallistujat|osallistujaluettelo', sv: 'deltagare|deltagarlista', en: 'participants|roster' },
    {
      example: {
        fi: 'osallistujat: Anna Alho, VM, puheenjohtaja',
        sv: 'deltagare: Anna Alho, FM, ordförande',
        en: 'participants: Anna Alho, VM, chair',
      },
    },
  ),
  command(
    'chair',
    'names',
    CHAIR,
    { fi: 'puheenjohtaja|pj', sv: 'ordförande', en: 'chair' },
    { also: '#chair', example: { fi: 'puheenjohtaja: @Nimi', sv: 'ordförande: @Namn', en: 'chair: @Name' } },
  ),
  command(
    'secretary',
    'names',
    DESK,
    { fi: 'sihteeri', sv: 'sekreterare', en: 'secretary' },
    { also: 'scribe+', example: { fi: 'sihteeri: @Nimi', sv: 'sekreterare: @Namn', en: 'secretary: @Name' } },
  ),
];
