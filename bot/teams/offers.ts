import type { Notebook } from '../../src/app';
import type { MeetingId, PersonId } from '../../src/domain';

/** A draft that was offered to somebody as a file. */
export interface Offer {
  readonly meeting: MeetingId;
  readonly version: number;
  readonly person: PersonId;
}

/** Which files were offered to whom, and which offers were answered. */
export class Offers {
  readonly #notebook: Notebook;

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
  }

  made(offer: Offer): Promise<void> {
    return this.#notebook.set(offerKey(offer), true);
  }

  async isMade(offer: Offer): Promise<boolean> {
    return (await this.#notebook.get(offerKey(offer))) === true;
  }

  /** What the card of an offer was answered with, as a digest; Teams delivers one answer several times. */
  async answerTo(card: string): Promise<string | undefined> {
    return (await this.#notebook.get(answerKey(card))) as string | undefined;
  }

  answered(card: string, digest: string): Promise<void> {
    return this.#notebook.set(answerKey(card), digest);
  }
}

const offerKey = ({ meeting, version, person }: Offer): string => `offer:${meeting}:${String(version)}:${person}`;
const answerKey = (card: string): string => `offer-answer:${card}`;
