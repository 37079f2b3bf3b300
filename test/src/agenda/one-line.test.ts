import { readAgenda } from '../../../src/agenda';
import { onLines } from '../../../src/agenda/one-line';
import { growsLinearly } from '../../support/growth';

describe('an agenda whose line breaks were lost on the way', () => {
  it.each([
    ['asialista glued together', '1. Kokouksen avaus2. Budjetti 2027 (10 min)3. Muut asiat', 3],
    ['a title that ends with a number', '1. Avaus2. Talousarvio 20273. Muut asiat', 3],
    ['a title on one line with spaces', '1. Öppnande 2. Budgeten 3. Övriga ärenden', 3],
    ['numbers with brackets', '1) Opening 2) Budget', 2],
    ['section signs', '57 § Kokouksen avaus58 § Laillisuus ja päätösvaltaisuus', 2],
    ['small letters', '1. avaus 2. budjetti 3. muut', 3],
    ['sub-numbers', '1. Avaus2. Talous2.1 Budjetti2.2 Tilinpäätös3. Muut', 5],
    ['a heading before it', 'Ohjausryhmän kokous 7.12.2022 klo 12 1. Avaus2. Muut', 3],
  ])('gets its lines back: %s', (_what, text, count) => {
    expect(onLines(text).split('\n')).toHaveLength(count);
  });

  it('keeps every letter', () => {
    const text = '1. Avaus2. Talous2.1 Budjetti 20273. Muut';
    expect(onLines(text).replaceAll('\n', '')).toBe(text);
  });

  it.each([
    ['one item', '1. Hankkeen 2. vaihe'],
    ['a number that does not follow', '1. Avaus 5. Muut'],
    ['a text without numbers', 'Avaus, budjetti ja muut asiat'],
    ['lines that are there', '1. Avaus 2. Budjetti\n3. Muut'],
    ['nothing', ''],
  ])('is left alone where it is %s', (_what, text) => {
    expect(onLines(text)).toBe(text);
  });

  it('is read as it would have been on lines', () => {
    const { lines, warnings } = readAgenda('1. Kokouksen avaus2. Budjetti 2027 (10 min)3. Muut asiat');
    expect(lines.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Kokouksen avaus', undefined],
      ['Budjetti 2027', 10],
      ['Muut asiat', undefined],
    ]);
    expect(warnings).toEqual([]);
  });

  it('costs no more than its length', () => {
    const long = Array.from({ length: 5_000 }, (_, index) => `${String(index + 1)}. Asia`).join(' ');
    expect(growsLinearly(long, onLines)).toBe(true);
    expect(growsLinearly('1. '.repeat(30_000), onLines)).toBe(true);
  });
});
