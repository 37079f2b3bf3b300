import { randomUUID } from 'node:crypto';
import { reportsNotNeeded, takeOutReports, type Records } from '../../src/app';
import { entryId, isReport, LONGEST_RETENTION_DAYS, retentionEnds } from '../../src/domain';
import { knownMeetings, type KnownMeeting } from './meeting-names';
import { CommandError } from './run-command';
import { count } from './verify-records';

export interface Retaining {
  /** For how many days it is kept where the body does not say. */
  readonly days?: number;
  /** False: it is only said what would be taken out. */
  readonly isMeant: boolean;
}

/** `[--days N] [--yes]`. @throws CommandError saying what was not understood. */
export const retainingOf = (options: readonly string[]): Retaining => {
  let days: number | undefined;
  let isMeant = false;
  for (let index = 0; index < options.length; index += 1) {
    const option = options[index] ?? '';
    if (option === '--yes') isMeant = true;
    else if (option === '--days') days = daysOf(options[(index += 1)] ?? '');
    else throw new CommandError(`retain takes --days N and --yes, not "${option}"`);
  }
  return { isMeant, ...(days === undefined ? {} : { days }) };
};

const daysOf = (text: string): number => {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (days <= LONGEST_RETENTION_DAYS) return days;
  throw new CommandError(`--days needs a whole number of days, 0 to ${String(LONGEST_RETENTION_DAYS)}, not "${text}"`);
};

/**
 * Goes through all meetings and takes out what Teams reported of people where it has been kept for long enough, or says
 * what that would be. A line for each meeting that has any of it.
 */
export async function* retain(records: Records, retaining: Retaining): AsyncGenerator<string> {
  const { known, unreadable } = await knownMeetings(records);
  for (const meeting of known) {
    const reports = meeting.state.history.filter(isReport).length;
    if (reports > 0) yield `${meeting.name} (${meeting.id}): ${await retained(records, meeting, reports, retaining)}`;
  }
  for (const id of unreadable) yield `${id}: cannot be read; "npm run verify" says what is wrong with it`;
}

const retained = async (
  records: Records,
  { id: meeting, state }: KnownMeeting,
  reports: number,
  { days, isMeant }: Retaining,
): Promise<string> => {
  const all = `${count(reports, 'report')} of Teams`;
  if (state.finalised === undefined) return `${all} kept, for its minutes are not final`;
  const ends = retentionEnds(state, state.body.retentionDays ?? days);
  if (ends === undefined) return `${all} kept with the record, for the body does not say for how long (see --days)`;
  if (ends > records.now()) return `${all} kept until ${ends.slice(0, 10)}`;
  const out = isMeant
    ? await takeOutReports(records, { meeting, entry: entryId(`retain:${randomUUID()}`), reason: 'retention' })
    : (await reportsNotNeeded(records, meeting)).length;
  const stay = reports - out;
  return `${String(out)} of ${all} ${isMeant ? 'taken out' : 'would be taken out'}${stay === 0 ? '' : `; ${String(stay)} cannot be, for documents are made of ${stay === 1 ? 'it' : 'them'}`}`;
};
