import { onItem } from '../../../src/domain';
import { item } from '../../support/meeting-facts';

describe('what is recorded on an item', () => {
  const list = [
    { item: item('1'), text: 'first' },
    { text: 'of no item' },
    { item: item('2'), text: 'another' },
    { item: item('1'), text: 'last' },
  ];

  it('comes in the order it was recorded, however often it is looked for', () => {
    const found = (): readonly string[] => onItem(list, item('1')).map(({ text }) => text);
    expect([found(), found()]).toEqual([
      ['first', 'last'],
      ['first', 'last'],
    ]);
    expect(onItem(list, item('2'))).toEqual([list[2]]);
  });

  it('is nothing where nothing was', () => {
    expect(onItem(list, item('3'))).toEqual([]);
    expect(onItem([], item('1'))).toEqual([]);
  });
});
