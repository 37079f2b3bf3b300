import type { ItemRecord } from './agenda';
import { keepersOnly, preparersOnly } from './authority';
import type { CommandOf } from './commands';
import { findPerson } from './find-person';
import { attachmentId, type PersonId } from './ids';
import { currentItem } from './queries';
import { accept, fact, findItem, freshId, isRefused, refuse, type Found, type Verdict } from './rules';
import type { MeetingState } from './state';
import { isSame } from './same';
import { nameShown, textOf } from './typed-text';

/** What a document comes with, is filed under and goes to, and who examines it. */
export const papersRules = {
  AddAttachment: ({ meta, item: ref, text: typed }: CommandOf<'AddAttachment'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const item: Found<ItemRecord | undefined> =
        ref === undefined ? { value: currentItem(state) } : findItem(state, ref);
      if (isRefused(item)) return refuse(item.refusal);
      const text = textOf(typed);
      if (isRefused(text)) return refuse(text.refusal);
      return accept({
        ...fact(meta),
        type: 'AttachmentAdded',
        attachment: attachmentId(freshId(state, 'l')),
        text: text.value,
        ...(item.value === undefined ? {} : { item: item.value.id }),
      });
    }),

  FileUnder: ({ meta, item: ref, number: typed }: CommandOf<'FileUnder'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const diaryNumber = nameShown(typed);
      if (diaryNumber === undefined) return refuse({ code: 'EmptyText' });
      if (ref === undefined)
        return diaryNumber === state.meeting.diaryNumber
          ? accept()
          : accept({ ...fact(meta), type: 'PapersSet', papers: { diaryNumber } });
      const item = findItem(state, ref);
      if (isRefused(item)) return refuse(item.refusal);
      return item.value.diaryNumber === diaryNumber
        ? accept()
        : accept({ ...fact(meta), type: 'ItemFiled', item: item.value.id, diaryNumber });
    }),

  SetRecipients: ({ meta, list, names }: CommandOf<'SetRecipients'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const listed = names.flatMap((name) => nameShown(name) ?? []);
      if (listed.length === 0) return refuse({ code: 'EmptyText' });
      return isSame(listed, state.meeting[list])
        ? accept()
        : accept({ ...fact(meta), type: 'PapersSet', papers: { [list]: listed } });
    }),

  /** Which items an appeal note holds for; said again of the same note, the list is another. */
  SetAppeal: ({ meta, title: typed, items }: CommandOf<'SetAppeal'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const title = nameShown(typed);
      if (title === undefined) return refuse({ code: 'EmptyText' });
      const before = state.meeting.appeals ?? [];
      const appeal = { title, items: items.flatMap((item) => nameShown(item) ?? []) };
      const place = before.findIndex((each) => each.title.toLowerCase() === title.toLowerCase());
      const appeals = place === -1 ? [...before, appeal] : before.with(place, appeal);
      return isSame(appeals, before) ? accept() : accept({ ...fact(meta), type: 'PapersSet', papers: { appeals } });
    }),

  ElectExaminers: ({ meta, people }: CommandOf<'ElectExaminers'>, state: MeetingState): Verdict =>
    keepersOnly(state, meta, () => {
      if (state.phase === 'planned') return refuse({ code: 'MeetingNotOpen' });
      const elected: PersonId[] = [];
      for (const ref of people) {
        const person = findPerson(state, ref);
        if (isRefused(person)) return refuse(person.refusal);
        if (!elected.includes(person.value.id)) elected.push(person.value.id);
      }
      if (isSame(elected, state.examiners?.people)) return accept();
      const item = currentItem(state);
      return accept({
        ...fact(meta),
        type: 'ExaminersElected',
        people: elected,
        ...(item === undefined ? {} : { item: item.id }),
      });
    }),
};
