import { decisionId, replay, type MeetingEvent } from '../../../src/domain';
import { voteLeftOpen } from '../../../src/domain/vote-left-open';
import { noted } from '../../support/approval-facts';
import { chair, item, member, secretary, wentTo, wrote } from '../../support/meeting-facts';
import { budget, cast, voting } from '../../support/vote-facts';

const open = [...budget, voting()];
const decided = (number: string): MeetingEvent =>
  wrote(chair, '12:20', {
    type: 'DecisionRecorded',
    decision: decisionId('d'),
    item: item(number),
    kind: 'decided',
    text: 'Lykätään.',
  });
const over = wrote(chair, '12:20', { type: 'MeetingClosed' });

describe('a vote is left open', () => {
  it.each<[string, MeetingEvent]>([
    ['another item is taken up', wentTo('5', '12:20')],
    ['its item is decided', decided('4')],
    [
      'its item is verified',
      wrote(chair, '12:20', { type: 'ItemVerified', item: item('4'), digest: 'ab12', text: 'Talousarvio' }),
    ],
    ['another vote is opened', voting()],
    ['there is a break', wrote(chair, '12:20', { type: 'BreakStarted' })],
    ['the meeting is closed', over],
  ])('where %s, whatever else happens at once', (_what, event) => {
    const state = replay(open);
    expect(voteLeftOpen([event], state)).toBe('4');
    expect(voteLeftOpen([noted, event], state)).toBe('4');
    expect(voteLeftOpen([event], replay(budget))).toBeUndefined();
  });

  it.each<[string, MeetingEvent]>([
    ['its own item is taken up again', wentTo('4', '12:20')],
    ['another item is decided', decided('3')],
    ['somebody votes', cast(member, 0)],
    ['something is written down', wrote(secretary, '12:20', { ...noted, item: item('4') } as never)],
  ])('but not where %s', (_what, event) => {
    expect(voteLeftOpen([event], replay(open))).toBeUndefined();
  });
});
