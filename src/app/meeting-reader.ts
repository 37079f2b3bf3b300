import { evolveAll, initialState, type MeetingId, type MeetingState } from '../domain';
import { OneByOne } from './one-by-one';
import type { Journal } from './ports';
import { Recent } from './recent';

export interface Snapshot {
  readonly state: MeetingState;
  /** Seq of the last event folded in. */
  readonly version: number;
}

const NOTHING: Snapshot = { state: initialState, version: 0 };

/** How many meetings are kept folded, at times twice as many. */
const KEPT = 1_000;

/** Meetings as their journals stand, folding only what came since the last look. */
export class MeetingReader {
  readonly #journal: Journal;
  readonly #kept = new Recent<Snapshot>(KEPT);
  readonly #turns = new OneByOne();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  async read(meeting: MeetingId): Promise<Snapshot> {
    const known = this.#kept.get(meeting) ?? NOTHING;
    const news = await this.#journal.read(meeting, known.version);
    const last = news.at(-1);
    const snapshot =
      last === undefined
        ? known
        : {
            state: evolveAll(
              known.state,
              news.map(({ event }) => event),
            ),
            version: last.seq,
          };
    this.#keep(meeting, snapshot);
    return snapshot;
  }

  /** What was just written need not be read, where it was folded as it is stored. */
  written(meeting: MeetingId, snapshot: Snapshot): void {
    this.#keep(meeting, snapshot);
  }

  #keep(meeting: MeetingId, snapshot: Snapshot): void {
    // Two may have looked at once, and the one who saw less be heard last.
    if (snapshot.version < (this.#kept.get(meeting)?.version ?? 0)) return;
    this.#kept.set(meeting, snapshot);
  }

  /**
   * Lets whoever is about to write to a meeting wait for those before it. Fifty people who press at once would each
   * decide again for everyone who was faster; between servers the journal alone sees to it.
   */
  inTurn<Value>(meeting: MeetingId, task: () => Promise<Value>): Promise<Value> {
    return this.#turns.run(meeting, task);
  }
}
