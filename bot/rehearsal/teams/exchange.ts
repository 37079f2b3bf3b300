import type { JsonObject } from './json';

/** One line of exchange.jsonl: something that crossed the wire between Teams and the bot. */
export interface Crossing {
  readonly direction: 'toBot' | 'fromBot';
  /**
   * Towards the bot the activity's type (`message`, `invoke`, `event` …). From the bot `answer` (to an invoke), a
   * connector call (`send`, `reply`, `update`, `delete`, `createConversation`, `notification`) or a look-up (`members`,
   * `member`, `meeting`, `participant`); `upload` and `download` where a file is put or fetched.
   */
  readonly kind: string;
  readonly conversation?: string;
  readonly activityId?: string;
  /** Whose press, message or personal view it is. */
  readonly person?: string;
  /** How it was answered, where that says something. */
  readonly status?: number;
  /** True where Teams sends it once more. */
  readonly redelivery?: boolean;
  readonly body?: unknown;
}

/** A crossing with its number in the whole rehearsal and the time on the rehearsal's clock. */
export type Line = { readonly n: number; readonly at: string } & Crossing;

export interface Exchange {
  add(crossing: Crossing): void;
  /** How many lines there are; grows whenever anything crosses. */
  count(): number;
}

/** `keep` gets every line in order. `now` is the rehearsal's clock. */
export const createExchange = (now: () => string, keep: (line: Line) => void): Exchange => {
  let count = 0;
  return {
    add: (crossing) => {
      count += 1;
      keep({ n: count, at: now(), ...crossing });
    },
    count: () => count,
  };
};

/** Something people in Teams got to see because of the bot. */
export interface Reaction {
  /**
   * `view`: a card for one person alone, fetched by their client. `notice`: a page for one person alone, in the meeting
   * window. The others are there for whoever is in the chat.
   */
  readonly kind: 'text' | 'card' | 'view' | 'notice' | 'typing' | 'deleted';
  readonly conversation: string;
  /** For one person alone. */
  readonly person?: string;
  /** What can be read in it. */
  readonly text: string;
}

export type Activity = JsonObject & { readonly type: string; readonly id: string };
