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

/** Names of columns, as tables have them in their first line. */
export type Column = 'name' | 'first' | 'last' | 'organisation' | 'title' | 'role' | 'deputyFor' | 'items' | 'unused';

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  (
    [
      ['name', 'nimi|koko nimi|namn|hela namnet|name|full name|osallistuja|deltagare|participant'],
      ['first', 'etunimi|etunimet|förnamn|first name|given name'],
      ['last', 'sukunimi|efternamn|last name|surname|family name'],
      ['organisation', 'organisaatio|taho|edustaa|yhteisö|virasto|organisation|organization|företräder|represents'],
      ['title', 'nimike|titteli|virka|tehtävänimike|titel|tjänst|title|position|job title'],
      ['role', 'rooli|tehtävä|asema|roll|uppgift|role'],
      ['deputyFor', 'varajäsenen varsinainen|kenen varajäsen|ersättare för|deputy for|substitute for'],
      ['items', 'asiakohta|asiakohdat|kohta|kohdat|ärende|ärenden|punkt|item|items'],
      ['unused', 'nro|nr|no|#|sähköposti|s-posti|e-post|email|e-mail|puhelin|telefon|phone'],
    ] as const
  ).flatMap(([column, words]) => words.split('|').map((word) => [fold(word), column] as const)),
);

export const roleOf = (text: string): Part | undefined => ROLES.get(plain(text));
export const headingOf = (text: string): Part | undefined => HEADINGS.get(plain(text)) ?? ROLES.get(plain(text));
export const columnOf = (text: string): Column | undefined => COLUMNS.get(plain(text));

const plain = (text: string): string => fold(text.slice(0, 60)).replace(/[\s:.]+$/, '');
