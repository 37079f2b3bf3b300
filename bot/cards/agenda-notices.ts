import { unhandledItems, type MeetingState, type OpenMeeting } from '../../src/domain';
import { attendanceNotices } from './attendance-view';
import { waitingNames } from './floor-view';
import type { Say } from './frame';
import type { NowView } from './now-view';
import { shown } from './people-words';

const NUMBERS = 80;

/** What wants somebody's attention: a closing that was asked for or proposed, proposals that wait. */
export const notices = (state: OpenMeeting, say: Say): NowView['notices'] => {
  const numbers = unhandledItems(state).map(({ number }) => shown(number, 12));
  return [
    ...attendanceNotices(state, say),
    ...(state.changeQuestioned || state.closeQuestioned ? waitingNotice(state, say) : []),
    ...(state.closeQuestioned && numbers.length > 0
      ? [
          {
            text: say('close.questioned', { numbers: shown(numbers.join(', '), NUMBERS) }),
            style: 'attention',
          } as const,
        ]
      : []),
    ...(state.closeProposed === undefined
      ? []
      : [{ text: say(`close.${state.closeProposed.reason}`), style: 'attention' } as const]),
    ...proposalNotice(state, say),
  ];
};

/** Going on while people wait for the floor was asked once. */
const waitingNotice = (state: OpenMeeting, say: Say): NowView['notices'] => {
  const names = waitingNames(state, say);
  return names === undefined ? [] : [{ text: say('floor.questioned', { names }), style: 'attention' }];
};

/** How many proposals wait for the chair. */
export const proposalNotice = (state: MeetingState, say: Say): NowView['notices'] => {
  const count = state.proposals.filter(({ status }) => status === 'waiting').length;
  if (count === 0) return [];
  return [
    { text: count === 1 ? say('proposals.one') : say('proposals.many', { count: String(count) }), style: 'warning' },
  ];
};
