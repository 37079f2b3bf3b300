import fc from 'fast-check';
import {
  addMinutes,
  agendaOverBy,
  decide,
  DEFAULT_BODY,
  evolve,
  hasPlannedMinutes,
  isTimed,
  minutesOver,
  nextTimeWarning,
  plannedEnd,
  replay,
  timeWarnings,
  type Instant,
  type MeetingEvent,
  type MeetingState,
} from '../../../src/domain';
import { commandOf, momentAfter, steps } from '../../support/any-meeting';
import { agenda, at, chair, item, people, prepared, rosterGiven, secretary, wrote } from '../../support/meeting-facts';

type Minutes = Readonly<Record<string, number>>;

/** A meeting from 12 to 14 with these minutes planned, opened at 12.00; what follows is at its items' numbers. */
const meeting = (minutes: Minutes, ...later: readonly (MeetingEvent | readonly [string, string])[]): MeetingState =>
  replay([
    rosterGiven,
    wrote(secretary, '11:01', { type: 'MeetingDescribed', meeting: { end: '2022-12-07T14:00' } }),
    ...course(minutes, later),
  ]);
const withoutEnd = (minutes: Minutes, ...later: readonly (MeetingEvent | readonly [string, string])[]): MeetingState =>
  replay([rosterGiven, ...course(minutes, later)]);
const course = (
  minutes: Minutes,
  later: readonly (MeetingEvent | readonly [string, string])[],
): readonly MeetingEvent[] => [
  wrote(secretary, '11:02', {
    type: 'AgendaSet',
    items: agenda.map((each) => {
      const planned = minutes[each.number];
      return planned === undefined ? each : { ...each, minutes: planned };
    }),
  }),
  wrote(chair, '12:00', { type: 'MeetingOpened' }),
  wrote(chair, '12:00', { type: 'ItemOpened', item: item('1') }),
  ...later.map((each) => ('type' in each ? each : wrote(chair, each[1], { type: 'ItemOpened', item: item(each[0]) }))),
];
const breakFrom = (when: string): MeetingEvent => wrote(chair, when, { type: 'BreakStarted' });
const breakTo = (when: string): MeetingEvent => wrote(chair, when, { type: 'BreakEnded' });

const itemOver = (number: string, since: string, over: number) => ({
  about: 'itemOver',
  item: item(number),
  since: at(since),
  over,
});
const END = at('14:00');
const endNear = (left: number) => ({ about: 'endNear', end: END, left });
const agendaOver = (over: number) => ({ about: 'agendaOver', end: END, over });

describe('an item', () => {
  const state = withoutEnd({ '3': 25 }, ['3', '12:10']);

  it('is over its time from the first whole minute it takes longer', () => {
    expect(timeWarnings(state, at('12:35:59'))).toEqual([]);
    expect(timeWarnings(state, at('12:36'))).toEqual([itemOver('3', '12:10', 1)]);
    expect(timeWarnings(state, at('12:41:30'))).toEqual([itemOver('3', '12:10', 6)]);
    expect(nextTimeWarning(state, at('12:12'), 0)).toBe(at('12:36'));
    expect(nextTimeWarning(state, at('12:36'), 0)).toBeUndefined();
  });

  it('is not over while a clock runs behind', () => {
    expect(timeWarnings(state, at('12:05'))).toEqual([]);
    expect(nextTimeWarning(state, at('12:05'), 0)).toBe(at('12:36'));
  });

  it('does not use its time on a break, and is in the same stretch after it', () => {
    const paused = withoutEnd({ '3': 25 }, ['3', '12:10'], breakFrom('12:20'));
    expect(timeWarnings(paused, at('13:00'))).toEqual([]);
    expect(nextTimeWarning(paused, at('12:20'), 0)).toBeUndefined();
    const resumed = withoutEnd({ '3': 25 }, ['3', '12:10'], breakFrom('12:20'), breakTo('12:50'));
    expect(nextTimeWarning(resumed, at('12:50'), 0)).toBe(at('13:06'));
    expect(timeWarnings(resumed, at('13:06'))).toEqual([itemOver('3', '12:10', 1)]);
  });

  it('that is taken up again with no time left is over after a minute of a new stretch', () => {
    const again = withoutEnd({ '3': 25 }, ['3', '12:10'], ['5', '12:45'], ['3', '13:00']);
    expect(timeWarnings(again, at('13:00'))).toEqual([]);
    expect(nextTimeWarning(again, at('13:00'), 0)).toBe(at('13:01'));
    expect(timeWarnings(again, at('13:01'))).toEqual([itemOver('3', '13:00', 11)]);
  });

  it('knows by how many whole minutes it is over, for whoever looks at its card', () => {
    expect(minutesOver(state, state.agenda[2]!, at('12:41'))).toBe(6);
    expect(minutesOver(state, state.agenda[2]!, at('12:11'))).toBe(0);
    expect(minutesOver(state, state.agenda[3]!, at('12:41'))).toBe(0);
  });

  it('below a heading uses the heading’s time where it has none of its own', () => {
    const below = withoutEnd({ '4': 20 }, ['4.1', '12:10'], ['4.2', '12:25']);
    expect(nextTimeWarning(below, at('12:25'), 0)).toBe(at('12:31'));
    expect(timeWarnings(below, at('12:31'))).toEqual([itemOver('4', '12:10', 1)]);
    const backwards = withoutEnd({ '4': 20 }, ['4.2', '12:10'], ['4.1', '12:25']);
    expect(timeWarnings(backwards, at('12:31'))).toEqual([itemOver('4', '12:10', 1)]);
    const own = withoutEnd({ '4': 20, '4.1': 5 }, ['4.1', '12:10']);
    expect(timeWarnings(own, at('12:16'))).toEqual([itemOver('4.1', '12:10', 1)]);
  });

  it('planned for no time, or for longer than a day, is never over', () => {
    for (const minutes of [0, -5, 1441, NaN, Infinity]) {
      const odd = withoutEnd({ '3': minutes }, ['3', '12:10']);
      expect(timeWarnings(odd, at('23:59'))).toEqual([]);
      expect(isTimed(odd)).toBe(false);
    }
  });
});

