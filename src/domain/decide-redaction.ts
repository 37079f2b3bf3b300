import { preparersOnly } from './authority';
import type { CommandOf } from './commands';
import { isMeant } from './redaction';
import { accept, fact, refuse, type Verdict } from './rules';
import { isSame } from './same';
import type { MeetingState } from './state';

/** How long it is kept what Teams reported of people, and what is taken out of the journal once the minutes stand. */
export const redactionRules = {
  SetRetention: ({ meta, days }: CommandOf<'SetRetention'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const { retentionDays: _before, ...before } = state.body;
      const body = { ...before, ...(days === undefined ? {} : { retentionDays: days }) };
      return isSame(body, state.body) ? accept() : accept({ ...fact(meta), type: 'BodyDescribed', body });
    }),

  /** Whatever is named beside what Teams reported stays where it is. */
  RedactLines: ({ meta, reason, lines }: CommandOf<'RedactLines'>, state: MeetingState): Verdict => {
    if (state.finalised === undefined) return refuse({ code: 'NotFinal' });
    const reports = lines.filter((line) => isMeant(state.history.at(line.seq - 1), line));
    return reports.length === 0 ? accept() : accept({ ...fact(meta), type: 'LinesRedacted', reason, lines: reports });
  },
};
