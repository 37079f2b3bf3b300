import type { RosterLine } from './roster-line';
import type { Warn } from './roster-warning';

/** One chair, nobody twice, and deputies of somebody who is there. */
export const withoutSurplus = (people: readonly RosterLine[], warn: Warn): readonly RosterLine[] => {
  const kept: RosterLine[] = [];
  for (const person of people) {
    const { line, name, role, ...rest } = person;
    const twice = kept.some((each) => sameText(each.name, name) && sameText(each.organisation, person.organisation));
    const secondChair = role === 'chair' && kept.some((each) => each.role === 'chair');
    if (twice) warn('sameTwice', line, name);
    if (secondChair) warn('secondChair', line, name);
    if (!twice) kept.push(secondChair ? { line, name, ...rest } : person);
  }
  for (const { line, deputyFor } of kept)
    if (deputyFor !== undefined && kept.filter(({ name }) => sameText(name, deputyFor)).length !== 1)
      warn('deputyUnknown', line, deputyFor);
  return kept;
};

const sameText = (a = '', b = ''): boolean => a.toLowerCase() === b.toLowerCase();
