import type { Instant, MeetingId } from '../../src/domain';
import type { Gate } from '../authentication';
import type { ServerParts } from '../http';
import type { WatchedTurn, WatchTurn } from '../observe';
import { FAILED_INVOKE, invokeBody, readActivity, type Incoming, type TeamsAdapter } from '../teams';
import { takeTurn, type TurnParts } from '../turns';
import type { Work } from './work';

export interface Receiving {
  readonly enter: Gate;
  readonly adapter: TeamsAdapter;
  readonly parts: Omit<TurnParts, 'observer'>;
  readonly now: () => Instant;
  readonly work: Work;
  readonly watchTurn: WatchTurn;
  /** Looks for effects at once: a turn has mostly left some. */
  readonly wake: () => void;
  readonly failed: ServerParts['failed'];
}

/** Teams asks again after this many seconds; another server, or this one started anew, is there by then. */
const BACK_S = 10;

/** The way of an activity through the server: let in or not, read, acted on, answered; watched all along. */
export const receiver = (receiving: Receiving): ServerParts['receive'] => {
  const { enter, adapter, parts, now, work, watchTurn, wake, failed } = receiving;

  /** The body that answers a press; a press has to be answered with one whatever happens. */
  const react = async (incoming: Incoming, watched: WatchedTurn, request: string): Promise<object | undefined> => {
    try {
      const answered = await takeTurn({ observer: watched, ...parts }, incoming);
      return answered === undefined ? undefined : invokeBody(answered);
    } catch (error) {
      if (incoming.kind !== 'press') throw error;
      watched.failed();
      failed('a press', error, request);
      return FAILED_INVOKE;
    }
  };

  return (authorization, activity, request) =>
    watchTurn(request, async (watched) => {
      if (work.isClosing) return { status: 503, retryAfterSeconds: BACK_S };
      return work.during(async () => {
        try {
          const entry = await enter(authorization, activity);
          if (entry.kind === 'refused') return entry;
          watched.admitted('other', undefined);
          return await adapter.receive(activity, async (received) => {
            const incoming = readActivity(received, now());
            watched.admitted(kindOf(incoming), await meetingOf(parts, incoming));
            return react(incoming, watched, request);
          });
        } finally {
          wake();
        }
      });
    });
};

const kindOf = ({ kind }: Incoming): 'message' | 'press' | 'event' | 'other' => {
  switch (kind) {
    case 'message':
    case 'press':
    case 'other':
      return kind;
    default:
      return 'event';
  }
};

/** What the log calls the meeting of a chat that is known already. */
const meetingOf = async ({ addresses }: Receiving['parts'], incoming: Incoming): Promise<MeetingId | undefined> =>
  'place' in incoming ? (await addresses.chatOf(incoming.place.conversation))?.meeting : undefined;
