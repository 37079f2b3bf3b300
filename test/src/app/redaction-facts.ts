import type { Recorded } from '../../../src/app';
import { redactable } from '../../../src/app/redactable';
import {
  entryId,
  evolve,
  NUIJA,
  personId,
  replay,
  TEAMS,
  type MeetingEvent,
  type PersonId,
  type RedactedLine,
} from '../../../src/domain';
import { at, wrote } from '../../support/meeting-facts';

export const NOW = at('2023-01-07 12:00');
const recorded = (events: readonly MeetingEvent[]): readonly Recorded[] =>
  events.map((event, index) => ({ seq: index + 1, event, recordedAt: event.said, hash: `hash ${String(index + 1)}` }));
export const linesOf = (events: readonly MeetingEvent[], about?: PersonId): readonly RedactedLine[] => {
  const work = redactable(recorded(events), NOW, about);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
};
/** The events as they are read once these lines are out. */
export const after = (events: readonly MeetingEvent[], lines: readonly RedactedLine[]): readonly MeetingEvent[] =>
  evolve(
    replay(events),
    wrote(NUIJA, '2023-01-07 12:00', { type: 'LinesRedacted', reason: 'retention', lines }),
  ).history.slice();
export const joined = (person: PersonId, when: string): MeetingEvent =>
  wrote(TEAMS, when, { type: 'PersonJoined', person, evidence: 'teams' });
export const left = (person: PersonId, when: string): MeetingEvent =>
  wrote(TEAMS, when, { type: 'PersonLeft', person, evidence: 'teams' });
export const met = (id: PersonId, when: string, name: string): MeetingEvent =>
  wrote(
    TEAMS,
    when,
    { type: 'PersonIntroduced', person: { id, name, group: 'visitors', anonymous: true } },
    { entry: entryId(`met at ${when}`) },
  );
export const phone = personId('4:+358401234567');
export const guest = personId('vieras');
