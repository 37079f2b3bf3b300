import type { CommandOf } from './commands';
import { isMeant } from './redaction';
import { accept, fact, refuse, type Verdict } from './rules';
import type { MeetingState } from './state';

/** What is taken out of the journal once the minutes stand. */
export const redactionRules = {
  /** Whatever is named beside what Teams reported stays where it is. */
  RedactLines: ({ meta, reason, lines }: CommandOf<'RedactLines'>, state: MeetingState): Verdict => {
    if (state.finalised === undefined) return refuse({ code: 'NotFinal' });
    const reports = lines.filter((line) => isMeant(state.history[line.seq - 1], line));
    return reports.length === 0 ? accept() : accept({ ...fact(meta), type: 'LinesRedacted', reason, lines: reports });
  },
};
