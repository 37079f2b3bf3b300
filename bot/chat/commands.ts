import { command, type ChatCommand } from './chat-command';

const CHAIR = ['chair'] as const;
const DESK = ['chair', 'secretary'] as const;
const ANYONE = ['anyone'] as const;

/** The vocabulary of the chat. A later command is another row here, its phrase, and a line in the reader. */
export const COMMANDS: readonly ChatCommand[] = [
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
    'present',
    'names',
    ['chair', 'secretary', 'oneself'],
    { fi: 'läsnä|saapui', sv: 'närvarande|anlände', en: 'present|arrived' },
    {
      also: 'present+|#here',
      example: { fi: 'läsnä: Nimi 12.10', sv: 'närvarande: Namn 12.10', en: 'present: Name 12.10' },
    },
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
  command('verifyItem', 'item', CHAIR, {
    fi: 'tarkastetaan heti|tarkistetaan heti',
    sv: 'justeras omedelbart|justeras genast',
    en: 'verify now|verified now',
  }),
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
