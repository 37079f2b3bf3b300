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
}

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
    const lost = isTriedAgain ? ((await this.#doubt(what))?.lost ?? 0) : 0;
    if (lost > 0) await this.#connector.answers(place);
    try {
      const id = await this.#connector.post(place, post);
      if (lost > 0) await this.#note(what, { lost: 0 });
      return id;
    } catch (error) {
      if (!mayStand(error)) throw error;
      await this.#note(what, { lost: lost + 1 });
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
      if (mayStand(error)) await this.#note(what, { lost: 1 });
      throw error;
    }
  }

  /** Whoever posted it before may have died over it: it may stand in a chat under an id nobody knows. */
  async doubted(what: string): Promise<void> {
    if (!(await this.mayStray(what))) await this.#note(what, { lost: 0 });
  }

  /** Whether a message may stand in a chat under an id nobody knows. */
  async mayStray(what: string): Promise<boolean> {
    return (await this.#doubt(what)) !== undefined;
  }

  /** The message was found. */
  settled(what: string): Promise<void> {
    return this.#notebook.delete(keyOf(what));
  }

  async #doubt(what: string): Promise<Doubt | undefined> {
    return (await this.#notebook.get(keyOf(what))) as Doubt | undefined;
  }

  #note(what: string, doubt: Doubt): Promise<void> {
    return this.#notebook.set(keyOf(what), doubt);
  }
}

const keyOf = (what: string): string => `lost:${what}`;
