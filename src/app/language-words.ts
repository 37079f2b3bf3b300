import type { EventOf, Language, MeetingState } from '../domain';
import { answer } from '../language';

/** The languages in the language of each. */
const NAMES: Readonly<Record<Language, string>> = { fi: 'suomi', sv: 'svenska', en: 'English' };

/** In which languages the minutes are made, where that changed: what else a body is shows on its card. */
export const languageWords = (event: EventOf<'BodyDescribed'>, state: MeetingState): string | undefined => {
  const described = state.history.slice(0, state.history.indexOf(event)).findLast(({ type }) => type === event.type);
  const before = described?.type === 'BodyDescribed' ? (described.body.languages ?? []) : [];
  const { language, languages = [] } = event.body;
  if (before.join() === languages.join()) return undefined;
  const names = (languages.length > 0 ? languages : [language]).map((each) => NAMES[each]).join(', ');
  return answer(language, languages.length > 0 ? 'languagesSet' : 'languageSet', { names });
};
