import type { Errand } from '../../src/app';
import { meetingId } from '../../src/domain';
import type { Chat } from '../teams';

/** What is about no meeting belongs to none. */
export const NO_MEETING = meetingId('none');

/** Words to the chat something came from. */
export const reply = (chat: Pick<Chat, 'kind' | 'conversation'>, text: string): Errand => ({
  kind: 'say',
  text,
  ...(chat.kind === 'personal' ? { chat: chat.conversation } : {}),
});
