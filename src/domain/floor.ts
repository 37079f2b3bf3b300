import type { PersonId } from './ids';
import type { FloorRequest, MeetingRecord } from './state';

/** Who waits for the floor, in the order they get it: replies first, then as they asked. */
export const speakersWaiting = (state: MeetingRecord): readonly FloorRequest[] => {
  const waiting = state.floor.filter(({ status }) => status === 'waiting');
  return [...waiting.filter(({ reply }) => reply), ...waiting.filter(({ reply }) => !reply)];
};

/** Who has the floor now. */
export const speaker = (state: MeetingRecord): FloorRequest | undefined =>
  state.floor.find(({ status }) => status === 'speaking');

/** The wish somebody waits with. */
export const wishOf = (state: MeetingRecord, person: PersonId): FloorRequest | undefined =>
  state.floor.find((each) => each.status === 'waiting' && each.person === person);
