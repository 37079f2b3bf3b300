import { counted, firstNumber, isCounted, numberAt, numbersGiven } from '../../../src/domain/numbering';
import { agenda, item } from '../../support/meeting-facts';

type Numbered = readonly [level: number, number?: string];
const lines = (...all: readonly Numbered[]) =>
  all.map(([level, number]) => ({ level, ...(number === undefined ? {} : { number }) }));
const given = (...all: readonly Numbered[]): readonly string[] =>
  numbersGiven(lines(...all)).map(([, number]) => number);

describe('counting an agenda', () => {
  it('gives sub-items the number of their main item', () => {
    expect(given([1], [2], [2], [3], [1], [2])).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1']);
  });

  it('begins where the first number says', () => {
    expect(given([1, '57'], [1], [2], [1])).toEqual(['57', '58', '58.1', '59']);
    expect(firstNumber(lines([2, '4.1'], [1, '5']))).toBe(5);
    expect(firstNumber([])).toBe(1);
  });

  it('leaves no zeros where a main item is missing', () => {
    expect(given([2], [2], [1], [3], [2])).toEqual(['1', '2', '3', '3.1', '3.2']);
  });

  it('is not for numbers of another kind', () => {
    expect(isCounted(lines([1, '1'], [1], [2, 'x']))).toBe(true);
    expect(isCounted(lines([1, 'A 13']))).toBe(false);
    expect(isCounted(lines([1, '2a']))).toBe(false);
    expect(isCounted(lines([1, '1234567']))).toBe(false);
  });

  it('begins anew where it is told to', () => {
    expect(counted(lines([1, '9'], [1, '4']), 3).map(([, number]) => number)).toEqual(['3', '4']);
  });
});

describe('an agenda as it was set', () => {
  it('keeps the numbers it has, with their gaps', () => {
    expect(given([1, '1'], [1, '2'], [1, '4'], [2, '4.2'])).toEqual(['1', '2', '4', '4.2']);
  });

  it('is counted when two items would have one number', () => {
    expect(given([1, '1'], [1, '1'], [1, '1'])).toEqual(['1', '2', '3']);
    expect(given([1], [1, '1'])).toEqual(['1', '2']);
    expect(given([1, '1'], [2, 'A'], [2, 'a §'])).toEqual(['1', '1.1', '1.2']);
  });

  it('fills in what is missing among numbers of another kind, and what is there twice', () => {
    expect(given([1, 'A 13'], [1], [1, '1'], [1])).toEqual(['A 13', '2', '1', '3']);
    expect(given([1, 'A 13'], [1, 'a 13'])).toEqual(['A 13', '1']);
  });
});

describe('an item that comes later', () => {
  it('is named after the item before it on its level', () => {
    expect(numberAt(agenda, 6, 1)).toBe('4a');
    expect(numberAt(agenda, 5, 2)).toBe('4.1a');
    expect(numberAt(agenda, 2, 1)).toBe('2a');
  });

  it('does not take a letter that is taken', () => {
    const lettered = agenda.map((each) => (each.id === item('3') ? { ...each, number: '2a' } : each));
    expect(numberAt(lettered, 3, 1)).toBe('2b');
    expect(numberAt(lettered, 2, 1)).toBe('2b');
  });

  it('gets the next number at the end, at the beginning and when the letters are used up', () => {
    expect(numberAt(agenda, agenda.length, 1)).toBe('9');
    expect(numberAt(agenda, 0, 1)).toBe('9');
    const [first] = agenda;
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => ({ ...first!, number: `1${letter}` }));
    expect(numberAt([first!, ...letters, { ...first!, number: '2' }], 27, 1)).toBe('3');
    expect(numberAt([{ ...first!, number: 'A 13' }], 1, 1)).toBe('1');
  });
});
