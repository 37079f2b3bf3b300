import type { Language } from '../domain';
import { MINUTES_PHRASES, RANGE_DASHES, TIME_STYLES, type RangeDash, type TimeStyle } from '../language';

const NUMBER_STYLES = ['period', 'plain', 'section', 'signFirst'] as const;
const FORMS = ['plain', 'grid'] as const;
const SIGNATURES = ['none', 'handwritten', 'electronic'] as const;

/** What a document looks like. Each setting stands alone, and a body may set any of them for itself. */
export interface ProfileSettings {
  /**
   * `grid` is SFS 2487:2024: who, what, when and the number of the document at the top of every page, headings and
   * labels at the margin. `plain` begins with the title.
   */
  readonly form: (typeof FORMS)[number];
  /** Which time stands at the top: the one in the invitation, or from the opening to the closing. */
  readonly headerTimes: 'planned' | 'actual';
  /** "Aika ja paikka" as one label. */
  readonly timeWithPlace: boolean;
  /** On site, hybrid, electronic: a municipal body's minutes have to say. */
  readonly showMode: boolean;
  readonly headerTime: TimeStyle;
  readonly headerDash: RangeDash;
  /** Opening, closing, breaks, item times. */
  readonly eventTime: TimeStyle;
  readonly eventDash: RangeDash;
  readonly nextMeetingTime: TimeStyle;
  readonly nextMeetingDash: RangeDash;
  /** In the header and in next meetings; due dates always have their year. */
  readonly showYear: boolean;
  /** `period` "4.", `plain` "4", `section` "4 §" (in English "§ 4"), `signFirst` "§ 4". A number typed with marks of its own is printed as typed. */
  readonly numberStyle: (typeof NUMBER_STYLES)[number];
  /** "Päätös" before each decision. */
  readonly decisionLabel: boolean;
  /** "Ehdotus" before each proposal, and "Käsittely" before the discussion. */
  readonly proposalLabel: boolean;
  readonly discussionLabel: boolean;
  /** Proposals before the discussion of them, as municipal minutes have it. */
  readonly proposalsFirst: boolean;
  readonly groupLabels: boolean;
  /** Two columns where the roster has them, or one list whatever the roster says. */
  readonly participantColumns: 'roster' | 'one';
  /** People's titles from the roster. */
  readonly showTitles: boolean;
  readonly showItemTimes: boolean;
  /** Arrivals, departures and absences of members and deputies: in the items, after the names, or nowhere. */
  readonly attendanceChanges: 'items' | 'participants' | 'none';
  /** "etänä", "paikalla" after the names, where it is known. */
  readonly presenceModes: boolean;
  readonly showAbsent: boolean;
  readonly showProposals: boolean;
  readonly indentMm: number;
  readonly fontSizePt: number;
  readonly pageNumbers: boolean;
  /** Lines to sign on, names under a sentence that says it is signed electronically, or nothing. */
  readonly signatures: (typeof SIGNATURES)[number];
  /** A table of the agreed work at the end. */
  readonly actionTable: boolean;
}

type Wordings = Readonly<Record<string, string>>;

export interface Profile {
  readonly name: string;
  readonly settings: ProfileSettings;
  /** Wording of its own over the common one, by language and phrase id. */
  readonly phrases: Readonly<Partial<Record<Language, Wordings>>>;
}

type Checks = { readonly [Key in keyof ProfileSettings]: (value: unknown) => value is ProfileSettings[Key] };

const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (value: unknown): value is Value =>
    values.some((each) => each === value);
const yesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';
const between =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    typeof value === 'number' && value >= least && value <= most;

