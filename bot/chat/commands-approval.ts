import { command, type ChatCommand } from './chat-command';
import { ANYONE, DESK } from './command-users';

/** From the draft to final minutes. */
export const APPROVAL_COMMANDS: readonly ChatCommand[] = [
  // Its word is the address of a paragraph: item-number.ts.
  command(
    'editMinutes',
    'text',
    DESK,
    { fi: '', sv: '', en: '' },
    { example: { fi: '4.2: Uusi sanamuoto', sv: '4.2: Ny formulering', en: '4.2: New wording' } },
  ),
  command(
    'paragraphs',
    'item',
    ANYONE,
    { fi: 'kappaleet', sv: 'stycken|styckena', en: 'paragraphs' },
    { example: { fi: 'kappaleet 4', sv: 'stycken 4', en: 'paragraphs 4' } },
  ),
  command('changes', 'word', ANYONE, {
    fi: 'muutokset|luonnoksen muutokset',
    sv: 'ändringar|ändringarna',
    en: 'changes|draft changes',
  }),
  command(
    'openReview',
    'topic',
    DESK,
    {
      fi: 'lausunnolle|kommentoitavaksi',
      sv: 'på remiss|för kommentarer',
      en: 'for comments|for review|circulate',
    },
    { example: { fi: 'lausunnolle: 20.12.', sv: 'på remiss: 20.12', en: 'for comments: 20 December' } },
  ),
  command(
    'comment',
    'text',
    ANYONE,
    { fi: 'kommentti', sv: 'kommentar', en: 'comment' },
    {
      example: {
        fi: 'kommentti 4.2: Luku on vanha.',
        sv: 'kommentar 4.2: Siffran är gammal.',
        en: 'comment 4.2: The figure is out of date.',
      },
    },
  ),
  command('approveMinutes', 'word', ['chair', 'examiner'], {
    fi: 'hyväksyn pöytäkirjan|tarkastan pöytäkirjan|hyväksyn muistion',
    sv: 'jag godkänner protokollet|godkänner protokollet|jag justerar protokollet|justerar protokollet',
    en: 'approve the minutes|approve minutes|i approve the minutes',
  }),
  command(
    'addition',
    'text',
    DESK,
    { fi: 'lisäys', sv: 'tillägg', en: 'addition' },
    {
      example: {
        fi: 'lisäys: Liite 2 toimitettiin jälkikäteen.',
        sv: 'tillägg: Bilaga 2 lämnades in i efterhand.',
        en: 'addition: Attachment 2 was delivered later.',
      },
    },
  ),
];
