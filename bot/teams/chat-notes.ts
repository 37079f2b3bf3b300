import { OneByOne, type Notebook } from '../../src/app';
import type { Instant, PersonId } from '../../src/domain';
import type { Account } from '../../src/roster';
import type { TeamsReport } from './incoming';

/** What is known of a chat besides who meets in it. */
export interface ChatFacts {
  /** Nuija was removed from it: nothing can be posted there. */
  readonly left?: boolean;
  /** Since when that is so, by Teams' clock. */
  readonly leftOrBack?: Instant;
  /** Who organises the Teams meeting: a suggestion for the chair, nothing more. */
  readonly organizer?: PersonId;
  /** Whether Teams reports what happens in the meeting: `refused` where the app was not given leave. */
  readonly reports?: 'seen' | 'refused';
  /** Whether the app may show hints in the meeting window: false once Teams has refused it, until it is added anew. */
  readonly mayNotify?: boolean;
  /** The chair was told what does not happen by itself. */
  readonly told?: boolean;
}

/** More than a meeting has joins and departures in a day. */
const MOST_HELD = 2_000;

/** Small facts about chats, for cards and answers. None of them is part of the record. */
export class ChatNotes {
  readonly #notebook: Notebook;
  readonly #changing = new OneByOne();

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
  }

  async facts(conversation: string): Promise<ChatFacts> {
    return (await this.#notebook.get(factsKey(conversation))) ?? {};
  }

  async note(conversation: string, facts: ChatFacts): Promise<void> {
    await this.#change(factsKey(conversation), (known) => {
      const before = (known ?? {}) as ChatFacts;
      const after = { ...before, ...facts };
      return JSON.stringify(after) === JSON.stringify(before) ? known : after;
    });
  }

  /**
   * Something came out of the chat, which shows that Nuija is in it, or a removal, which shows that it is not. What comes
   * late or again is older than what is known.
   */
  async heard(conversation: string, { left, at }: { readonly left: boolean; readonly at: Instant }): Promise<void> {
    await this.#change(factsKey(conversation), (known) => {
      const before = (known ?? {}) as ChatFacts;
      const isOld = before.leftOrBack !== undefined && at < before.leftOrBack;
      return (before.left ?? false) === left || isOld ? known : { ...before, left, leftOrBack: at };
    });
  }

  /** People came into the chat or went out of it, by their Teams ids; what comes late or again is older than what is known. */
  async moved(
    conversation: string,
    people: readonly string[],
    { isThere, at }: { readonly isThere: boolean; readonly at: Instant },
  ): Promise<void> {
    await this.#change(movesKey(conversation), (known) => {
      const before = (known ?? {}) as Moves;
      // Whoever never went is there without anybody noting it.
      const news = people.filter((id) => (before[id] === undefined ? !isThere : before[id].at < at));
      return news.length === 0
        ? known
        : { ...before, ...Object.fromEntries(news.map((id) => [id, { isThere, at }] as const)) };
    });
  }

  /** Whether somebody was out of the chat at a moment, as far as Teams has told. */
  async isGone(conversation: string, person: string, at: Instant): Promise<boolean> {
    const move = ((await this.#notebook.get(movesKey(conversation))) as Moves | undefined)?.[person];
    return move !== undefined && !move.isThere && move.at < at;
  }

  /** What is known of a chat that another takes the place of; who is in that one, and what the app may do there, is its own. */
  async takeOver(from: string, to: string): Promise<void> {
    const { organizer, told } = await this.facts(from);
    await this.note(to, { ...(organizer === undefined ? {} : { organizer }), ...(told === undefined ? {} : { told }) });
    const held = await this.held(from);
    if (held.length > 0) await this.#change(heldKey(to), (known) => known ?? held);
  }

  /** Who is in the chat with an Entra account, as Teams said last. */
  async members(conversation: string): Promise<readonly Account[]> {
    return ((await this.#notebook.get(membersKey(conversation))) ?? []) as readonly Account[];
  }

  async setMembers(conversation: string, members: readonly Account[]): Promise<void> {
    await this.#change(membersKey(conversation), () => members);
  }

  /** Takes somebody out of what is kept of a chat's members. Whether they were among them. */
  async forgetMember(conversation: string, person: PersonId): Promise<boolean> {
    const members = await this.members(conversation);
    const others = members.filter(({ id }) => id !== person);
    if (others.length < members.length) await this.setMembers(conversation, others);
    return others.length < members.length;
  }

  /** Reports of a Teams meeting that Nuija's next meeting has not begun for. A start begins them anew, an end drops them. */
  async hold(report: TeamsReport): Promise<void> {
    const { conversation } = report.place;
    await this.#change(heldKey(conversation), (known) => {
      if (report.kind === 'meetingEnded') return [];
      if (report.kind === 'meetingStarted') return [report];
      return [...((known ?? []) as readonly TeamsReport[]), report].slice(-MOST_HELD);
    });
  }

  async held(conversation: string): Promise<readonly TeamsReport[]> {
    return ((await this.#notebook.get(heldKey(conversation))) ?? []) as readonly TeamsReport[];
  }

  async letGo(conversation: string): Promise<void> {
    await this.#change(heldKey(conversation), () => []);
  }

  /** In turn, so that those who change the same at once do not overtake each other again and again. */
  async #change(key: string, change: (known: unknown) => unknown): Promise<void> {
    // Mostly everything stays as it is, and nobody has to wait for that.
    const known = await this.#notebook.get(key);
    if (change(known) === known) return;
    await this.#changing.run(key, () => this.#notebook.change(key, change));
  }
}

const factsKey = (conversation: string): string => `facts:${conversation}`;
/** By Teams id: the last time somebody went or came back. */
type Moves = Readonly<Record<string, { readonly isThere: boolean; readonly at: Instant }>>;

const movesKey = (conversation: string): string => `moves:${conversation}`;
const membersKey = (conversation: string): string => `members:${conversation}`;
const heldKey = (conversation: string): string => `held:${conversation}`;
