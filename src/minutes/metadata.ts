import type { MeetingState } from '../domain';
import { formatDate } from '../language';
import { printedSpan } from './heading';
import type { HeaderLine, Metadata } from './minutes';
import type { Wording } from './wording';

/** Who sends the document, what it is and what it is filed under; printed where the form has a block for it. */
export const metadataOf = (state: MeetingState, { settings, say, language, named }: Wording): Metadata => {
  const sender = given(named(state.body.organisation ?? ''));
  const day = printedSpan(state, settings.headerTimes)?.date;
  const { diaryNumber, confidentiality } = filing(state, say);
  return {
    ...(sender === undefined ? {} : { sender }),
    documentType: say(state.body.document === 'memo' ? 'documentMemo' : 'documentMinutes'),
    ...(day === undefined ? {} : { date: { text: formatDate(day, language), day } }),
    ...(diaryNumber === undefined ? {} : { diaryNumber }),
    ...(confidentiality === undefined ? {} : { confidentiality }),
  };
};

/** Where there is no such block, what was filled in all the same stands under the title: nothing given is lost. */
export const filingLines = (state: MeetingState, { settings, say }: Wording): readonly HeaderLine[] => {
  if (settings.form === 'grid') return [];
  const { diaryNumber, confidentiality } = filing(state, say);
  return [
    ...(diaryNumber === undefined
      ? []
      : [{ id: 'diaryNumber' as const, label: say('labelDiaryNumber'), value: diaryNumber }]),
    ...(confidentiality === undefined
      ? []
      : [{ id: 'confidentiality' as const, label: say('labelConfidentiality'), value: confidentiality }]),
  ];
};

/** A document that holds what is not public has to say so at its top. */
const filing = (
  { meeting, agenda }: MeetingState,
  say: Wording['say'],
): Pick<Metadata, 'diaryNumber' | 'confidentiality'> => {
  const isMixed = agenda.some(({ restriction, withheld }) => restriction !== undefined && withheld !== true);
  const diaryNumber = given(meeting.diaryNumber);
  const confidentiality = given(meeting.confidentiality) ?? (isMixed ? say('partlyRestricted') : undefined);
  return {
    ...(diaryNumber === undefined ? {} : { diaryNumber }),
    ...(confidentiality === undefined ? {} : { confidentiality }),
  };
};

const given = (text: string | undefined): string | undefined => {
  const typed = text?.trim() ?? '';
  return typed === '' ? undefined : typed;
};
