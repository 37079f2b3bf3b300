import { localTime, openVote, type MeetingState, type PlainDate } from '../../src/domain';
import type { ChatMessage, Named } from '../chat';
import type { IncomingMessage } from '../teams';

/** A message as it is heard in a meeting. Most of what is said names nobody and no day: those are looked up when asked. */
export class Heard implements ChatMessage {
  readonly text: string;
  readonly addressed: boolean;
  readonly mentions: ChatMessage['mentions'];
  readonly options: readonly string[];
  readonly #message: IncomingMessage;
  readonly #state: MeetingState | undefined;

  constructor(message: IncomingMessage, state: MeetingState | undefined) {
    this.text = message.text;
    this.addressed = message.addressed;
    this.mentions = message.mentions;
    this.options = (state === undefined ? undefined : openVote(state))?.options ?? [];
    this.#message = message;
    this.#state = state;
  }

  get people(): readonly Named[] {
    return (this.#state?.people ?? []).map(({ id, name }) => ({ name, ref: { id } }));
  }

  get today(): PlainDate {
    return localTime(this.#message.at, this.#state?.body.timeZone ?? 'Europe/Helsinki').date;
  }
}
