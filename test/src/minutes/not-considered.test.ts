import { chair, item, opened, wentTo, wrote } from '../../support/meeting-facts';
import { bodyDescribed, closedAt, linesUnder, minutesOf } from '../../support/minutes-of';

const reference = bodyDescribed({ profile: 'ohjausryhma' });

describe('an item that was not considered', () => {
  const asked = wrote(chair, '12:50', { type: 'CloseQuestioned', unhandled: [item('2'), item('4'), item('4.1')] });

  it('says so where the chair closed the meeting knowing it, the question and the closing are its evidence', () => {
    const minutes = minutesOf(reference, opened, asked, closedAt('12:51'));
    expect(['2', '3', '4', '4.1'].map((number) => linesUnder(minutes, number))).toEqual([
      ['Asiaa ei käsitelty.'],
      [],
      [],
      ['Asiaa ei käsitelty.'],
    ]);
    const [block] = minutes.items.find(({ number }) => number === '2')?.blocks ?? [];
    expect(block?.sources).toEqual(['aino 12:50', 'aino 12:51']);
  });

  it('says nothing of itself otherwise', () => {
    expect(linesUnder(minutesOf(reference, opened, closedAt('12:51')), '2')).toEqual([]);
    expect(linesUnder(minutesOf(reference, opened, asked), '2')).toEqual([]);
    const later = [asked, wentTo('2', '12:51'), closedAt('12:55')];
    expect(linesUnder(minutesOf(reference, opened, ...later), '2')).toEqual([]);
  });
});
