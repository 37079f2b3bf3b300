import { createHash } from 'node:crypto';
import { approvePrevious } from '../../../src/app/approve-previous';
import { entryId, meetingId, plainDate, type DecisionKind } from '../../../src/domain';
import { approvalText } from '../../../src/minutes';
import { drafted } from '../../support/approval-facts';
import { boardIn, MEETING, type Board } from '../../support/board';
import { closed, chair, opened, wentTo, wrote } from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';
import { closedAt, decided, meetingDescribed } from '../../support/minutes-of';

const NEXT = meetingId('board 6/2022');
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let before: Board;
/** The body's next meeting, in which its chair decided this about the minutes. */
const after = async (kind: DecisionKind | undefined, isClosed = true): Promise<void> => {
  const store = memoryStore();
  before = boardIn(store);
  const next = boardIn(store, NEXT);
  await before.past(closed, drafted('13:53'));
  const past = [
    wrote(chair, '10:00', {
      type: 'MeetingContinued',
      previous: { meeting: MEETING, date: plainDate('2022-12-07') },
      matters: [],
      actions: [],
      counted: 0,
    }),
    meetingDescribed({ number: '6/2022' }),
    ...opened,
    wentTo('2', '12:02'),
    ...(kind === undefined ? [] : [decided('2', kind, '12:03')]),
    ...(isClosed ? [closedAt('13:00')] : []),
  ];
  // What is said in another meeting is another entry.
  await next.past(past.map((event) => ({ ...event, entry: entryId(`next ${event.entry}`) })));
  await approvePrevious({ ...next, digest, render: () => Promise.resolve({}) }, NEXT);
};

describe('the minutes of the meeting before', () => {
  it('are final once the next one has approved them and is closed, and the chat is told so', async () => {
    await after('approvedPreviousMinutes');
    const state = await before.state();
    expect(state.approvals).toMatchObject([{ how: 'nextMeeting', decided: { person: chair, number: '6/2022' } }]);
    expect(state.finalised?.digest).toBe(digest(new TextEncoder().encode(approvalText(state))));
  });

  it.each([
    ['nothing was decided about them', undefined, true],
    ['they were approved with changes', 'approvedModified', true],
    ['the meeting goes on', 'approvedPreviousMinutes', false],
  ] as const)('stay a draft where %s', async (_why, kind, isClosed) => {
    await after(kind, isClosed);
    expect((await before.state()).finalised).toBeUndefined();
  });
});
