import { command, type ChatCommand } from './chat-command';
import { DESK } from './command-users';

/** Who takes part in an item and who does not, and whether enough do. */
export const ATTENDANCE_COMMANDS: readonly ChatCommand[] = [
  command(
    'recuse',
    'topic',
    ['oneself', 'chair', 'secretary'],
    {
      fi: 'esteellinen|esteellisyys|jäävi|jäävään itseni|olen esteellinen',
      sv: 'jäv|jävig|anmäler jäv|jag är jävig',
      en: 'recuse|recusal|recused|i recuse myself',
    },
    {
      example: {
        fi: 'esteellinen: @Nimi osallisuusjäävi',
        sv: 'jäv: @Namn partsjäv',
        en: 'recuse: @Name party to the matter',
      },
    },
  ),
  command(
    'notRecused',
    'topic',
    ['oneself', 'chair', 'secretary'],
    { fi: 'ei esteellinen|esteellisyys peruttu', sv: 'inte jävig|jävet återtas', en: 'not recused|recusal withdrawn' },
    { example: { fi: 'ei esteellinen: @Nimi', sv: 'inte jävig: @Namn', en: 'not recused: @Name' } },
  ),
  command(
    'identify',
    'text',
    DESK,
    { fi: 'tunnista', sv: 'identifiera', en: 'identify' },
    {
      example: {
        fi: 'tunnista: +358 40 123 4567 = Nimi',
        sv: 'identifiera: +358 40 123 4567 = Namn',
        en: 'identify: +358 40 123 4567 = Name',
      },
    },
  ),
  command(
    'quorum',
    'text',
    DESK,
    { fi: 'päätösvaltaisuus', sv: 'beslutförhet|beslutsförhet', en: 'quorum' },
    {
      example: {
        fi: 'päätösvaltaisuus: yli puolet jäsenistä',
        sv: 'beslutförhet: mer än hälften av ledamöterna',
        en: 'quorum: more than half of the members',
      },
    },
  ),
  command('quorate', 'word', DESK, {
    fi: 'päätösvaltainen|kokous on päätösvaltainen|todetaan päätösvaltaiseksi',
    sv: 'beslutför|beslutfört|mötet är beslutfört',
    en: 'quorate|the meeting is quorate|we are quorate',
  }),
  command('notQuorate', 'word', DESK, {
    fi: 'ei päätösvaltainen|kokous ei ole päätösvaltainen|ei ole päätösvaltainen',
    sv: 'inte beslutför|inte beslutfört|mötet är inte beslutfört',
    en: 'not quorate|the meeting is not quorate|inquorate|no quorum',
  }),
];