describe('the planned end', () => {
  it('is near ten minutes before it, until it comes', () => {
    const state = meeting({}, ['3', '12:10']);
    expect(nextTimeWarning(state, at('12:10'), 0)).toBe(at('13:50'));
    expect(timeWarnings(state, at('13:49:59'))).toEqual([]);
    expect(timeWarnings(state, at('13:50'))).toEqual([endNear(10)]);
    expect(timeWarnings(state, at('13:51:30'))).toEqual([endNear(9)]);
    expect(timeWarnings(state, at('14:00'))).toEqual([]);
    expect(hasPlannedMinutes(state)).toBe(false);
  });

  it('is not told to a meeting that was opened that late, or is at its last words', () => {
    const late = replay([
      ...prepared,
      wrote(secretary, '11:01', { type: 'MeetingDescribed', meeting: { end: '2022-12-07T14:00' } }),
      wrote(chair, '13:52', { type: 'MeetingOpened' }),
    ]);
    expect(timeWarnings(late, at('13:53'))).toEqual([]);
    expect(timeWarnings(meeting({}, ['8', '13:45']), at('13:51'))).toEqual([]);
  });

  it('is a time, or there is none', () => {
    const ends = (end: string): Instant | undefined => plannedEnd({ ...meeting({}), meeting: { end } });
    expect(ends('2022-12-07T14:00')).toBe(END);
    for (const end of ['2022-02-30T14:00', '2022-12-07T24:00', '14:00', 'iltapäivällä', ''])
      expect(ends(end)).toBeUndefined();
    expect(plannedEnd(withoutEnd({}))).toBeUndefined();
  });
});

describe('an agenda', () => {
  it('that does not fit before the planned end is told from five minutes on', () => {
    expect(timeWarnings(meeting({ '1': 60, '3': 64 }), at('12:00'))).toEqual([]);
    expect(timeWarnings(meeting({ '1': 60, '3': 65 }), at('12:00'))).toEqual([agendaOver(5)]);
    expect(agendaOverBy(meeting({ '1': 60, '3': 64 }), at('12:00'))).toBe(4);
    expect(agendaOverBy(withoutEnd({ '1': 600 }), at('12:00'))).toBe(0);
    expect(agendaOverBy(replay(prepared), at('12:00'))).toBe(0);
  });

  it('goes over by no more while the item that is on has time left, and by every minute after that', () => {
    const state = meeting({ '1': 30, '3': 90 });
    expect(nextTimeWarning(state, at('12:00'), 0)).toBe(at('12:31'));
    expect(nextTimeWarning(state, at('12:31'), 0)).toBe(at('12:35'));
    expect(timeWarnings(state, at('12:35'))).toEqual([itemOver('1', '12:00', 5), agendaOver(5)]);
    expect(nextTimeWarning(state, at('12:35'), 5)).toBe(at('12:40'));
  });

  it('counts an item nobody planned as it passes', () => {
    const state = meeting({ '3': 118 });
    expect(nextTimeWarning(state, at('12:00'), 0)).toBe(at('12:07'));
    expect(timeWarnings(state, at('12:07'))).toEqual([agendaOver(5)]);
  });

  it('wins back what an item did not need, and what is taken off it', () => {
    expect(agendaOverBy(meeting({ '1': 30, '3': 100 }), at('12:05'))).toBe(10);
    expect(agendaOverBy(meeting({ '1': 30, '3': 100 }, ['2', '12:05']), at('12:05'))).toBe(0);
    expect(
      agendaOverBy(
        meeting({ '1': 30, '3': 100 }, wrote(chair, '12:05', { type: 'ItemRemoved', item: item('3') })),
        at('12:05'),
      ),
    ).toBe(0);
  });

  it('counts a heading’s minutes once, for all that stands below it', () => {
    expect(agendaOverBy(meeting({ '4': 130, '4.1': 70, '4.2': 60 }), at('12:00'))).toBe(10);
    expect(agendaOverBy(meeting({ '4': 130 }, ['4.1', '12:00'], ['4.2', '13:00']), at('13:00'))).toBe(10);
    expect(agendaOverBy(meeting({ '4': 130 }, ['4.1', '12:00'], ['4.2', '13:00'], ['5', '13:10']), at('13:10'))).toBe(
      0,
    );
  });

  it('is not said to go over an end that has passed', () => {
    const state = meeting({ '1': 200 });
    expect(timeWarnings(state, at('14:00'))).toEqual([]);
    expect(nextTimeWarning(state, at('13:55'), 85)).toBe(at('15:21'));
  });
});

