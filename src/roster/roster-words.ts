import { fold } from '../agenda';
import type { Group, Role } from '../domain';

/** What somebody is in a body: where they stand in the list, and the role that gives rights. */
export interface Part {
  readonly group: Group;
  readonly role?: Role;
}

const table = (rows: readonly (readonly [Part, string])[]): ReadonlyMap<string, Part> =>
  new Map(rows.flatMap(([part, words]) => words.split('|').map((word) => [fold(word), part] as const)));

const CHAIR: Part = { group: 'members', role: 'chair' };
const VICE_CHAIR: Part = { group: 'members', role: 'viceChair' };
const SECRETARY: Part = { group: 'secretaries', role: 'secretary' };

/** Words behind a name, in three languages. */
const ROLES = table([
  [CHAIR, 'puheenjohtaja|pj|pj.|pjohtaja|ordförande|ordf|ordf.|chair|chairperson|chairman|chairwoman'],
  [VICE_CHAIR, 'varapuheenjohtaja|varapj|varapj.|vpj|vpj.|viceordförande|vice ordförande|vice ordf|vice ordf.'],
  [VICE_CHAIR, 'vice chair|vice-chair|vice chairperson|vice chairman|deputy chair'],
  [SECRETARY, 'sihteeri|siht|siht.|pöytäkirjanpitäjä|sekreterare|sekr|sekr.|protokollförare|secretary|minute taker'],
  [{ group: 'members' }, 'jäsen|varsinainen jäsen|ledamot|ordinarie ledamot|medlem|member|regular member'],
  [{ group: 'deputies' }, 'varajäsen|vara|sijainen|ersättare|suppleant|deputy|deputy member|alternate|substitute'],
  [
    { group: 'experts' },
    'asiantuntija|pysyvä asiantuntija|asiantuntijajäsen|sakkunnig|permanent sakkunnig|expert|adviser',
  ],
  [{ group: 'visitors' }, 'vierailija|vieras|kutsuttu|muu osallistuja|esittelijä|besökare|gäst|inbjuden|föredragande'],
  [{ group: 'visitors' }, 'visitor|guest|invited|observer|presenter|tarkkailija|observatör'],
  [{ group: 'absent' }, 'poissa|estynyt|este|frånvarande|förhindrad|förhinder|absent|apologies|regrets'],
]);

/** Lines that say what everybody below them is. */
const HEADINGS = table([
  [
    { group: 'members' },
    'jäsenet|varsinaiset jäsenet|osallistujat|läsnä|kokoonpano|ledamöter|ordinarie ledamöter|medlemmar',
  ],
  [{ group: 'members' }, 'deltagare|närvarande|sammansättning|members|participants|present|composition'],
  [{ group: 'deputies' }, 'varajäsenet|sijaiset|ersättare|suppleanter|deputies|deputy members|alternates|substitutes'],
  [
    { group: 'experts' },
    'asiantuntijat|pysyvät asiantuntijat|asiantuntijajäsenet|sakkunniga|permanenta sakkunniga|experts|advisers',
  ],
  [SECRETARY, 'sihteerit|sihteeristö|sekreterare|sekretariat|secretaries|secretariat'],
  [
    { group: 'visitors' },
    'muut|muut osallistujat|muut läsnäolijat|vierailijat|kutsutut|esittelijät|övriga|övriga deltagare',
  ],
  [
    { group: 'visitors' },
    'övriga närvarande|besökare|gäster|inbjudna|others|other participants|others present|visitors|guests|observers',
  ],
  [{ group: 'absent' }, 'poissa|estyneet|frånvarande|förhindrade|absent|apologies|regrets'],
]);

/** What a column of a table says; `number` counts rows, `nameless` has nothing in the header, `unused` is anything else. */
export type Column =
  | 'name'
  | 'first'
  | 'last'
  | 'organisation'
  | 'title'
  | 'role'
  | 'group'
  | 'deputyFor'
  | 'deputy'
  | 'items'
  | 'vote'
  | 'email'
  | 'number'
  | 'nameless'
  | 'unused';