const CHECKS: Checks = {
  form: oneOf(FORMS),
  headerTimes: oneOf(['planned', 'actual'] as const),
  timeWithPlace: yesOrNo,
  showMode: yesOrNo,
  headerTime: oneOf(TIME_STYLES),
  headerDash: oneOf(RANGE_DASHES),
  eventTime: oneOf(TIME_STYLES),
  eventDash: oneOf(RANGE_DASHES),
  nextMeetingTime: oneOf(TIME_STYLES),
  nextMeetingDash: oneOf(RANGE_DASHES),
  showYear: yesOrNo,
  numberStyle: oneOf(NUMBER_STYLES),
  decisionLabel: yesOrNo,
  proposalLabel: yesOrNo,
  discussionLabel: yesOrNo,
  proposalsFirst: yesOrNo,
  groupLabels: yesOrNo,
  participantColumns: oneOf(['roster', 'one'] as const),
  showTitles: yesOrNo,
  showItemTimes: yesOrNo,
  attendanceChanges: oneOf(['items', 'participants', 'none'] as const),
  presenceModes: yesOrNo,
  showAbsent: yesOrNo,
  showProposals: yesOrNo,
  indentMm: between(0, 80),
  fontSizePt: between(8, 24),
  pageNumbers: yesOrNo,
  signatures: oneOf(SIGNATURES),
  actionTable: yesOrNo,
};

const SETTING_NAMES = Object.keys(CHECKS) as readonly (keyof ProfileSettings)[];
const LANGUAGES = Object.keys(MINUTES_PHRASES);

/**
 * Reads a profile file. Strict, because a misspelt setting would silently print another document.
 * @throws TypeError naming the profile and what is wrong in it.
 */
export const readProfile = (json: unknown): Profile => {
  const file = objectOf(json, 'a profile');
  const name = file['name'];
  if (typeof name !== 'string' || name === '') throw new TypeError('a profile has no name');
  const wrong = (what: string): never => {
    throw new TypeError(`profile ${name}: ${what}`);
  };
  const unknown = Object.keys(file).filter((key) => !['name', 'settings', 'phrases'].includes(key));
  if (unknown.length > 0) wrong(`unknown ${unknown.join(', ')}`);
  const { settings, ignored } = withStyles({}, objectOf(file['settings'], `profile ${name}: settings`));
  if (ignored.length > 0) wrong(`unknown or unusable settings: ${ignored.join(', ')}`);
  const missing = SETTING_NAMES.filter((key) => settings[key] === undefined);
  if (missing.length > 0) wrong(`settings missing: ${missing.join(', ')}`);
  const phrases = Object.entries(objectOf(file['phrases'], `profile ${name}: phrases`)).map(([language, texts]) => {
    if (!LANGUAGES.includes(language)) wrong(`no such language: ${language}`);
    const { wordings, ignored: strange } = knownWordings(objectOf(texts, `profile ${name}: phrases.${language}`));
    if (strange.length > 0) wrong(`unknown or unusable phrases: ${strange.join(', ')}`);
    return [language, wordings];
  });
  return { name, settings: settings as ProfileSettings, phrases: Object.fromEntries(phrases) as Profile['phrases'] };
};

/** Settings with a body's own over them; what is unknown or has a value of the wrong kind is left out and named. */
export const withStyles = <Settings extends Partial<ProfileSettings>>(
  settings: Settings,
  styles: Readonly<Record<string, unknown>>,
): { readonly settings: Settings & Partial<ProfileSettings>; readonly ignored: readonly string[] } => {
  const usable = (key: string): boolean =>
    Object.hasOwn(CHECKS, key) && CHECKS[key as keyof ProfileSettings](styles[key]);
  const used = Object.keys(styles).filter(usable);
  return {
    settings: { ...settings, ...Object.fromEntries(used.map((key) => [key, styles[key]])) },
    ignored: Object.keys(styles).filter((key) => !usable(key)),
  };
};

/** The wordings whose phrase there is; the others are named. */
export const knownWordings = (
  texts: Readonly<Record<string, unknown>>,
): { readonly wordings: Wordings; readonly ignored: readonly string[] } => {
  const usable = ([id, text]: [string, unknown]): boolean =>
    Object.hasOwn(MINUTES_PHRASES.en, id) && typeof text === 'string' && text.trim() !== '';
  const entries = Object.entries(texts);
  return {
    wordings: Object.fromEntries(entries.filter(usable)) as Wordings,
    ignored: entries.filter((entry) => !usable(entry)).map(([id]) => id),
  };
};

const objectOf = (value: unknown, what: string): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${what} is no object`);
  return value as Readonly<Record<string, unknown>>;
};
