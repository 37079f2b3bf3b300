import fc from 'fast-check';
import { isSame } from '../../../src/domain';

it('two settings are the same whatever order they are given in', () => {
  expect(isSame({ b: [1, { d: 2, c: 3 }], a: 'x' }, { a: 'x', b: [1, { c: 3, d: 2 }] })).toBe(true);
  expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});

it.each<[string, unknown, unknown]>([
  ['one says more', { a: 1 }, { a: 1, b: 2 }],
  ['one says less', { a: 1, b: 2 }, { a: 1 }],
  ['they say it of something else', { a: 1 }, { b: 1 }],
  ['one leaves open what the other does not mention', { a: undefined }, { b: 1 }],
  ['one is a list', { 0: 'a' }, ['a']],
  ['the other is a list', ['a'], { 0: 'a' }],
  ['one is nothing', null, {}],
  ['the other is nothing', {}, null],
  ['one is not there', undefined, {}],
  ['a number is a word', 1, '1'],
  ['a member is inherited', { toString: 1 }, { a: 1 }],
])('two settings are not the same where %s', (_, one, other) => {
  expect(isSame(one, other)).toBe(false);
});

it('what is written and read again is the same, and reads the same from either side', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const again: unknown = JSON.parse(JSON.stringify(one));
      return isSame(one, again) && isSame(one, other) === isSame(other, one);
    }),
  );
});