/** Names of columns, as tables have them in their header line. */
const COLUMNS: ReadonlyMap<string, Column> = new Map(
  (
    [
      ['name', 'nimi|koko nimi|henkilö|osallistuja|jäsen|varsinainen jäsen|namn|hela namnet|person|deltagare|ledamot'],
      ['name', 'ordinarie ledamot|name|full name|participant|member|regular member|attendee'],
      ['first', 'etunimi|etunimet|förnamn|tilltalsnamn|first name|given name|forename'],
      ['last', 'sukunimi|efternamn|släktnamn|last name|surname|family name'],
      ['organisation', 'organisaatio|taho|taustaorganisaatio|edustaa|edustettu taho|yhteisö|virasto|työpaikka|yritys'],
      ['organisation', 'organisation|företräder|samfund|ämbetsverk|arbetsplats|företag|organization|represents'],
      ['organisation', 'company|employer|affiliation'],
      [
        'title',
        'nimike|titteli|virkanimike|virka|tehtävänimike|titel|tjänst|tjänstebeteckning|title|position|job title',
      ],
      ['role', 'rooli|tehtävä|asema|rooli kokouksessa|roll|uppgift|ställning|role|role in the meeting|capacity'],
      ['group', 'ryhmä|osallistujaryhmä|kokoonpano|grupp|deltagargrupp|sammansättning|group|category'],
      [
        'deputyFor',
        'varajäsen jolle|kenen varajäsen|kenelle varajäsen|varajäsenen varsinainen|sijaistaa|jonka varajäsen',
      ],
      ['deputyFor', 'ersättare för|personlig ersättare för|vems ersättare|suppleant för|ersätter'],
      ['deputyFor', 'deputy for|deputy to|personal deputy for|substitute for|alternate for|deputises for'],
      ['deputy', 'varajäsen|henkilökohtainen varajäsen|ersättare|personlig ersättare|suppleant|personlig suppleant'],
      ['deputy', 'deputy|personal deputy|deputy member|alternate|substitute'],
      [
        'items',
        'asiakohta|asiakohdat|asia|asiat|kohta|kohdat|ärende|ärenden|punkt|punkter|item|items|agenda item|agenda items',
      ],
      [
        'vote',
        'äänioikeus|äänioikeutettu|äänivalta|rösträtt|röstberättigad|röst|voting right|voting rights|right to vote',
      ],
      ['vote', 'vote|votes|voting|may vote'],
      [
        'email',
        'sähköposti|sähköpostiosoite|s-posti|e-post|e-postadress|epost|email|e-mail|email address|e-mail address',
      ],
      ['email', 'teams-tili|käyttäjätunnus|användarkonto|account|upn|user principal name'],
      ['number', 'nro|nr|no|n:o|#|järjestys|ordning|order|rivi|rad|row'],
    ] as const
  ).flatMap(([column, words]) => words.split('|').map((word) => [fold(word), column] as const)),
);

const YES = new Set('kyllä|k|on|x|✓|✔|1|ja|j|har|yes|y|true|tosi|sant|has'.split('|').map(fold));
const NO = new Set('ei|e|ei ole|-|–|—|0|nej|n|har inte|no|false|epätosi|falskt|none'.split('|').map(fold));

export const roleOf = (text: string): Part | undefined => ROLES.get(plain(text));

/** "Jäsenet", "Jäsenet (5):" */
export const headingOf = (text: string): Part | undefined => {
  const word = plain(text.replace(/\(\d{1,3}\)/, ''));
  return HEADINGS.get(word) ?? ROLES.get(word);
};

/** What a column is called may be explained in brackets. */
export const columnOf = (text: string): Column | undefined => COLUMNS.get(plain(text.replace(/\([^()]*\)/, '')));

/** Whether a word says yes or no. */
export const yesOrNo = (text: string): boolean | undefined => {
  const word = plain(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
};

const plain = (text: string): string =>
  fold(text.slice(0, 60))
    .replace(/^[*\s]+|[\s:.*?]+$/g, '')
    .trim();
