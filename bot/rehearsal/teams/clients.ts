import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { ActivityWriter } from './activities';
import type { BotAnswer, BotLine } from './bot-line';
import { textOfCard, type Card } from './card-tree';
import type { Chats, Posted } from './chats';
import type { Activity, Reaction } from './exchange';
import { fillIn } from './fill-in';
import { BrokenContract, readInvokeAnswer, type InvokeAnswer } from './invoke-answer';
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
  /** Told of every fetch of a view, with how Teams delivers it again. */
  readonly fetched: (again: () => Promise<void>) => void;
}

/** What people's Teams clients do with cards: fetch views of their own, fill in, press. */
export interface Clients {
  /** The clients of those a card names fetch their views, in the background. `before`: the card an edit replaced. */
  refresh(posted: Posted, before: Card | undefined): void;
  /**
   * The button with that verb on the newest card that shows it to them, filled in.
   *
   * @throws Error where there is no such button, FormError where it cannot be filled in like that.
   */
  reach(by: TeamsUser, verb: string, fills: Readonly<Record<string, string>>): Reached;
  /** Somebody's client shows them a page in the meeting window, in the background. */
  open(user: TeamsUser, address: URL): void;
  /** Resolves when no fetch is under way; rejects with the first that went wrong since the last time. */
  quiet(): Promise<void>;
}

/** A button somebody has before them, on the card as it was when they looked; it does not change any more. */
export interface Reached {
  /**
   * They press it: at once or when the meeting has gone on, once or often. `by`: somebody else sends the same, as they
   * can where everybody has the same card, or where their client was tampered with.
   *
   * @throws BrokenContract where the bot does not answer as a bot must.
   */
  press(by?: TeamsUser): Promise<Pressed>;
}

export interface Pressed {
  readonly answer: InvokeAnswer;
  /**
   * Teams delivers the same press again, under a new activity id.
   *
   * @throws BrokenContract also where it is answered with a card that is not the current one.
   */
  readonly again: () => Promise<void>;
}

export const createClients = ({ chats, write, line, react, fetched }: Deps): Clients => {
  const running = new Set<Promise<void>>();
  let fault: Error | undefined;

  const viewOf = (answer: BotAnswer): Card => {
    const read = readInvokeAnswer(answer.status, answer.body);
    if (read.kind === 'card') return read.card;
    throw new BrokenContract(
      `an automatic refresh must be answered with a card, or a strip of error is put on it: ${JSON.stringify(answer.body)}`,
    );
  };

  const fetchView = async (posted: Posted, user: TeamsUser, action: JsonObject): Promise<void> => {
    await setTimeout(SIGHT_MS);
    const { revision } = posted;
    const activity = write.pressed(posted.chat, posted.id, user, action, 'automatic');
    const take = (answer: BotAnswer): void => {
      const card = viewOf(answer);
      if (posted.revision !== revision) return;
      posted.views.set(user.aadObjectId, card);
      react(reactionOf('view', posted, user, textOfCard(card)));
    };
    fetched(async () => take(await line.redeliver(activity, user.aadObjectId)));
    take(await line.deliver(activity, user.aadObjectId));
  };

  const inBackground = (fetching: Promise<void>): void => {
    const settled = fetching
      .catch((error: unknown) => {
        fault ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => running.delete(settled));
    running.add(settled);
  };

  /** What comes late must not take anybody back: the card has to be what the client is given when it asks by itself. */
  const mustBeCurrent = async (posted: Posted, by: TeamsUser, card: Card): Promise<void> => {
    const action = refreshActionOf(card);
    if (action === undefined) return;
    const look = write.pressed(posted.chat, posted.id, by, action, 'automatic');
    const current = viewOf(await line.deliver(look, by.aadObjectId));
    if (!isDeepStrictEqual(withoutSentence(card, current), current))
      throw new BrokenContract(
        `a press that came again was answered with a card from before: ${JSON.stringify(card).slice(0, 500)}`,
      );
  };

  const apply = (posted: Posted, by: TeamsUser, verb: string, answer: BotAnswer): InvokeAnswer => {
    const read = readInvokeAnswer(answer.status, answer.body);
    if (read.kind === 'error')
      throw new BrokenContract(`"${verb}" was answered with an error (${read.code}): ${read.message}`);
    if (read.kind === 'message') {
      react(reactionOf('text', posted, by, read.text));
      return read;
    }
    posted.views.set(by.aadObjectId, read.card);
    react(reactionOf('card', posted, by, textOfCard(read.card)));
    return read;
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
    reach: (by, verb, fills) => {
      const posts = chats.seenBy(by);
      const found = findButton(posts, by, verb, Object.keys(fills));
      if (found === undefined) {
        const verbs = verbsFor(posts, by);
        throw new Error(
          `no card shows "${verb}" to ${by.name}; ${verbs.length === 0 ? 'there is nothing to press' : `there is ${verbs.join(', ')}`}`,
        );
      }
      const { posted, button } = found;
      const action = executed(button.action, verb, fillIn(button, fills));
      return {
        press: async (who = by) => {
          const activity: Activity = write.pressed(posted.chat, posted.id, who, action, 'manual');
          return {
            answer: apply(posted, who, verb, await line.deliver(activity, who.aadObjectId)),
            again: async () => {
              const read = apply(posted, who, verb, await line.redeliver(activity, who.aadObjectId));
              if (read.kind === 'card') await mustBeCurrent(posted, who, read.card);
            },
          };
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

/** A card may say above everything else why a press did nothing. */
const withoutSentence = (card: Card, current: Card): Card => {
  const [body, usual] = [card['body'], current['body']];
  return Array.isArray(body) && Array.isArray(usual) && body.length === usual.length + 1
    ? { ...card, body: body.slice(1) as unknown[] }
    : card;
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
