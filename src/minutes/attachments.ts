import type { MeetingState } from '../domain';
import type { Wording } from './wording';

/** An attachment with the number it has in the whole document. */
export interface NumberedAttachment {
  readonly number: number;
  readonly text: string;
}

/** Every attachment in the order they are numbered. */
export const attachmentsOf = ({ meeting }: MeetingState): readonly NumberedAttachment[] =>
  (meeting.attachments ?? [])
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => ({ number: index + 1, text }));

/** "Liite 1: Talousarvio" */
export const attachmentLine = ({ number, text }: NumberedAttachment, { say }: Wording): string =>
  say('attachment', { number: String(number), text });
