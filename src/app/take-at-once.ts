import type { Journal } from './ports';
import { LEASE_MS, type Effects } from './run-effects';

/**
 * A journal whose effects are carried out as soon as they are written, where nobody waits before them: an answer then
 * need not be looked for in the outbox. It lies there all the same, and is taken up from there if this process dies.
 */
export const takingAtOnce = (journal: Journal, effects: Pick<Effects, 'hasRoom' | 'carryOut'>): Journal => ({
  ...journal,
  append: async (append) => {
    const outcome = await journal.append(effects.hasRoom() ? { takeMs: LEASE_MS, ...append } : append);
    if (outcome.kind === 'appended') effects.carryOut(outcome.taken ?? []);
    return outcome;
  },
});
