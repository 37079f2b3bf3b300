import { personIn, type Recorded } from '../../../src/app';
import { DEFAULT_BODY, meetingId, paragraphId, type MeetingEvent } from '../../../src/domain';
import { at, chair, item, member, opened, people, secretary, stranger, wrote } from '../../support/meeting-facts';

const MEETING = meetingId('m-1');
const state = { body: { ...DEFAULT_BODY, name: 'Johtokunta' }, meeting: { number: '1/2023' }, people };
const recorded = (events: readonly MeetingEvent[]): readonly Recorded[] =>
  events.map((event, index) => ({ seq: index + 1, event, recordedAt: at('12:00'), hash: '' }));

const noted = (when: string, text: string, by = secretary): MeetingEvent =>
  wrote(by, when, { type: 'ParagraphWritten', paragraph: paragraphId(when), item: item('1'), role: 'remark', text });
const journal = recorded([
  ...opened,
  noted('12:01', 'Selvä.', member),
  wrote(secretary, '12:02', { type: 'ChairChanged', person: member }),
  noted('12:03', 'Matti Väänänen selvittää.'),
  noted('12:04', 'Liisa Väänänen selvittää.'),
]);

describe('S14: what the record has of somebody', () => {
  const found = personIn(MEETING, state, journal, member)!;

  it('is what they said, what is about them, and where their name stands', () => {
    expect(found.facts.map(({ seq, concern }) => [seq, concern])).toEqual([
      [1, 'about'],
      // He presents an item.
      [2, 'named'],
      [opened.length + 1, 'said'],
      [opened.length + 2, 'about'],
      [opened.length + 3, 'named'],
    ]);
  });

  it('says in which meeting, and as whom', () => {
    expect(found).toMatchObject({ meeting: MEETING, body: 'Johtokunta', number: '1/2023' });
    expect(found.listed).toEqual(people.find(({ id }) => id === member));
  });

  it('has no line of a roster that is somebody else’s', () => {
    const text = JSON.stringify(found);
    expect(text).toContain('Matti Väänänen');
    for (const { name } of people.filter((each) => each.id !== member)) expect(text).not.toContain(name);
  });

  it('is nothing for somebody it never heard of', () => {
    expect(personIn(MEETING, state, journal, stranger)).toBeUndefined();
  });

  it('changes nothing of the record', () => {
    const before = JSON.stringify(journal);
    personIn(MEETING, state, journal, chair);
    expect(JSON.stringify(journal)).toBe(before);
  });
});
