import type { BodySettings, Language } from '../domain';
import { fill, MINUTES_PHRASES, type MinutesPhraseId } from '../language';
import { inLanguage, type InLanguage } from './in-language';
import { capitalised } from './plain';
import { knownWordings, withStyles, type ProfileSettings } from './profile';
import { PLAIN, PROFILES } from './profiles';

/** How one document speaks: its language, its look, and a sentence for every phrase id. */
export interface Wording extends InLanguage {
  readonly language: Language;
  readonly timeZone: string;
  readonly profile: string;
  readonly settings: ProfileSettings;
  readonly say: (id: MinutesPhraseId, values?: Readonly<Record<string, string>>) => string;
  /** Whether decisions have the body as their subject ("Lautakunta hyväksyi …"), as municipal ones do. */
  readonly namesBody: boolean;
  /** What the body asked for and cannot have, for the secretary. */
  readonly ignored: {
    readonly profile?: string;
    readonly styles: readonly string[];
    readonly phrases: readonly string[];
  };
}

/**
 * The body's wording over the profile's over the common one. A body's phrase belongs to the body's own language;
 * written as "sv.open" it belongs to the one it names, so that no Finnish sentence gets into Swedish minutes.
 */
export const wordingFor = (
  body: BodySettings,
  language: Language = body.language,
  profileName: string = body.profile,
): Wording => {
  const profile = PROFILES.get(profileName);
  const { name, settings, phrases } = profile ?? PLAIN;
  const styled = withStyles(settings, body.styles ?? {});
  const own = ownWordings(body, language);
  const texts = { ...MINUTES_PHRASES[language], ...phrases[language], ...own.wordings };
  const subject = capitalised(
    fill(texts.subject, { name: inLanguage(body, language).named(nameAsSubject(body, language)) }),
  );
  return {
    ...inLanguage(body, language),
    language,
    timeZone: body.timeZone,
    profile: name,
    settings: styled.settings,
    namesBody: texts.approvedAsProposed.includes('{subject}'),
    say: (id, values = {}) => fill(texts[id], { subject, ...values }),
    ignored: {
      ...(profile === undefined ? { profile: profileName } : {}),
      styles: styled.ignored,
      phrases: own.ignored,
    },
  };
};

/** The short name is typed in the body's own language; in another the name has to do, unless the body words it. */
const nameAsSubject = ({ name, shortName, language: own }: BodySettings, language: Language): string => {
  const short = shortName?.trim() ?? '';
  return (language === own || short.includes(' / ')) && short !== '' ? short : name.trim();
};

const ownWordings = (
  { phrases = {}, language: own }: BodySettings,
  language: Language,
): ReturnType<typeof knownWordings> => {
  const meant = (key: string): { readonly of: string; readonly id: string } => {
    const [, of, id] = /^(fi|sv|en)\.(.*)$/s.exec(key) ?? [];
    return of === undefined || id === undefined ? { of: own, id: key } : { of, id };
  };
  const all = Object.entries(phrases).map(([key, text]) => ({ key, text, ...meant(key) }));
  const here = all.filter(({ of }) => of === language);
  return {
    wordings: knownWordings(Object.fromEntries(here.map(({ id, text }) => [id, text]))).wordings,
    ignored: all.filter(({ id, text }) => knownWordings({ [id]: text }).ignored.length > 0).map(({ key }) => key),
  };
};
