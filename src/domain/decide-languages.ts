import { preparersOnly } from './authority';
import type { CommandOf } from './commands';
import { accept, fact, type Verdict } from './rules';
import { isSame } from './same';
import type { MeetingState } from './state';

/** The languages of the documents. One alone is just the language of the body. */
export const languageRules = {
  SetLanguages: ({ meta, languages }: CommandOf<'SetLanguages'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const { languages: _before, ...before } = state.body;
      const said = [...new Set(languages)];
      const body = { ...before, language: said[0] ?? before.language, ...(said.length > 1 ? { languages: said } : {}) };
      return isSame(body, state.body) ? accept() : accept({ ...fact(meta), type: 'BodyDescribed', body });
    }),
};
