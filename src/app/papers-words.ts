import type { Language, MeetingPapers } from '../domain';
import { answer } from '../language';

/** What was set of a document's papers, one line each. */
export const papersWords = (papers: MeetingPapers, language: Language): string => {
  const { diaryNumber, distribution, forInformation, appeals } = papers;
  const lines = [
    diaryNumber === undefined ? undefined : answer(language, 'filedUnder', { text: diaryNumber }),
    distribution === undefined ? undefined : answer(language, 'distributionSet', { names: distribution.join('; ') }),
    forInformation === undefined
      ? undefined
      : answer(language, 'forInformationSet', { names: forInformation.join('; ') }),
    appeals === undefined
      ? undefined
      : answer(language, 'appealsSet', { names: appeals.map(({ title }) => title).join('; ') }),
  ];
  return lines.filter((line) => line !== undefined).join('\n');
};
