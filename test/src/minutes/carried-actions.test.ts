import {
  actionId,
  decide,
  entryId,
  itemId,
  plainDate,
  replay,
  type Language,
  type MeetingEvent,
} from '../../../src/domain';
import { compile, itemText, notCaptured } from '../../../src/minutes';
import { asks, chair, closed, item, line, opened, secretary, wentTo, wrote } from '../../support/meeting-facts';
import { bodyDescribed, linesUnder, minutesOf } from '../../support/minutes-of';
import { CONTINUATION, continued, KUTSU, TILAT } from '../../support/series-facts';

const MARCH = plainDate('2023-03-15');
const speaking = (language: Language): MeetingEvent => bodyDescribed({ language });
const done = (when: string) => wrote(chair, when, { type: 'ActionDone', action: TILAT });
const extended = (when: string) => wrote(chair, when, { type: 'ActionExtended', action: KUTSU, due: MARCH });
const closing = closed.at(-1)!;
const atMinutes = wentTo('2', '12:05');

describe('work agreed in earlier meetings', () => {
  it.each<[Language, readonly string[]]>([
    [
      'fi',
      [
        'Selvittää tilat. Vastuuhenkilö Matti Väänänen, määräaika 1.12.2022. Tehty.',
        'Kutsu asiantuntija. Määräaika 15.3.2023. Määräaikaa jatkettiin.',
      ],
    ],
    [
      'sv',
      [
        'Selvittää tilat. Ansvarig Matti Väänänen, tidsfrist 1.12.2022. Utförd.',
        'Kutsu asiantuntija. Tidsfrist 15.3.2023. Tidsfristen förlängdes.',
      ],
    ],
    [
      'en',
      [
        'Selvittää tilat. Owner Matti Väänänen, due 1 December 2022. Done.',
        'Kutsu asiantuntija. Due 15 March 2023. The due date was extended.',
      ],
    ],
  ])('stands under the item it was looked at, each with what has become of it, in %s', (language, expected) => {
    const minutes = minutesOf(
      speaking(language),
      continued,
      opened,
      atMinutes,
      done('12:06'),
      extended('12:07'),
      closing,
    );
    expect(linesUnder(minutes, '2')).toEqual(expected);
    expect(minutes.items[1]?.blocks.every(({ bullet, role }) => bullet === true && role === 'action')).toBe(true);
  });

  it('is in progress while nothing has been said of it', () => {
    const minutes = minutesOf(speaking('en'), continued, opened, atMinutes, closing);
    expect(linesUnder(minutes, '2')[1]).toBe('Kutsu asiantuntija. In progress.');
  });

  it('stands under an item of its own where the agenda has one, and under none that was not reached', () => {
    const items = ['previousMinutes', 'previousActions'].map((type, index) => ({
      ...line(type),
      type: type as 'previousMinutes',
      id: itemId(`k${String(index)}`),
      number: String(index + 1),
    }));
    const set = wrote(secretary, '11:30', { type: 'AgendaSet', items });
    const on = wrote(chair, '12:05', { type: 'ItemOpened', item: itemId('k1') });
    const before = opened.slice(0, 3);
    expect(linesUnder(minutesOf(continued, before, set, closing), '2')).toEqual([
      'Puheenjohtaja päätti kokouksen klo 13.52.',
    ]);
    const minutes = minutesOf(continued, before, set, on, closing);
    expect(linesUnder(minutes, '1')).not.toContain('Kutsu asiantuntija. Kesken.');
    expect(linesUnder(minutes, '2')).toContain('Kutsu asiantuntija. Kesken.');
    const gaps = (...more: readonly MeetingEvent[]) =>
      notCaptured(replay([...before, set, on, closing, ...more]), 'fi').filter(({ code }) => code === 'itemEmpty');
    expect(gaps()).toHaveLength(1);
    expect(gaps(continued)).toHaveLength(0);
  });

  it('reads after the meeting as it did when it ended', () => {
    const held = [speaking('en'), continued, ...opened, atMinutes, closing];
    const text = (...more: readonly MeetingEvent[]) => linesUnder(minutesOf(held, more), '2');
    expect(text(done('14:06'), extended('14:07'))).toEqual(text());
  });

  it('is what the chair approves, as far as it had come by then', () => {
    const drafted = wrote(chair, '14:00', {
      type: 'MinutesDrafted',
      version: 1,
      language: 'fi',
      profile: 'perus',
      digests: {},
      whileOpen: false,
    });
    const approve = asks(chair, '15:00', { type: 'ApproveMinutes', digest: 'ab' });
    const verdict = (...more: readonly MeetingEvent[]) =>
      decide(approve, replay([continued, ...opened, atMinutes, closing, drafted, ...more])).kind;
    expect(verdict(done('14:30'))).toBe('accepted');
    const undone = wrote(chair, '14:40', { type: 'EntryUndone', undone: entryId('aino 12:06') });
    const early = [continued, ...opened, atMinutes, done('12:06'), closing, drafted];
    expect(decide(approve, replay(early)).kind).toBe('accepted');
    expect(decide(approve, replay([...early, undone])).kind).toBe('refused');
  });

  it('of an item that is not public is not in the public version', () => {
    const secret = wrote(secretary, '10:00', {
      type: 'MeetingContinued',
      ...CONTINUATION,
      actions: [{ ...CONTINUATION.actions[0]!, restriction: { ground: 'JulkL' } }, CONTINUATION.actions[1]!],
    });
    const state = replay([secret, ...opened, atMinutes, closing]);
    const text = JSON.stringify(compile(state, { version: 1, isPublic: true }));
    expect(text).not.toContain('Selvittää tilat');
    expect(text).toContain('Kutsu asiantuntija');
    expect(JSON.stringify(compile(state, { version: 1 }))).toContain('Selvittää tilat');
  });

  it('keeps the words of the meeting’s own work as they were', () => {
    const own = wrote(secretary, '12:06', {
      type: 'ActionAssigned',
      action: actionId('a9'),
      item: item('2'),
      text: 'x',
      due: MARCH,
    });
    const later = wrote(chair, '14:30', {
      type: 'ActionExtended',
      action: actionId('a9'),
      due: plainDate('2024-01-01'),
    });
    const state = replay([speaking('en'), ...opened, atMinutes, own, closing, later]);
    expect(linesUnder(compile(state, { version: 1 }), '2')).toEqual(['x. Due 15 March 2023.']);
    expect(itemText(state, item('2'))).toContain('x.');
  });
});
