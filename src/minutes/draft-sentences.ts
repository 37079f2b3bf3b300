import { onItem, type Edit, type ItemId, type MeetingState, type ParagraphId, type SentenceRef } from '../domain';
import { itemsOf } from './items';
import type { Block, MinutesItem } from './minutes';
import type { Wording } from './wording';

/** A printed sentence, and what it is known by. */
export interface DraftSentence extends SentenceRef {
  readonly block: Block;
}

/** An item with its sentences as they stand in the draft. */
export interface DraftItem {
  readonly item: MinutesItem;
  readonly sentences: readonly DraftSentence[];
}

/**
 * Every sentence of the draft with what it is known by: the item, what it is, and the entry it comes from. Of several that
 * share all three each has its place among them. Neither wording nor numbers are part of it, so an edit stays with its
 * sentence when something else changes.
 */
export const draftSentences = (state: MeetingState, wording: Wording): readonly DraftItem[] =>
  itemsOf(state, wording).map((item) => {
    const seen = new Map<string, number>();
    const sentences = item.blocks.map((generated): DraftSentence => {
      const place = `${item.id}/${generated.role}/${generated.sources[0] ?? ''}`;
      const before = seen.get(place) ?? 0;
      seen.set(place, before + 1);
      const key = before === 0 ? place : `${place}/${String(before + 1)}`;
      const paragraph = paragraphOf(state, item.id as ItemId, generated, before);
      const block = worded(generated, editOf(state, key, generated.text));
      return {
        key,
        original: generated.text,
        printed: block.text,
        block,
        ...(paragraph === undefined ? {} : { paragraph }),
      };
    });
    return { item: { ...item, blocks: sentences.map(({ block }) => block) }, sentences };
  });

/** The items as they are printed: worded anew where somebody did so. */
export const editedItems = (state: MeetingState, wording: Wording): readonly MinutesItem[] =>
  draftSentences(state, wording).map(({ item }) => item);

/** The last edit of each sentence that is not in force, because the record makes another sentence now, or none. */
export const editsLeftOut = (state: MeetingState, wording: Wording): readonly Edit[] => {
  const latest = new Map(state.edits.map((edit) => [edit.sentence, edit]));
  latest.delete(undefined);
  if (latest.size === 0) return [];
  const made = new Map(
    draftSentences(state, wording).flatMap(({ sentences }) => sentences.map(({ key, original }) => [key, original])),
  );
  return [...latest.values()].filter(({ sentence, original }) => made.get(sentence ?? '') !== original);
};

/** An edit holds for as long as the record makes the sentence it was made of. */
const editOf = ({ edits }: MeetingState, key: string, generated: string): Edit | undefined =>
  edits.findLast(({ sentence, original }) => sentence === key && original === generated);

const worded = (block: Block, edit: Edit | undefined): Block => {
  if (edit === undefined) return block;
  const { time, ...rest } = block;
  const { text } = edit;
  return {
    ...rest,
    text,
    ...(time === undefined || !text.includes(time.printed) ? {} : { time }),
    sources: [...block.sources, ...edit.sources],
  };
};

const paragraphOf = (
  { paragraphs }: MeetingState,
  item: ItemId,
  { role, sources: [entry] }: Block,
  index: number,
): ParagraphId | undefined =>
  onItem(paragraphs, item).filter((each) => each.role === role && each.sources[0] === entry)[index]?.id;
