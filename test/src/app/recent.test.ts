import { Recent } from '../../../src/app';

/** What is still known of so many keys, after they were all set in order. */
const knownAfter = (recent: Recent<number>, keys: number): readonly string[] =>
  Array.from({ length: keys }, (_, index) => String(index)).filter((key) => recent.get(key) !== undefined);

describe('what was used last', () => {
  it('is all known while it is not more than fits', () => {
    const recent = new Recent<number>(10);
    for (let index = 0; index < 10; index += 1) recent.set(String(index), index);
    expect(knownAfter(recent, 10)).toHaveLength(10);
  });

  it('is never fewer than fit, and never more than twice as many', () => {
    for (let sets = 11; sets < 60; sets += 1) {
      const recent = new Recent<number>(10);
      for (let index = 0; index < sets; index += 1) recent.set(String(index), index);
      const newest = Array.from({ length: 9 }, (_, index) => recent.get(String(sets - 1 - index)));
      expect(newest).not.toContain(undefined);
      expect(knownAfter(recent, sets).length).toBeLessThan(20);
    }
  });

  it('stays as long as somebody keeps asking for it', () => {
    const recent = new Recent<number>(10);
    recent.set('kept', 1);
    for (let index = 0; index < 100; index += 1) {
      recent.set(String(index), index);
      expect(recent.get('kept')).toBe(1);
    }
  });

  it('says what was set last, also of a key that was set long ago', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('a', 3);
    expect(recent.get('a')).toBe(3);
  });

  it('is gone once it is forgotten, wherever it lay', () => {
    const recent = new Recent<number>(2);
    recent.set('old', 1);
    recent.set('full', 2);
    recent.set('new', 3);
    recent.forget('old');
    recent.forget('new');
    expect([recent.get('old'), recent.get('new'), recent.get('full')]).toEqual([undefined, undefined, 2]);
    recent.clear();
    expect(recent.get('full')).toBeUndefined();
  });
});
