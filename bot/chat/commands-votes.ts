import { command, type ChatCommand } from './chat-command';
import { CHAIR, DESK, MEMBERS } from './command-users';

/** Who seconds, how a vote is held, how people vote, who differs, and by which rules of the body. */
export const VOTE_COMMANDS: readonly ChatCommand[] = [
  command(
    'second',
    'word',
    MEMBERS,
    {
      fi: 'kannatan|kannatan ehdotusta|kannatetaan',
      sv: 'understöder|jag understöder|jag understöder förslaget',
      en: 'second|seconded|i second',
    },
    { also: '+1' },
  ),
  command(
    'openVote',
    'topic',
    CHAIR,
    {
      fi: 'äänestys|äänestetään|avataan äänestys',
      sv: 'omröstning|votering|vi röstar',
      en: 'vote|open vote|open the vote',
    },
    {
      also: '#startvote',
      example: {
        fi: 'äänestys: Pohjaehdotus / Vastaehdotus',
        sv: 'omröstning: Grundförslaget / Motförslaget',
        en: 'vote: The proposal / The amendment',
      },
    },
  ),
  command(
    'voteByHands',
    'topic',
    CHAIR,
    {
      fi: 'kädennostoäänestys|kädennosto',
      sv: 'omröstning med handuppräckning|handuppräckning',
      en: 'show of hands|hand vote',
    },
    {
      example: {
        fi: 'kädennosto: Pohjaehdotus / Vastaehdotus',
        sv: 'handuppräckning: Grundförslaget / Motförslaget',
        en: 'show of hands: The proposal / The amendment',
      },
    },
  ),
  command(
    'voteSecretly',
    'topic',
    CHAIR,
    {
      fi: 'lippuäänestys|suljettu lippuäänestys|salainen äänestys',
      sv: 'sluten omröstning|hemlig omröstning',
      en: 'secret vote|secret ballot',
    },
    {
      example: {
        fi: 'lippuäänestys: Pohjaehdotus / Vastaehdotus',
        sv: 'sluten omröstning: Grundförslaget / Motförslaget',
        en: 'secret vote: The proposal / The amendment',
      },
    },
  ),
  command(
    'election',
    'text',
    CHAIR,
    { fi: 'vaali', sv: 'val', en: 'election' },
    {
      example: {
        fi: 'vaali: Anna Alho / Bo Berg',
        sv: 'val: Anna Alho / Bo Berg',
        en: 'election: Anna Alho / Bo Berg',
      },
    },
  ),
  command(
    'secretElection',
    'text',
    CHAIR,
    { fi: 'lippuvaali|suljettu lippuvaali', sv: 'slutet val|val med slutna sedlar', en: 'secret election' },
    {
      example: {
        fi: 'lippuvaali: Anna Alho / Bo Berg',
        sv: 'slutet val: Anna Alho / Bo Berg',
        en: 'secret election: Anna Alho / Bo Berg',
      },
    },
  ),
  command('voteFor', 'word', MEMBERS, { fi: 'puolesta', sv: 'för', en: 'for' }),
  command('voteAgainst', 'word', MEMBERS, { fi: 'vastaan', sv: 'emot', en: 'against' }),
  command('abstain', 'word', MEMBERS, {
    fi: 'tyhjä|tyhjää',
    sv: 'avstår|jag avstår',
    en: 'abstain|i abstain',
  }),
  command(
    'castVote',
    'text',
    ['member', 'chair', 'secretary'],
    { fi: 'ääni|äänestän', sv: 'röst|jag röstar', en: 'my vote|i vote' },
    {
      example: {
        fi: 'ääni: Pohjaehdotus',
        sv: 'röst: Grundförslaget',
        en: 'my vote: The proposal',
      },
    },
  ),
  command(
    'countVote',
    'topic',
    CHAIR,
    { fi: 'äänet|äänimäärät', sv: 'röstetal|röstetalen', en: 'votes|numbers of votes' },
    { example: { fi: 'äänet 5–3–1', sv: 'röstetal 5–3–1', en: 'votes 5–3–1' } },
  ),
  command(
    'closeVote',
    'topic',
    CHAIR,
    {
      fi: 'päätä äänestys|sulje äänestys|äänestys päättyi',
      sv: 'avsluta omröstning|avsluta omröstningen|stäng omröstningen',
      en: 'close vote|close the vote|end vote',
    },
    { also: '#endvote' },
  ),
  command('cancelVote', 'word', CHAIR, {
    fi: 'peruuta äänestys|keskeytä äänestys',
    sv: 'avbryt omröstning|avbryt omröstningen',
    en: 'cancel vote|cancel the vote',
  }),
  command(
    'dissent',
    'topic',
    MEMBERS,
    {
      fi: 'eriävä mielipide|jätän eriävän mielipiteen',
      sv: 'avvikande mening|jag anmäler avvikande mening',
      en: 'dissent|i dissent',
    },
    {
      example: {
        fi: 'eriävä mielipide: Hanke on liian kallis.',
        sv: 'avvikande mening: Projektet är för dyrt.',
        en: 'dissent: The project costs too much.',
      },
    },
  ),
  command(
    'seconding',
    'text',
    DESK,
    { fi: 'kannatus|ehdotuksen kannatus', sv: 'understöd|understödjande', en: 'seconding|seconding of proposals' },
    { example: { fi: 'kannatus: vaaditaan', sv: 'understöd: krävs', en: 'seconding: required' } },
  ),
  command(
    'tie',
    'text',
    DESK,
    {
      fi: 'tasatulos|äänten mennessä tasan',
      sv: 'lika röstetal|vid lika röstetal',
      en: 'tie vote|tie|on a tie vote',
    },
    {
      example: {
        fi: 'tasatulos: puheenjohtajan ääni ratkaisee',
        sv: 'lika röstetal: ordförandens röst avgör',
        en: 'tie vote: casting vote',
      },
    },
  ),
];
