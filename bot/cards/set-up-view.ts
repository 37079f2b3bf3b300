import type { Language, MeetingState } from '../../src/domain';
import type { CardPhraseId } from '../../src/language';
import { choicesOf, NOBODY_YET, type Candidates, type Choice } from './candidates';
import { sayIn, type ButtonView, type CardFrame, type Say } from './frame';
import { typed } from './people-words';

/** The form of the body's settings. */
export interface SetUpView extends ButtonView {
  readonly save: string;
  readonly nameLabel: string;
  readonly nameHint: string;
  readonly name: string;
  readonly languageLabel: string;
  readonly language: Language;
  readonly languages: readonly Choice[];
  readonly profileLabel: string;
  readonly profile: string;
  readonly profiles: readonly Choice[];
  /** Missing where nobody in the chat is known: then the parts are given by words. */
  readonly parts?: {
    readonly chairLabel: string;
    readonly chair: string;
    readonly chairs: readonly Choice[];
    readonly secretariesLabel: string;
    /** Joined with commas, as a field of several choices has it. */
    readonly secretaries: string;
    readonly people: readonly Choice[];
  };
}

const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];
const LONGEST_NAME = 200;

/** The profiles there are, by what people call them. */
const PROFILE_PHRASES: Readonly<Record<string, CardPhraseId>> = {
  perus: 'profile.perus',
  ohjausryhma: 'profile.ohjausryhma',
  sfs2487: 'profile.sfs2487',
  kunta: 'profile.kunta',
};

export const profileWords = (profile: string, say: Say): string => {
  const phrase = PROFILE_PHRASES[profile];
  return phrase === undefined ? profile : say(phrase);
};

export const setUpView = (state: MeetingState, frame: CardFrame, candidates: Candidates, in_: Language): SetUpView => {
  const say = sayIn(in_);
  const { body } = state;
  const profiles = [...new Set([...Object.keys(PROFILE_PHRASES), body.profile])];
  const people = choicesOf(state, candidates);
  return {
    title: say('do.setUp'),
    save: say('do.setUpSave'),
    nonce: frame.nonce('body.describe'),
    nameLabel: say('settings.name'),
    nameHint: say('settings.nameHint'),
    name: typed(body.name, LONGEST_NAME),
    languageLabel: say('settings.language'),
    language: body.language,
    languages: LANGUAGES.map((value) => ({ title: say(`language.${value}`), value })),
    profileLabel: say('settings.profile'),
    profile: body.profile,
    profiles: profiles.map((value) => ({ title: profileWords(value, say), value })),
    ...(people.length === 0 ? {} : { parts: partsView(state, candidates, people, say) }),
  };
};

/** The organizer is suggested, never taken: somebody has to save it, or open the meeting. */
const partsView = (
  state: MeetingState,
  { organizer }: Candidates,
  people: readonly Choice[],
  say: Say,
): NonNullable<SetUpView['parts']> => {
  const suggested = state.chair === undefined && people.some(({ value }) => value === organizer);
  return {
    chairLabel: say(suggested ? 'settings.chairSuggested' : 'settings.chair'),
    chair: state.chair ?? (suggested ? (organizer ?? NOBODY_YET) : NOBODY_YET),
    chairs: state.chair === undefined ? [{ title: say('settings.opener'), value: NOBODY_YET }, ...people] : people,
    secretariesLabel: say('settings.secretaries'),
    secretaries: state.secretaries.join(','),
    people,
  };
};
