import fc from 'fast-check';
import { paragraphId, type MeetingEvent } from '../../../src/domain';
import { changesBetween, type SentenceChange } from '../../../src/minutes';
import { inCommon } from '../../../src/minutes/in-common';
import { chair, item, opened, secretary, wentTo, wrote } from '../../support/meeting-facts';
import {
  assigned,
  bodyDescribed,
  closedAt,
  decided,
  meetingDescribed,
  minutesOf,
  paragraph,
} from '../../support/minutes-of';

const noted = paragraph('5', 'discussion', 'Keskusteltiin pitkään. Sovittiin jatkosta.', '12:05');
const past = [bodyDescribed(), ...opened, wentTo('5', '12:04'), noted, closedAt('13:52')];
const changes = (before: readonly MeetingEvent[], after: readonly MeetingEvent[]): readonly SentenceChange[] =>
  changesBetween(minutesOf(before), minutesOf(after));
const edited = (text: string): MeetingEvent =>
  wrote(secretary, '14:00', {
    type: 'ParagraphEdited',
    paragraph: paragraphId('p12:05'),
    item: item('5'),
    address: '5.1',
    text,
  });

describe('what changed between two drafts', () => {
  it('is nothing where only the version did', () => {
    expect(changes(past, past)).toEqual([]);
  });

  it('is told by the sentence, not by the paragraph', () => {
    expect(changes(past, [...past, edited('Keskusteltiin pitkään. Sovittiin jatkosta keväällä.')])).toEqual([
      { where: '5', before: 'Sovittiin jatkosta.', after: 'Sovittiin jatkosta keväällä.' },
    ]);
    expect(changes(past, [...past, edited('Keskusteltiin pitkään. Kysyttiin. Sovittiin jatkosta.')])).toEqual([
      { where: '5', after: 'Kysyttiin.' },
    ]);
    expect(changes(past, [...past, edited('Sovittiin jatkosta.')])).toEqual([
      { where: '5', before: 'Keskusteltiin pitkään.' },
    ]);
  });

  it('is told of everything that is printed, in the order of the document', () => {
    const later = [
      bodyDescribed(),
      meetingDescribed({ number: '5/2022', place: 'Turku', distribution: ['Kirjaamo'] }),
      ...past.slice(1),
      decided('5', 'approved', '14:01'),
      assigned('5', 'Selvitä kulut', '14:02'),
      wrote(chair, '14:03', { type: 'ItemRenamed', item: item('6'), title: 'Muut esille tulevat asiat' }),
    ];
    expect(changes(past, later)).toEqual([
      { where: '', before: 'Ohjausryhmä, kokous 7.12.2022', after: 'Ohjausryhmä, kokous 5/2022' },
      { where: '', after: 'Paikka Turku' },
      { where: '5', after: 'Päätös: Hyväksyttiin.' },
      { where: '5', after: 'Selvitä kulut' },
      { where: '6', before: '6. Muut asiat', after: '6. Muut esille tulevat asiat' },
      { where: 'Jakelu', after: 'Kirjaamo' },
    ]);
    expect(changes(later, past)).toHaveLength(6);
  });

  it('names an item that came, where it stands, and one that went', () => {
    const added = wrote(secretary, '14:00', {
      type: 'ItemAdded',
      item: { id: item('5b'), number: '5.1', title: 'Tiedotus', level: 2, type: 'decision', presenters: [] },
      after: item('5'),
    } as never);
    expect(changes(past, [...past, added])).toEqual([{ where: '5.1', after: '5.1 Tiedotus' }]);
    expect(changes([...past, added], past)).toEqual([{ where: '5.1', before: '5.1 Tiedotus' }]);
  });
});

describe('what two lists have in common', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

  it('is the same things in the same order, and more of them there are not', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const places = inCommon(before, after);
        for (const [i, j] of places) expect(before[i]).toBe(after[j]);
        for (const side of [0, 1] as const) {
          const indices = places.map((place) => place[side]);
          expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
        }
        expect(places.length).toBe(longest(before, after));
      }),
    );
  });

  it('is looked for at the ends alone where the lists are too long', () => {
    const long = (word: string): readonly string[] => ['x', ...Array.from({ length: 2_500 }, () => word), 'y'];
    expect(inCommon(long('a'), long('b'))).toEqual([
      [0, 0],
      [2_501, 2_501],
    ]);
  });
});

/** The slow way: by every choice. */
const longest = (a: readonly string[], b: readonly string[]): number => {
  const table = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return 0;
    const key = `${String(i)} ${String(j)}`;
    const known = table.get(key);
    if (known !== undefined) return known;
    const found = a[i] === b[j] ? 1 + of(i + 1, j + 1) : Math.max(of(i + 1, j), of(i, j + 1));
    table.set(key, found);
    return found;
  };
  return of(0, 0);
};
