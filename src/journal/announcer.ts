import type { Change, Changes, Journal } from '../app';

/** Tells those who follow a store what is written in it. */
export class Announcer implements Changes {
  readonly #followers = new Set<(change: Change) => void>();

  follow(told: (change: Change) => void): () => void {
    // In a wrapping of its own, so that the same function may follow twice and stop once.
    const follower = (change: Change): void => {
      told(change);
    };
    this.#followers.add(follower);
    return () => void this.#followers.delete(follower);
  }

  tell(change: Change): void {
    for (const follower of this.#followers) follower(change);
  }

  /** The same journal, telling of what it writes. */
  announcing(journal: Journal): Journal {
    return {
      ...journal,
      append: async (append) => {
        const outcome = await journal.append(append);
        if (outcome.kind === 'appended' && append.events.length > 0)
          this.tell({ kind: 'appended', meeting: append.meeting, version: outcome.version });
        return outcome;
      },
    };
  }
}
