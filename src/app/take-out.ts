import {
  addMinutes,
  decide,
  NUIJA,
  type EntryId,
  type MeetingId,
  type PersonId,
  type RedactedLine,
  type RedactionReason,
} from '../domain';
import type { Records } from './handle-command';
import type { AppendOutcome } from './ports';
import { redactable } from './redactable';

interface TakingOut {
  readonly meeting: MeetingId;
  readonly entry: EntryId;
  readonly reason: RedactionReason;
  /** Whose; everybody's where nobody is named. */
  readonly about?: PersonId;
}

const ATTEMPTS = 20;
/** Teams delivers nothing again after a day. */
const DELIVERED_WITHIN_MINUTES = 24 * 60;

/**
 * Takes what Teams reported of people out of the journal of final minutes, as far as no document needs it, and with it
 * what commands were answered and what was sent. Hands back how many lines that were; none where the minutes are not
 * final.
 *
 * @throws Error when other writers win twenty times in a row.
 */
export const takeOutReports = async (
  { journal, reader, now }: Records,
  { meeting, entry, reason, about }: TakingOut,
): Promise<number> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const recorded = await journal.read(meeting);
    const { state, version } = await reader.read(meeting);
    if (version !== recorded.length) continue;
    const at = now();
    const lines = await unhurried(redactable(recorded, at, about));
    const verdict = decide({ type: 'RedactLines', reason, lines, meta: { entry, by: NUIJA, said: at } }, state);
    if (verdict.kind === 'refused') return 0;
    const outcome: AppendOutcome = await journal.append({
      meeting,
      after: version,
      entry,
      events: verdict.events,
      effects: [],
      answer: null,
      recordedAt: at,
      forgetBefore: addMinutes(at, -DELIVERED_WITHIN_MINUTES),
    });
    if (outcome.kind === 'appended') return lines.length;
    if (outcome.kind === 'seen') return 0;
  }
  throw new Error(`meeting ${meeting}: the record kept changing while lines were taken out of it`);
};

/** The lines that would be taken out of a journal if its minutes are final. It only looks. */
export const reportsNotNeeded = async (
  { journal, now }: Pick<Records, 'journal' | 'now'>,
  meeting: MeetingId,
): Promise<readonly RedactedLine[]> => unhurried(redactable(await journal.read(meeting), now()));

/** Lets others have their turn at every pause. */
const unhurried = async <Result>(work: Generator<undefined, Result>): Promise<Result> => {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
};
