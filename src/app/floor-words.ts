import {
  nameOf,
  speaker,
  speakersWaiting,
  type EventOf,
  type FloorRequest,
  type MeetingEvent,
  type MeetingState,
  type PersonId,
} from '../domain';
import { answer } from '../language';

export const namesOf = (state: MeetingState, people: readonly PersonId[]): string =>
  people.map((person) => nameOf(state, person)).join(', ');

/** What the chat is told of a wish to speak; nothing of one that is granted in the same breath. */
export const floorWords = (
  event: EventOf<'FloorRequested' | 'FloorGiven' | 'FloorReleased'>,
  state: MeetingState,
  all: readonly MeetingEvent[],
): string | undefined => {
  const { language } = state.body;
  const turn = state.floor.find(({ id }) => id === event.request);
  if (turn === undefined) return undefined;
  const name = nameOf(state, turn.person);
  switch (event.type) {
    case 'FloorRequested': {
      if (all.some(({ type }) => type === 'FloorGiven')) return undefined;
      const place = speakersWaiting(state).indexOf(turn) + 1;
      return place === 0 ? undefined : answer(language, 'floorRequested', { name, place: String(place) });
    }
    case 'FloorGiven':
      return answer(language, 'floorGiven', { name, topic: turn.topic === undefined ? '' : ` – ${turn.topic}` });
    case 'FloorReleased':
      return answer(language, turn.status === 'withdrawn' ? 'floorTakenBack' : 'floorOver', { name });
  }
};

/** Who has the floor and who waits for it, for whoever asks. */
export const speakersWords = (state: MeetingState): string => {
  const { language } = state.body;
  const now = speaker(state);
  const waiting = speakersWaiting(state).map((each) => waitingName(each, state));
  const lines = [
    ...(now === undefined ? [] : [answer(language, 'speakerNow', { name: nameOf(state, now.person) })]),
    ...(waiting.length === 0 ? [] : [answer(language, 'speakersWaiting', { names: waiting.join('; ') })]),
  ];
  return lines.length === 0 ? answer(language, 'speakersNone') : lines.join('\n');
};

const waitingName = ({ person, topic, reply }: FloorRequest, state: MeetingState): string => {
  const name = nameOf(state, person);
  const who = reply ? answer(state.body.language, 'speakerReply', { name }) : name;
  return topic === undefined ? who : `${who}: ${topic}`;
};
