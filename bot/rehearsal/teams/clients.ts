import { setTimeout } from 'node:timers/promises';
import type { ActivityWriter } from './activities';
import type { BotAnswer, BotLine } from './bot-line';
import { textOfCard, type Card } from './card-tree';
import type { Chats, Posted } from './chats';
import type { Activity, Reaction } from './exchange';
import { fillIn } from './fill-in';
import { BrokenContract, readInvokeAnswer } from './invoke-answer';
import { isObject, textOf, type JsonObject } from './json';
import { readPage } from './pages';
import { findButton, refreshers, verbsFor } from './views';
import type { TeamsUser } from './world';

/** A client sees a card a moment after the bot was told its id, never before. Real time. */
const SIGHT_MS = 5;

interface Deps {
  readonly chats: Chats;
  readonly write: ActivityWriter;
  readonly line: BotLine;
  readonly react: (reaction: Reaction) => void;
}

/** What people's Teams clients do with cards: fetch views of their own, fill in, press. */
export interface Clients {
  /** The clients of those a card names fetch their views, in the background. `before`: the card an edit replaced. */
  refresh(posted: Posted, before: Card | undefined): void;
  /**
   * Somebody presses the button with that verb on the newest card that shows it to them.
   *
   * @throws Error where there is no such button, FormError where it cannot be filled in like that, BrokenContract
   * where the bot does not answer as a bot must.
   */
  press(by: TeamsUser, verb: string, fills: Readonly<Record<string, string>>): Promise<Pressed>;
  /** Somebody's client shows them a page in the meeting window, in the background. */
  open(user: TeamsUser, address: URL): void;
  /** Resolves when no fetch is under way; rejects with the first that went wrong since the last time. */
  quiet(): Promise<void>;
}

export interface Pressed {
  /** Teams delivers the same press again, under a new activity id. */
  again(): Promise<void>;
}

export const createClients = ({ chats, write, line, react }: Deps): Clients => {
  const running = new Set<Promise<void>>();
  let fault: Error | undefined;

  const fetchView = async (posted: Posted, user: TeamsUser, action: JsonObject): Promise<void> => {
    await setTimeout(SIGHT_MS);
    const { revision } = posted;
    const activity = write.pressed(posted.chat, posted.id, user, action, 'automatic');
    const answer = await line.deliver(activity, user.aadObjectId);
    const read = readInvokeAnswer(answer.status, answer.body);
    if (read.kind !== 'card')
      throw new BrokenContract(
        `an automatic refresh must be answered with a card, or a strip of error is put on it: ${JSON.stringify(answer.body)}`,
      );
    if (posted.revision !== revision) return;
    posted.views.set(user.aadObjectId, read.card);
    react(reactionOf('view', posted, user, textOfCard(read.card)));
  };

  const inBackground = (fetching: Promise<void>): void => {
    const settled = fetching
      .catch((error: unknown) => {
        fault ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => running.delete(settled));
    running.add(settled);
  };

  const apply = (posted: Posted, by: TeamsUser, verb: string, answer: BotAnswer): void => {
    const read = readInvokeAnswer(answer.status, answer.body);
    if (read.kind === 'error')
      throw new BrokenContract(`"${verb}" was answered with an error (${read.code}): ${read.message}`);
    if (read.kind === 'message') {
      react(reactionOf('text', posted, by, read.text));
      return;
    }
    posted.views.set(by.aadObjectId, read.card);
    react(reactionOf('card', posted, by, textOfCard(read.card)));
  };

  return {
    refresh: (posted, before) => {
      if (posted.card === undefined) return;
      // After an edit Teams still sends the refresh data of the card that was there before it.
      const action = refreshActionOf(before) ?? refreshActionOf(posted.card);
      if (action === undefined) return;
      for (const user of refreshers(posted.card, posted.chat.members)) inBackground(fetchView(posted, user, action));
    },
    open: (user, address) => {
      const showing = line.page(address).then((page) => {
        const { aadObjectId: person } = user;
        react({ kind: 'notice', conversation: chats.meeting.id, person, text: readPage(page) });
      });
      inBackground(showing);
    },
    press: async (by, verb, fills) => {
      const posts = chats.seenBy(by);
      const found = findButton(posts, by, verb);
      if (found === undefined) {
        const verbs = verbsFor(posts, by);
        throw new Error(
          `no card shows "${verb}" to ${by.name}; ${verbs.length === 0 ? 'there is nothing to press' : `there is ${verbs.join(', ')}`}`,
        );
      }
      const { posted, button } = found;
      const activity: Activity = write.pressed(
        posted.chat,
        posted.id,
        by,
        executed(button.action, verb, fillIn(button, fills)),
        'manual',
      );
      apply(posted, by, verb, await line.deliver(activity, by.aadObjectId));
      return {
        again: async () => {
          apply(posted, by, verb, await line.redeliver(activity, by.aadObjectId));
        },
      };
    },
    quiet: async () => {
      while (running.size > 0) await Promise.all(running);
      if (fault === undefined) return;
      const first = fault;
      fault = undefined;
      throw first;
    },
  };
};

const executed = (action: JsonObject, verb: string, values: Readonly<Record<string, string>>): JsonObject => {
  const id = textOf(action['id']);
  const title = textOf(action['title']);
  return {
    type: 'Action.Execute',
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    verb,
    data: { ...(isObject(action['data']) && action['data']), ...values },
  };
};

const refreshActionOf = (card: Card | undefined): JsonObject | undefined => {
  const refresh = card?.['refresh'];
  if (!isObject(refresh) || !isObject(refresh['action'])) return undefined;
  return executed(refresh['action'], textOf(refresh['action']['verb']) ?? '', {});
};

const reactionOf = (kind: Reaction['kind'], posted: Posted, user: TeamsUser, text: string): Reaction => ({
  kind,
  conversation: posted.chat.id,
  person: user.aadObjectId,
  text,
});
