import {
  hasPlannedMinutes,
  itemById,
  plannedEnd,
  timeWarnings,
  unhandledItems,
  type Instant,
  type MeetingState,
  type TimeWarning,
} from '../domain';
import { nudgePhrase, type NudgeId } from '../language';
import { clockOf } from './acknowledge';
import { warningKey } from './timekeeping';

/** A nudge names so many items; more are counted. */
const NAMED = 5;

type Say = (id: NudgeId, values?: Readonly<Record<string, string>>) => string;

/**
 * What the chair is told about time, as it stands when it is sent: a nudge that was held up says what is so by then.
 *
 * @returns `undefined` where nothing of it is so any more.
 */
export const nudgeWords = (about: readonly string[], state: MeetingState, now: Instant): string | undefined => {
  const say: Say = (id, values) => nudgePhrase(state.body.language, id, values);
  const warnings = timeWarnings(state, now).filter((warning) => about.includes(warningKey(warning)));
  const end = plannedEnd(state);
  const namesEnd = warnings.some((warning) => warning.about !== 'itemOver');
  const sentences = [
    ...warnings.flatMap((warning) => words(warning, state, say)),
    ...(namesEnd || end === undefined || now >= end ? [] : [say('plannedEnd', { time: clockOf(end, state) })]),
  ];
  return warnings.length === 0 ? undefined : sentences.join(' ');
};

const words = (warning: TimeWarning, state: MeetingState, say: Say): readonly string[] => {
  switch (warning.about) {
    case 'itemOver': {
      const { number = '', minutes = 0 } = itemById(state, warning.item) ?? {};
      return [say('itemOver', { number, over: String(warning.over), minutes: String(minutes) })];
    }
    case 'agendaOver':
      return [say('agendaOver', { time: clockOf(warning.end, state), over: String(warning.over) })];
    case 'endNear':
      return [
        say('endNear', { time: clockOf(warning.end, state), left: String(warning.left) }),
        ...leftWords(state, say),
      ];
  }
};

const leftWords = (state: MeetingState, say: Say): readonly string[] => {
  const left = unhandledItems(state);
  if (left.length === 0) return [];
  const id = left.length === 1 ? 'oneLeft' : left.length > NAMED ? 'manyLeft' : 'someLeft';
  const items = left.map(({ number }) => number).join(', ');
  const worthPlanning = left.length > 1 && !hasPlannedMinutes(state);
  return [say(id, { items, count: String(left.length) }), ...(worthPlanning ? [say('noTimes')] : [])];
};
