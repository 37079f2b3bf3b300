import {
  handleCommand,
  MeetingReader,
  type Effect,
  type Errand,
  type Handling,
  type Outcome,
  type Records,
} from '../../src/app';
import {
  entryId,
  instant,
  meetingId,
  type EntryId,
  type Instant,
  type MeetingEvent,
  type MeetingState,
  type PersonId,
  type Request,
} from '../../src/domain';
import type { Store } from '../../src/journal';
import { at } from './meeting-facts';

export const MEETING = meetingId('board 5/2022');

/** A meeting in a store, and a clock that stands where it is put. */
export interface Board extends Records {
  readonly store: Store;
  readonly clock: { now: Instant };
  /** Every effect that was enqueued with an append, in order. */
  readonly effects: Effect[];
  /** What was written before anybody asked anything. */
  readonly past: (...events: readonly (MeetingEvent | readonly MeetingEvent[])[]) => Promise<void>;
  /** Somebody asks at a time by the meeting's clock, which then shows it. */
  readonly ask: (by: PersonId, said: string, request: Request, more?: Partial<Handling>) => Promise<Outcome>;
  readonly state: () => Promise<MeetingState>;
  readonly errands: () => readonly Errand[];
}

export const boardIn = (store: Store, meeting = MEETING): Board => {
  const clock = { now: at('11:00') };
  const effects: Effect[] = [];
  const journal: Records['journal'] = {
    ...store.journal,
    append: async (append) => {
      const outcome = await store.journal.append(append);
      if (outcome.kind === 'appended') effects.push(...append.effects);
      return outcome;
    },
  };
  const reader = new MeetingReader(journal);
  const records: Records = { journal, reader, now: () => clock.now };
  const { ask, past } = {
    ask: async (by: PersonId, said: string, request: Request, more: Partial<Handling> = {}): Promise<Outcome> => {
      clock.now = at(said);
      const meta = { entry: entryOf(by, said), by, said: at(said) };
      return handleCommand(records, { meeting, request, meta, keepsRefusal: false, ...more });
    },
    past: async (...events: readonly (MeetingEvent | readonly MeetingEvent[])[]): Promise<void> => {
      for (const [of, all] of byEntry(events.flat())) {
        const after = (await store.journal.read(meeting)).length;
        const recordedAt = instant(0);
        const written = { meeting, after, entry: of, events: all, effects: [], answer: null, recordedAt };
        const { kind } = await store.journal.append(written);
        if (kind !== 'appended') throw new Error(`the past was not written: ${kind}`);
      }
    },
  };
  return {
    ...records,
    store,
    clock,
    effects,
    ask,
    past,
    state: async () => (await reader.read(meeting)).state,
    errands: () => effects.map(({ payload }) => payload as Errand),
  };
};

const byEntry = (events: readonly MeetingEvent[]): ReadonlyMap<EntryId, readonly MeetingEvent[]> => {
  const entries = new Map<EntryId, MeetingEvent[]>();
  for (const event of events) entries.set(event.entry, [...(entries.get(event.entry) ?? []), event]);
  return entries;
};

const entryOf = (by: PersonId, said: string): EntryId => entryId(`${by} ${said}`);
