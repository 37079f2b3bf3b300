import fc from 'fast-check';
import { Growing } from '../../../src/domain';

const record = Growing.of(['opened', 'decided']);

describe('a record that grows', () => {
  it('is longer by what was added, and what it was before stays as it was', () => {
    const longer = record.with(['closed']);
    expect([...longer]).toEqual(['opened', 'decided', 'closed']);
    expect([...record]).toEqual(['opened', 'decided']);
    expect(record).toHaveLength(2);
    expect(record.at(2)).toBeUndefined();
    expect(record.at(-1)).toBe('decided');
    expect(record.slice(1)).toEqual(['decided']);
    expect(record.slice(0, 3)).toEqual(['opened', 'decided']);
    expect(record.includes('closed')).toBe(false);
    expect(JSON.stringify(record)).toBe('["opened","decided"]');
  });

  it('may go on in two ways that know nothing of each other', () => {
    const [one, other] = [record.with(['undone']), record.with(['closed', 'drafted'])];
    expect([...one]).toEqual(['opened', 'decided', 'undone']);
    expect([...other]).toEqual(['opened', 'decided', 'closed', 'drafted']);
    expect([...one.with(['decided'])]).toEqual(['opened', 'decided', 'undone', 'decided']);
  });

  it('is read like the array of the same events, whatever grew out of it since', () => {
    const events = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(events, events, fc.integer({ min: -15, max: 15 }), fc.boolean(), (all, more, place, grew) => {
        const list = Growing.of(all);
        if (grew) list.with(more);
        const is = (each: number, index: number): boolean => each === 3 || index === place;
        expect([...list]).toEqual(all);
        expect(list.at(place)).toBe(all.at(place));
        expect(list.filter(is)).toEqual(all.filter(is));
        expect(list.map((each, index) => each * index)).toEqual(all.map((each, index) => each * index));
        expect(list.flatMap((each) => [each, each])).toEqual(all.flatMap((each) => [each, each]));
        expect(list.some(is)).toBe(all.some(is));
        expect(list.indexOf(3)).toBe(all.indexOf(3));
        expect(list.lastIndexOf(3)).toBe(all.lastIndexOf(3));
        expect(list.find(is)).toBe(all.find(is));
        expect(list.findIndex(is)).toBe(all.findIndex(is));
        expect(list.findLast(is)).toBe(all.findLast(is));
        expect(list.findLastIndex(is)).toBe(all.findLastIndex(is));
      }),
    );
  });
});
