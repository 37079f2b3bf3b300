import type { Language } from '../../src/domain';
import { answer, unclearReason } from '../../src/language';
import type { Saying } from '../chat';

/** A command that was not understood, answered with what is wrong with it and the nearest right one. */
export const unclearWords = (
  { line, reason, nearest, language: attempted }: Extract<Saying, { kind: 'unclear' }>,
  meetingLanguage: Language,
): string => {
  const language = attempted ?? meetingLanguage;
  return answer(language, 'unclear', {
    line,
    reason: unclearReason(language, reason),
    then: nearest === undefined ? answer(language, 'unclearHelp') : answer(language, 'unclearNearest', { nearest }),
  });
};
