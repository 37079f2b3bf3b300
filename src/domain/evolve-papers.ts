import { assertNever } from './assert-never';
import type { EventOf } from './events';
import type { MeetingState } from './state';

type PapersEvent = EventOf<'AttachmentAdded' | 'ItemFiled' | 'PapersSet' | 'ExaminersElected'>;

export const evolvePapers = (state: MeetingState, event: PapersEvent): MeetingState => {
  const { entry, by, at } = event;
  switch (event.type) {
    case 'AttachmentAdded': {
      const { attachment: id, item, text } = event;
      const added = { id, text, sources: [entry], by, at, ...(item === undefined ? {} : { item }) };
      return { ...state, attachments: [...state.attachments, added] };
    }
    case 'ItemFiled':
      return {
        ...state,
        agenda: state.agenda.map((item) =>
          item.id === event.item ? { ...item, diaryNumber: event.diaryNumber } : item,
        ),
      };
    case 'PapersSet':
      return { ...state, meeting: { ...state.meeting, ...event.papers } };
    case 'ExaminersElected': {
      const { people, item } = event;
      const examiners = { people, sources: [entry], by, at, ...(item === undefined ? {} : { item }) };
      return { ...state, examiners };
    }
    default:
      return assertNever(event);
  }
};
