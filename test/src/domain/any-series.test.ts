import fc from 'fast-check';
import { nextAgenda, plainDate, type DecisionKind } from '../../../src/domain';
import { draftedAfter, KINDS, sit, type Fate, type Past, type Sitting } from '../../support/meeting-chain';

const FATES: readonly Fate[] = [
  'skipped',
  'handled',
  'tabled',
  'tabled',
  'referredBack',
  'decided',
  'approved',
  'rejected',
  'noted',
];
const sitting: fc.Arbitrary<Sitting> = fc.record({
  fates: fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 7 }),
  newItems: fc.nat(4),
  newActions: fc.nat(3),
  done: fc.array(fc.nat(30), { maxLength: 3 }),
  pastes: fc.boolean(),
});
const chain = fc.array(sitting, { minLength: 20, maxLength: 20 });

const OPEN: ReadonlySet<DecisionKind> = new Set<DecisionKind>(['tabled', 'referredBack']);

/** What is open after a meeting, told from what people saw of it: titles and texts, nothing of how it is carried on. */
const seenAfter = (open: ReadonlySet<string>, tasks: ReadonlySet<string>, { state }: Past) => {
  const left = new Set(open);
  const titles = new Map([...open].map((title) => [title.toLowerCase(), title]));
  for (const item of state.agenda) {
    if (!item.title.toLowerCase().startsWith('asia')) continue;
    const title = titles.get(item.title.toLowerCase()) ?? item.title;
    const struck = state.decisions.find((each) => each.item === item.id);
    if (struck === undefined && (open.has(title) || item.intervals.length === 0)) left.add(title);
    else if (struck !== undefined && OPEN.has(struck.kind)) left.add(title);
    else left.delete(title);
  }
  const undone = new Set([...tasks, ...state.actions.map(({ text }) => text)]);
  for (const { text, done } of [...state.series.actions, ...state.actions]) if (done) undone.delete(text);
  return { open: left, tasks: undone };
};

describe.each(Object.entries(KINDS))('over a chain of twenty meetings, %s', (_name, kind) => {
  it('loses nothing that was tabled, referred back or agreed until it is decided or done', () => {
    fc.assert(
      fc.property(chain, (plans) => {
        let before: Past | undefined;
        let seen = { open: new Set<string>(), tasks: new Set<string>() };
        for (const [index, plan] of plans.entries()) {
          const past = sit(kind, before, plan, index + 1);
          // What was once only not reached may be settled without a decision: told by the reason it was left for.
          const unreached = new Set(
            past.state.series.matters
              .filter(({ why }) => why === 'unhandled')
              .map(({ line }) => line.title.toLowerCase()),
          );
          const all = seenAfter(seen.open, seen.tasks, past);
          for (const { id, title, intervals } of past.state.agenda)
            if (
              unreached.has(title.toLowerCase()) &&
              intervals.length > 0 &&
              !past.state.decisions.some(({ item }) => item === id)
            )
              for (const each of [...all.open]) if (each.toLowerCase() === title.toLowerCase()) all.open.delete(each);
          seen = all;
          const { items } = nextAgenda(past.state, past.meeting, plainDate('2025-12-01'));
          const matters = items.flatMap((item) => (item.kind === 'matter' ? [item.line.title.toLowerCase()] : []));
          expect(matters.toSorted()).toEqual([...seen.open].map((title) => title.toLowerCase()).toSorted());
          const listed = items.flatMap((item) => (item.kind === 'actions' ? item.open.map(({ text }) => text) : []));
          expect(listed.toSorted()).toEqual([...seen.tasks].toSorted());
          expect(items.filter(({ kind: each }) => each === 'minutes')).toHaveLength(1);
          before = past;
        }
      }),
      { numRuns: 15 },
    );
  });

  it('gives no number twice to an action, and none to two items of one agenda', () => {
    fc.assert(
      fc.property(chain, (plans) => {
        let before: Past | undefined;
        const numbers = new Map<number, string>();
        for (const [index, plan] of plans.entries()) {
          const past = sit(kind, before, plan, index + 1);
          const { items } = nextAgenda(past.state, past.meeting, plainDate('2025-12-01'));
          for (const item of items)
            for (const { number, text } of item.kind === 'actions' ? item.open : []) {
              expect(numbers.get(number) ?? text).toBe(text);
              numbers.set(number, text);
            }
          const drafted = draftedAfter(past).map(({ number }) => number);
          expect(new Set(drafted).size).toBe(drafted.length);
          before = past;
        }
      }),
      { numRuns: 10 },
    );
  });
});
