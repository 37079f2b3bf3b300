import type { EntryId, ItemId, MeetingState } from '../domain';
import type { Block } from './minutes';
import type { Wording } from './wording';

/** An attachment with the number it has in the whole document. */
export interface NumberedAttachment {
  readonly number: number;
  readonly text: string;
  readonly item?: ItemId;
  readonly sources: readonly EntryId[];
}

/** Every attachment in the order they are numbered: the meeting's own first, then item by item. */
export const attachmentsOf = ({ agenda, attachments, meeting }: MeetingState): readonly NumberedAttachment[] => {
  const place = (item: ItemId | undefined): number => agenda.findIndex(({ id }) => id === item);
  const planned = (meeting.attachments ?? []).map((text) => ({ text: text.trim(), sources: [] }));
  const added = attachments
    .map(({ text, item, sources, withheld }) => ({
      text: text.trim(),
      sources,
      ...(place(item) === -1 ? {} : { item }),
      ...(withheld === undefined ? {} : { withheld }),
    }))
    .toSorted((a, b) => place(a.item) - place(b.item));
  return [...planned, ...added]
    .filter((each) => each.text !== '' || 'withheld' in each)
    .map((attachment, index) => ({ ...attachment, number: index + 1 }))
    .filter(({ text }) => text !== '');
};

/** "Liite 1: Talousarvio" */
export const attachmentLine = ({ number, text }: NumberedAttachment, { say, named }: Wording): string =>
  say('attachment', { number: String(number), text: named(text) });

/** Those of one item, under it. */
export const attachmentBlocks = (state: MeetingState, item: ItemId, wording: Wording): readonly Block[] =>
  attachmentsOf(state)
    .filter((each) => each.item === item)
    .map((each) => ({ role: 'attachment', text: attachmentLine(each, wording), sources: each.sources }));
