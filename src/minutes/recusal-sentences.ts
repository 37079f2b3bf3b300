import {
  localTime,
  nameOf,
  outFor,
  recusalsOf,
  type Instant,
  type Interval,
  type ItemRecord,
  type MeetingState,
  type Recusal,
} from '../domain';
import { formatClock, recusalGround } from '../language';
import { clockAt, timesOf } from './attendance-sentences';
import type { Block } from './minutes';
import type { Wording } from './wording';

/** Who took no part in an item, why and from when to when, and who presided for a recused chair. */
export const recusalBlocks = (state: MeetingState, item: ItemRecord, wording: Wording): readonly Block[] => {
  if (item.intervals.length === 0) return [];
  const recusals = recusalsOf(state, item.id);
  return [
    ...recusals.map((recusal): Block => ({
      role: 'recusal',
      text: sentence(state, recusal, wording),
      sources: recusal.sources,
    })),
    ...(recusals.some(({ person }) => person === state.chair) ? presidingBlocks(state, item, wording) : []),
  ];
};

const sentence = (state: MeetingState, recusal: Recusal, wording: Wording): string => {
  const words = recusalGround(wording.language, recusal.ground)?.replace(/[.\s]+$/, '') ?? '';
  return wording.say(stayed(state, recusal) ? 'disqualifiedStayed' : 'disqualified', {
    name: nameOf(state, recusal.person),
    ground: words === '' ? '' : ` (${words})`,
    times: outFor(state, recusal)
      .map((interval) => timesIn(interval, wording))
      .join(', '),
  });
};

/** "17.03–17.14"; while the item is still on, "17.03–". */
const timesIn = ({ from, to }: Interval, wording: Wording): string => {
  if (to !== undefined) return timesOf({ from, to }, wording);
  const { settings, timeZone, language } = wording;
  return `${formatClock(localTime(from, timeZone), settings.eventTime, language)}–`;
};

/** True where Teams had them in the meeting all the time they were to be out of it. */
export const stayed = (state: MeetingState, recusal: Recusal): boolean => {
  const out = outFor(state, recusal);
  return (
    out.length > 0 &&
    out.every(({ from, to }) =>
      state.presence.some(
        (stay) =>
          stay.person === recusal.person &&
          stay.evidence === 'teams' &&
          stay.from <= from &&
          (stay.to === undefined || (to !== undefined && stay.to >= to)),
      ),
    )
  );
};

/** Whoever stood in; where it was several after each other, from when each did. */
const presidingBlocks = (state: MeetingState, item: ItemRecord, wording: Wording): readonly Block[] => {
  const all = state.presidings.filter((each) => each.item === item.id);
  const isOne = new Set(all.map(({ person }) => person)).size === 1;
  return (isOne ? all.slice(0, 1) : all).map(({ person, at, sources }) => ({
    role: 'presiding',
    text: isOne
      ? wording.say('presidedOver', { name: nameOf(state, person) })
      : wording.say('presidedFrom', { name: nameOf(state, person), time: clockAt(laterOf(at, item), wording) }),
    sources,
  }));
};

/** Named before the item came up, they presided from its beginning. */
const laterOf = (at: Instant, { intervals }: ItemRecord): Instant => {
  const [first] = intervals;
  return first !== undefined && at < first.from ? first.from : at;
};
