import {
  actionId,
  itemId,
  matterId,
  meetingId,
  plainDate,
  replay,
  type AgendaItem,
  type Continuation,
  type HeldMeeting,
  type MeetingEvent,
} from '../../src/domain';
import { line, member, secretary, wrote } from './meeting-facts';

const PREVIOUS = { meeting: meetingId('johtokunta 4'), number: '4/2022', date: plainDate('2022-11-02') } as const;

/** The fourth meeting tabled the cafeteria, sent the strategy back, and left two actions. */
export const CONTINUATION: Continuation = {
  previous: PREVIOUS,
  matters: [
    { id: matterId('m1'), line: line('Ruokala'), why: 'tabled', left: { ...PREVIOUS, item: '5' } },
    { id: matterId('m2'), line: line('Strategia'), why: 'referredBack', left: { ...PREVIOUS, item: '6' } },
  ],
  actions: [
    {
      id: actionId('johtokunta 4:a9'),
      number: 3,
      text: 'Selvittää tilat',
      owner: { person: member, name: 'Matti Väänänen' },
      due: plainDate('2022-12-01'),
      left: { ...PREVIOUS, item: '5' },
    },
    { id: actionId('johtokunta 4:a12'), number: 4, text: 'Kutsu asiantuntija', left: PREVIOUS },
  ],
  counted: 4,
};

export const MATTERS = CONTINUATION.matters;
export const TILAT = actionId('johtokunta 4:a9');
export const KUTSU = actionId('johtokunta 4:a12');

/** The meeting goes on from the fourth one. */
export const continued = wrote(secretary, '10:00', { type: 'MeetingContinued', ...CONTINUATION });

/** The meeting that left these events behind; it was opened. */
export const heldAfter = (...past: readonly (MeetingEvent | readonly MeetingEvent[])[]): HeldMeeting => {
  const state = replay(past.flat());
  if (state.phase === 'planned') throw new Error('the meeting was never opened');
  return state;
};

/** An agenda of these items: numbered from 1, decisions, called Asia, unless something else is said. */
export const agendaOf = (...list: readonly Partial<AgendaItem>[]): MeetingEvent =>
  wrote(secretary, '11:01', {
    type: 'AgendaSet',
    items: list.map((each, index) => ({
      ...line('Asia'),
      id: itemId(`k${String(index + 1)}`),
      number: String(index + 1),
      ...each,
    })),
  });
