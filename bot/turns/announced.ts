import { acknowledge, type Errand, type Outcome } from '../../src/app';
import type { EventType, MeetingEvent } from '../../src/domain';
import type { Turn } from './message';

/** What becomes of the minutes concerns everybody in the meeting's chat, also where it was said to Nuija alone. */
const FOR_EVERYBODY: ReadonlySet<EventType> = new Set<EventType>([
  'ReviewOpened',
  'MinutesApproved',
  'MinutesFinalised',
]);

/** What the meeting's chat is told of something that was done in somebody's own chat. */
export const announced = (
  { chat }: Pick<Turn, 'chat'>,
  outcome: Pick<Outcome, 'kind' | 'state'> & { readonly events?: readonly MeetingEvent[] },
): readonly Errand[] => {
  if (chat.kind !== 'personal' || outcome.kind !== 'done') return [];
  const events = (outcome.events ?? []).filter(({ type }) => FOR_EVERYBODY.has(type));
  return events.length === 0
    ? []
    : [{ kind: 'say', text: acknowledge(events, outcome.state).join('\n'), lasting: true }];
};
