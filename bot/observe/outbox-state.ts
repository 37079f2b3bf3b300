import type { Outbox } from '../../src/app';
import { millisecondsBetween, type Instant } from '../../src/domain';
import type { OutboxState } from './metrics';

/** How the outbox stands: how much waits, timers for later among it, and for how long the oldest that is due. */
export const outboxState = async (outbox: Pick<Outbox, 'waiting'>, now: () => Instant): Promise<OutboxState> => {
  const { count, nextDue } = await outbox.waiting();
  const overdue = nextDue === undefined ? 0 : Math.max(0, millisecondsBetween(nextDue, now()));
  return { count, overdueSeconds: overdue / 1_000 };
};
