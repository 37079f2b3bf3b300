import type { Outcome } from './outcome';

/** What a disturbed play came to, held against the undisturbed one. */
export interface Comparison {
  /** Events that are missing, and those that should not be there. */
  readonly lost: number;
  readonly doubled: number;
  /** Documents that are not the same to the byte. */
  readonly minutes: number;
  /** How many messages stand in a chat that should not: Teams gives no way to know whether the first one arrived. */
  readonly again: number;
  /** How often the one that came most often came too often. One kill is one copy more, and the same may be hit twice. */
  readonly most: number;
  /** Everything that must not be, in words: the above, messages that never came, other cards … */
  readonly wrong: readonly string[];
}

export const compare = (before: Outcome, after: Outcome): Comparison => {
  const lost = without(before.events, after.events);
  const doubled = without(after.events, before.events);
  const minutes = Object.keys({ ...before.minutes, ...after.minutes }).filter(
    (name) => before.minutes[name] !== after.minutes[name],
  );
  const extra = [...new Set([...before.messages.keys(), ...after.messages.keys()])].map((what) => {
    const wanted = before.messages.get(what) ?? 0;
    return { what, wanted, more: (after.messages.get(what) ?? 0) - wanted };
  });
  const isAnotherOrder =
    lost.length + doubled.length === 0 && JSON.stringify(before.events) !== JSON.stringify(after.events);
  const under = ['running', 'cancelling'].filter((status) => (after.effects[status] ?? 0) > 0);
  return {
    lost: lost.length,
    doubled: doubled.length,
    minutes: minutes.length,
    again: extra.reduce((sum, { more }) => sum + Math.max(0, more), 0),
    most: Math.max(0, ...extra.map(({ more }) => more)),
    wrong: [
      ...(after.verified === 'all as written' ? [] : [after.verified]),
      ...lost.map((event) => `lost: ${event}`),
      ...doubled.map((event) => `should not be there: ${event}`),
      ...(isAnotherOrder ? ['the events are in another order'] : []),
      ...minutes.map((name) => `${name} differs: ${firstDifference(before.minutes[name], after.minutes[name])}`),
      ...without(before.cards, after.cards).map((card) => `a card is missing: ${card}`),
      ...without(after.cards, before.cards).map((card) => `a card should not be there: ${card}`),
      ...extra.filter(({ more }) => more < 0).map(({ what, more }) => `${String(-more)} times not said: ${what}`),
      ...under.map((status) => `effects are ${status} for ever`),
    ],
  };
};

/** Of text, the first line that is not the same. */
const firstDifference = (before = '(nothing)', after = '(nothing)'): string => {
  const [wanted, got] = [before.split('\n'), after.split('\n')];
  const line = wanted.findIndex((each, index) => each !== got[index]);
  return `${wanted[line] ?? '(its end)'} -> ${got[line] ?? '(its end)'}`;
};

/** What is in the first and, as often, not in the second. */
const without = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others];
  return some.filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
};
