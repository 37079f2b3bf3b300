import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { decide, entryId, evolve, NUIJA, replay, TEAMS } from '../../../src/domain';
import type { Instant, Interval, MeetingEvent, MeetingState } from '../../../src/domain';
import { plain } from '../../../src/domain/numbering';
import { commandOf, momentAfter, steps, type Step } from '../../support/any-meeting';
import { at, prepared } from '../../support/meeting-facts';

/** An accepted step. */
interface Moment {
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
const moments = (past: readonly MeetingEvent[], made: readonly Step[]): readonly Moment[] => {
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

/** Two in three meetings are prepared by somebody; the others begin with nothing. */
const meetings = fc.tuple(fc.constantFrom(prepared, prepared, []), steps);
const RUNS = { numRuns: 250 };

/** Holds after every step of any meeting. A failure prints the seed, and the shortest meeting it fails in. */
const always = (holds: (moment: Moment, index: number, all: readonly Moment[]) => boolean): void =>
  fc.assert(
    fc.property(meetings, ([past, made]) => moments(past, made).every(holds)),
    RUNS,
  );

const facts = ({ history: _history, undone: _undone, ...rest }: MeetingState): unknown => rest;
const unique = (all: readonly string[]): boolean => new Set(all).size === all.length;
const runs = ({ to }: Interval): boolean => to === undefined;
const END_OF_TIME = '9' as Instant;
const ends = ({ to = END_OF_TIME }: Interval): Instant => to;
const inOrder = (intervals: readonly Interval[]): readonly Interval[] =>
  [...intervals].sort((a, b) => (a.from + ends(a) < b.from + ends(b) ? -1 : 1));

/** Never negative, and none begins before the one before it ended. */
const inLine = (intervals: readonly Interval[]): boolean =>
  inOrder(intervals).every((each, index, all) => {
    const next = all[index + 1];
    return each.from <= ends(each) && (next === undefined || ends(each) <= next.from);
  });
const stretches = (state: MeetingState): readonly Interval[] => [
  ...state.agenda.flatMap(({ intervals }) => intervals),
  ...state.breaks,
];

const DECIDING: readonly string[] = ['DecisionRecorded', 'DecisionAmended', 'DecisionWithdrawn', 'ProposalConfirmed'];
/** What nobody undoes, whoever wrote it. */
const SETTLED: readonly string[] = [
  'BodyDescribed',
  'MeetingDescribed',
  'PersonIntroduced',
  'CloseQuestioned',
  'ItemChangeQuestioned',
  'EntryUndone',
];

const idsMade = (event: MeetingEvent): readonly string[] => {
  if (event.type === 'AgendaSet') return event.items.map(({ id }) => id);
  if (event.type === 'ItemAdded') return [event.item.id];
  if (event.type === 'ParagraphWritten') return [event.paragraph];
  if (event.type === 'DecisionRecorded') return [event.decision];
  if (event.type === 'ProposalMade') return [event.proposal];
  return event.type === 'ActionAssigned' ? [event.action] : [];
};

describe('in any meeting', () => {
  it('the journal only grows, by what was accepted', () => {
    always(
      ({ before, events, after }) =>
        after.history.length === before.history.length + events.length &&
        before.history.every((event, index) => after.history[index] === event),
    );
  });

  it('the journal tells the same meeting again', () => {
    always(({ after }, index, all) => {
      if (index < all.length - 1) return true;
      const stored = JSON.parse(JSON.stringify(after.history)) as readonly MeetingEvent[];
      return isDeepStrictEqual(replay(stored), after);
    });
  });

  it('nobody but the chair decides, and no machine is the chair', () => {
    always(
      ({ before, events, after }) =>
        events.every(({ type, by }) => !DECIDING.includes(type) || by === before.chair) &&
        after.chair !== TEAMS &&
        after.chair !== NUIJA,
    );
  });

  it('no id is given twice, and no number to two items', () => {
    always(
      ({ after }) =>
        unique(after.history.flatMap(idsMade)) &&
        unique(after.people.map(({ id }) => id)) &&
        unique(after.agenda.map(({ number }) => plain(number))),
    );
  });

  it('one thing is on at a time, and no time is lost', () => {
    always(({ after }) => {
      const all = inOrder(stretches(after));
      if (after.phase === 'planned') return all.length === 0;
      if (!inLine(all)) return false;
      // Where the agenda came later, nothing was on before it.
      if (!after.history.some(({ type, entry }) => type === 'ItemOpened' && entry === after.openedIn)) return true;
      const end = after.phase === 'closed' ? after.closedAt : undefined;
      return (
        all[0]?.from === after.openedAt &&
        all.at(-1)?.to === end &&
        all.every((each, index) => index === all.length - 1 || each.to === all[index + 1]?.from)
      );
    });
  });

  it('what runs is what is on', () => {
    always(({ after }) => {
      const isOn = (id: string): boolean => after.phase === 'open' && !after.onBreak && after.current === id;
      return (
        after.agenda.every(({ id, intervals }) => intervals.filter(runs).length === (isOn(id) ? 1 : 0)) &&
        after.breaks.filter(runs).length === (after.phase === 'open' && after.onBreak ? 1 : 0)
      );
    });
  });

  it('nobody is there twice, or leaves before they came', () => {
    always(
      ({ after }) =>
        after.people.every(({ id }) => inLine(after.presence.filter(({ person }) => person === id))) &&
        unique(after.apologies),
    );
  });

  it('undoing the last thing leaves everything as it was before', () => {
    always(({ before, events, after }) => {
      const [event] = events;
      const keeper = after.secretaries[0] ?? after.chair;
      if (event === undefined || keeper === undefined || event.by === TEAMS || event.by === NUIJA) return true;
      if (events.every(({ type }) => SETTLED.includes(type))) return true;
      const meta = { entry: entryId('undo'), by: keeper, said: event.said };
      const verdict = decide({ type: 'Undo', undone: event.entry, meta }, after);
      if (verdict.kind === 'refused') return false;
      const introduced = events.filter(({ type }) => type === 'PersonIntroduced').reduce(evolve, before);
      return isDeepStrictEqual(facts(verdict.events.reduce(evolve, after)), facts(introduced));
    });
  });
});

/** The same meetings every time: whether chance is kind is no test of the rules. */
const SEED = 20221207;

it('nearly everything that can happen happens in some of these meetings', () => {
  const seen = new Set<string>();
  for (const [past, made] of fc.sample(meetings, { numRuns: 600, seed: SEED }))
    for (const { events } of moments(past, made)) for (const { type } of events) seen.add(type);
  expect(seen.size).toBeGreaterThan(28);
  for (const type of [
    'MeetingClosed',
    'BreakEnded',
    'EntryUndone',
    'ProposalConfirmed',
    'ItemsRenumbered',
    'PersonLeft',
  ])
    expect(seen).toContain(type);
});
