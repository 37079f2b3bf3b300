import { evolve, initialState, type MeetingId, type MeetingState } from '../domain';
import { OneByOne } from './one-by-one';
import type { Journal } from './ports';

export interface Snapshot {
  readonly state: MeetingState;
  /** Seq of the last event folded in. */
  readonly version: number;
}

/** How many meetings are kept folded. */
const KEPT = 1_000;

/** Meetings as their journals stand, folding only what came since the last look. */
export class MeetingReader {
  readonly #journal: Journal;
  readonly #kept = new Map<MeetingId, Snapshot>();
  readonly #turns = new OneByOne();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  async read(meeting: MeetingId): Promise<Snapshot> {
    const known = this.#kept.get(meeting) ?? { state: initialState, version: 0 };
    const news = await this.#journal.read(meeting, known.version);
    const snapshot = {
      state: news.reduce((state, { event }) => evolve(state, event), known.state),
      version: news.at(-1)?.seq ?? known.version,
    };
    this.#kept.delete(meeting);
    this.#kept.set(meeting, snapshot);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return snapshot;
  }

  /**
   * Lets whoever is about to write to a meeting wait for those before it. Fifty people who press at once would each
   * decide again for everyone who was faster; between servers the journal alone sees to it.
   */
  inTurn<Value>(meeting: MeetingId, task: () => Promise<Value>): Promise<Value> {
    return this.#turns.run(meeting, task);
  }
}
