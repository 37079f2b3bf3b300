import { readWhen } from '../../src/agenda';
import type { PlainDate } from '../../src/domain';

/** A day and nothing else: "15.3.", "15 March". */
export const dayOnly = (text: string, today: PlainDate): PlainDate | undefined => {
  const { date, start, problem, rest } = readWhen(text.replace(/[)\s]+$/, ''), today);
  return start === undefined && problem === undefined && rest === '' ? date : undefined;
};
