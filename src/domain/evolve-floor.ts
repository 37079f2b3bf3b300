import { assertNever } from './assert-never';
import type { EventOf } from './events';
import type { EntryId } from './ids';
import type { FloorRequest, MeetingState } from './state';

type FloorEvent = EventOf<'FloorRequested' | 'FloorGiven' | 'FloorReleased' | 'ItemVerified'>;

export const evolveFloor = (state: MeetingState, event: FloorEvent): MeetingState => {
  switch (event.type) {
    case 'FloorRequested':
      return { ...state, floor: requested(state, event) };
    case 'FloorGiven':
      return {
        ...state,
        floor: state.floor.map((each) => {
          if (each.id === event.request) return ended(each, 'speaking', event.entry);
          // One speaks at a time: whoever had the floor has spoken.
          return each.status === 'speaking' ? ended(each, 'spoken', event.entry) : each;
        }),
      };
    case 'FloorReleased':
      return {
        ...state,
        floor: state.floor.map((each) =>
          each.id === event.request
            ? ended(each, each.status === 'waiting' ? 'withdrawn' : 'spoken', event.entry)
            : each,
        ),
      };
    case 'ItemVerified': {
      const { item, digest, text, entry, by, at } = event;
      const others = state.verifications.filter((each) => each.item !== item);
      return { ...state, verifications: [...others, { item, digest, text, sources: [entry], by, at }] };
    }
    default:
      return assertNever(event);
  }
};

/** The meeting goes on to something else: who speaks has spoken, who waited did not get the floor. */
export const floorLeft = (floor: readonly FloorRequest[], entry: EntryId): readonly FloorRequest[] =>
  floor.map((each) => {
    if (each.status === 'speaking') return ended(each, 'spoken', entry);
    return each.status === 'waiting' ? ended(each, 'lapsed', entry) : each;
  });

const ended = (each: FloorRequest, status: FloorRequest['status'], entry: EntryId): FloorRequest => ({
  ...each,
  status,
  sources: [...each.sources, entry],
});

/** A wish that waits keeps its place when its topic changes. */
const requested = (state: MeetingState, event: EventOf<'FloorRequested'>): readonly FloorRequest[] => {
  const { request: id, person, topic, reply = false, entry, by, at } = event;
  const known = state.floor.find((each) => each.id === id);
  const current = state.phase === 'open' ? state.current : undefined;
  const wish: FloorRequest = {
    id,
    person,
    reply,
    status: 'waiting',
    by: known?.by ?? by,
    at: known?.at ?? at,
    sources: [...(known?.sources ?? []), entry],
    ...(current === undefined ? {} : { item: current }),
    ...(topic === undefined ? {} : { topic }),
  };
  return known === undefined ? [...state.floor, wish] : state.floor.map((each) => (each.id === id ? wish : each));
};
