import { isSame } from '../../../src/domain/same';

it('two settings are the same whatever order they are given in', () => {
  expect(isSame({ b: [1, { d: 2, c: 3 }], a: 'x' }, { a: 'x', b: [1, { c: 3, d: 2 }] })).toBe(true);
  expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