describe('a meeting', () => {
  it('that is not going on has no warnings', () => {
    const planned = replay(prepared);
    const closed = meeting({ '1': 5 }, wrote(chair, '12:30', { type: 'MeetingClosed' }));
    for (const state of [planned, closed]) {
      expect(timeWarnings(state, at('13:55'))).toEqual([]);
      expect(nextTimeWarning(state, at('11:00'), 0)).toBeUndefined();
      expect(isTimed(state)).toBe(false);
    }
  });

  it('is timed where an end or minutes were planned, and it is not on a break', () => {
    expect(isTimed(withoutEnd({}))).toBe(false);
    expect(isTimed(withoutEnd({ '3': 5 }))).toBe(true);
    expect(isTimed(meeting({}))).toBe(true);
    expect(isTimed(meeting({}, breakFrom('12:10')))).toBe(false);
  });
});

describe('in any meeting', () => {
  const planned: readonly MeetingEvent[] = [
    wrote(secretary, '11:00', { type: 'RosterSet', people }),
    wrote(secretary, '11:01', { type: 'BodyDescribed', body: DEFAULT_BODY }),
    wrote(secretary, '11:02', { type: 'MeetingDescribed', meeting: { end: '2022-12-07T13:30' } }),
    wrote(secretary, '11:03', {
      type: 'AgendaSet',
      items: agenda.map((each, index) => (index % 3 === 1 ? each : { ...each, minutes: 5 + 7 * index })),
    }),
  ];
  const states = (made: Parameters<typeof momentAfter>[1][]): readonly (readonly [MeetingState, Instant])[] => {
    const all: (readonly [MeetingState, Instant])[] = [];
    let state = replay(planned);
    let said = at('11:30');
    made.forEach((step, index) => {
      said = momentAfter(said, step);
      const verdict = decide(commandOf(step, state, said, index), state);
      if (verdict.kind === 'accepted') state = verdict.events.reduce(evolve, state);
      all.push([state, said]);
    });
    return all;
  };
  const always = (holds: (state: MeetingState, now: Instant) => boolean): void =>
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 180 }), (made, wait) =>
        states([...made]).every(([state, said]) => holds(state, addMinutes(said, wait))),
      ),
      { numRuns: 200 },
    );
  const amounts = (state: MeetingState, now: Instant): readonly number[] =>
    timeWarnings(state, now).map((warning) => (warning.about === 'endNear' ? warning.left : warning.over));

  it('no warning is of less than a minute, and there is none on a break, before the opening or after the end', () => {
    always((state, now) => {
      const all = amounts(state, now);
      return all.every((each) => each >= 1) && (all.length === 0 || (state.phase === 'open' && !state.onBreak));
    });
  });

  it('nothing is new before the moment that was said, and something is then', () => {
    // As they are told: what the agenda goes over by once it is enough more, the others once.
    const news = (state: MeetingState, moment: Instant, told: number): readonly string[] =>
      timeWarnings(state, moment)
        .filter((warning) => warning.about !== 'agendaOver' || warning.over >= told + 5)
        .map((warning) => warning.about);
    always((state, now) => {
      const told = agendaOverBy(state, now);
      const next = nextTimeWarning(state, now, told);
      if (next === undefined) return true;
      const before = news(state, now, told);
      const isNews = (moment: Instant): boolean => news(state, moment, told).some((each) => !before.includes(each));
      return next > now && isNews(next) && !isNews(new Date(Date.parse(next) - 1).toISOString() as Instant);
    });
  });
});
