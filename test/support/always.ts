import fc from 'fast-check';
import { decide, DEFAULT_BODY, evolve, replay } from '../../src/domain';
import type { Instant, Interval, MeetingEvent, MeetingState } from '../../src/domain';
import { commandOf, momentAfter, steps, type Step } from './any-meeting';
import { at, prepared, secretary, wrote } from './meeting-facts';

/** An accepted step. */
export interface Moment {
  readonly before: MeetingState;
  readonly events: readonly MeetingEvent[];
  readonly after: MeetingState;
}

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

/** What decides and folds gets frozen data: writing into it throws. */
export const moments = (past: readonly MeetingEvent[], made: readonly Step[]): readonly Moment[] => {
  const all: Moment[] = [];
  let state = frozen(replay(past));
  let said = at('11:30');
  made.forEach((step, index) => {
    said = momentAfter(said, step);
    const verdict = decide(commandOf(step, state, said, index), state);
    if (verdict.kind === 'refused') return;
    const before = state;
    state = frozen(verdict.events.reduce(evolve, state));
    all.push({ before, events: verdict.events, after: state });
  });
  return all;
};

/** More than half must be present. */
const ruled: readonly MeetingEvent[] = [
  wrote(secretary, '10:59', {
    type: 'BodyDescribed',
    body: { ...DEFAULT_BODY, quorum: { fraction: 0.5, exclusive: true } },
  }),
  ...prepared,
];

/** Two in three meetings are prepared by somebody; the others begin with nothing. */
export const meetings = fc.tuple(fc.constantFrom(prepared, ruled, []), steps);
const RUNS = { numRuns: 250 };

/** Holds after every step of any meeting. A failure prints the seed, and the shortest meeting it fails in. */
export const always = (holds: (moment: Moment, index: number, all: readonly Moment[]) => boolean): void =>
  fc.assert(
    fc.property(meetings, ([past, made]) => moments(past, made).every(holds)),
    RUNS,
  );

const END_OF_TIME = '9' as Instant;
const ends = ({ to = END_OF_TIME }: Interval): Instant => to;
export const inOrder = (intervals: readonly Interval[]): readonly Interval[] =>
  [...intervals].sort((a, b) => (a.from + ends(a) < b.from + ends(b) ? -1 : 1));

/** Never negative, and none begins before the one before it ended. */
export const inLine = (intervals: readonly Interval[]): boolean =>
  inOrder(intervals).every((each, index, all) => {
    const next = all[index + 1];
    return each.from <= ends(each) && (next === undefined || ends(each) <= next.from);
  });
