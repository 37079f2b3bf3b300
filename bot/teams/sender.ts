import { Hopeless, type Notebook } from '../../src/app';
import type { Connector } from './connector';
import { mayStand } from './failure';
import type { Place } from './incoming';
import type { Notice } from './notice';
import type { Post } from './post';

type Address = Pick<Place, 'conversation' | 'serviceUrl'>;

/** What is known of a message whose id Teams did not tell. */
interface Doubt {
  /** How often it was posted since it last went well without anybody knowing what became of it. */
  readonly lost: number;
  /** How many of it may stand in a chat under ids nobody knows. */
  readonly strays: number;
}

const NONE: Doubt = { lost: 0, strays: 0 };

/**
 * Posts so that nobody reads the same thing three times. Teams knows no ids of the bot's own, so a message whose answer
 * was lost may be in the chat or not. It is posted once more, when a harmless question shows that Teams answers again;
 * through an outage nothing is posted at all.
 */
export class Sender {
  readonly #connector: Connector;
  readonly #notebook: Notebook;

  constructor(connector: Connector, notebook: Notebook) {
    this.#connector = connector;
    this.#notebook = notebook;
  }

  /**
   * Posts a message; returns its activity id.
   *
   * @param what names the message, the same at every attempt
   * @param isTriedAgain false where nothing of this name was ever tried to be sent: then there is no doubt to look for
   * @throws Hopeless when it was lost twice
   */
  async post(what: string, place: Address, post: Post, isTriedAgain = true): Promise<string> {
    const lost = isTriedAgain ? (await this.#doubt(what)).lost : 0;
    if (lost > 0) await this.#connector.answers(place);
    try {
      const id = await this.#connector.post(place, post);
      if (lost > 0) await this.#note(what, (doubt) => ({ ...doubt, lost: 0 }));
      return id;
    } catch (error) {
      if (!mayStand(error)) throw error;
      await this.#note(what, ({ strays }) => ({ lost: lost + 1, strays: strays + 1 }));
      if (lost > 0) throw new Hopeless(`posted twice, and both times unknown: ${(error as Error).message}`);
      throw error;
    }
  }

  /**
   * Shows somebody a notice in the meeting window. Where nobody knows whether it was shown, that counts like a message
   * that was lost: what is posted of the same is posted once.
   */
  async notify(what: string, place: Address, teamsMeeting: string, notice: Notice): Promise<boolean> {
    try {
      return await this.#connector.notify(place, teamsMeeting, notice);
    } catch (error) {
      if (mayStand(error)) await this.#note(what, ({ strays }) => ({ lost: 1, strays: strays + 1 }));
      throw error;
    }
  }

  /** Whoever posted it before may have died over it: one more may stand in a chat under an id nobody knows. */
  doubted(what: string): Promise<void> {
    return this.#note(what, (doubt) => ({ ...doubt, strays: doubt.strays + 1 }));
  }

  /** Whether a message may stand in a chat under an id nobody knows. */
  async mayStray(what: string): Promise<boolean> {
    return (await this.#doubt(what)).strays > 0;
  }

  /** One of them was found. */
  settled(what: string): Promise<void> {
    return this.#note(what, ({ strays }) => ({ lost: 0, strays: Math.max(0, strays - 1) }));
  }

  async #doubt(what: string): Promise<Doubt> {
    return doubtIn(await this.#notebook.get(keyOf(what)));
  }

  async #note(what: string, change: (doubt: Doubt) => Doubt): Promise<void> {
    await this.#notebook.change(keyOf(what), (known) => change(doubtIn(known)));
  }
}

/** Versions before noted that there was a doubt, and not of how many. */
const doubtIn = (known: unknown): Doubt =>
  known === undefined ? NONE : { lost: 0, strays: 1, ...(known as Partial<Doubt>) };

const keyOf = (what: string): string => `lost:${what}`;
