import type { Rehearsal } from '../../bot/rehearsal';
import { addMinutes, type Instant } from '../../src/domain';

/** These are about the step before and have its time. */
const ASIDES: ReadonlySet<string> = new Set(['redeliver', 'restart', 'expect']);

/**
 * The same rehearsal with this many minutes at least between one thing and the next. What a server died over is taken
 * up by another a minute later on the meeting's clock; so everybody waits for it, and a disturbed meeting has the same
 * times as an undisturbed one.
 */
export const spaced = (rehearsal: Rehearsal, minutes: number): Rehearsal => {
  let before: Instant | undefined;
  const after = (written: Instant): Instant => {
    const earliest = before === undefined ? written : addMinutes(before, minutes);
    return (before = written > earliest ? written : earliest);
  };
  const steps = rehearsal.steps.map((step) => ({
    ...step,
    at: ASIDES.has(step.act.kind) && before !== undefined ? before : after(step.at),
  }));
  return { ...rehearsal, steps };
};
