import { readWhen } from '../../src/agenda';
import type { NextMeeting, PlainDate } from '../../src/domain';
import type { UnclearReason } from '../../src/language';

/** The meetings in "torstai 16.2. klo 12–14; 20.4. klo 12", or what is wrong with them. */
export const readNextMeetings = (text: string, today: PlainDate): readonly NextMeeting[] | UnclearReason => {
  if (text.length > 1000) return 'dateUnreadable';
  const meetings: NextMeeting[] = [];
  for (const part of text.split(/[;\n]/).flatMap((each) => separated(each.trim(), today))) {
    const { date, start, end, problem, rest } = readWhen(part, today);
    if (problem === 'weekdayWrong') return 'weekdayWrong';
    if (date === undefined || problem !== undefined || rest !== '') return 'dateUnreadable';
    meetings.push({ date, ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) });
  }
  return meetings.length === 0 ? 'dateUnreadable' : meetings;
};

/** Commas stand inside a date ("16 February, 12–14") as well as between dates: split only what is not one date. */
const separated = (text: string, today: PlainDate): readonly string[] => {
  if (text === '') return [];
  const parts = text.split(',').map((part) => part.trim());
  return parts.length > 1 && readWhen(text, today).rest !== '' ? parts.filter((part) => part !== '') : [text];
};
