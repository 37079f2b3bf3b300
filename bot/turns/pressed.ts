import { entryId, type EntryId, type MeetingId } from '../../src/domain';
import type { CardData } from '../actions';
import type { Chat, IncomingPress } from '../teams';
import type { TurnParts } from './turn-parts';

/** One press on a card of one meeting. */
export interface Pressed {
  readonly parts: TurnParts;
  readonly press: IncomingPress;
  readonly chat: Chat;
  readonly meeting: MeetingId;
  readonly data: CardData;
}

/** What was on the card when it was pressed; a card of an earlier meeting has seen nothing of this one. */
export const seenBy = ({ meeting, data }: Pressed): { readonly seen?: number } =>
  data.seen === undefined || data.meeting !== meeting ? {} : { seen: data.seen };

/** Everything the button sent. */
export const sentBy = ({ digest }: TurnParts, { verb, data }: Pick<IncomingPress, 'verb' | 'data'>): string =>
  digest(written([verb, data])).slice(0, 32);

/** No button of Nuija's sends anything nested so deep that it cannot be written; whoever does sent one and the same. */
const written = (sent: unknown): string => {
  try {
    return JSON.stringify(sent);
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
};

export const pressEntry = ({ digest }: TurnParts, nonce: string, { from }: IncomingPress): EntryId =>
  entryId(`press:${digest(`${nonce}|${from.id}`).slice(0, 32)}`);

/** Whether this very press was taken when its meeting was the one of the chat. */
export const wasTaken = async ({ parts, press, data: { nonce } }: Pressed): Promise<boolean> =>
  nonce !== undefined && (await parts.journal.answered(pressEntry(parts, nonce, press))) !== undefined;
