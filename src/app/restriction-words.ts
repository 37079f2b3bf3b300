import { itemById, type EventOf, type MeetingEvent, type MeetingState } from '../domain';
import { answer } from '../language';
import { recordSeenBy } from '../minutes';

/** What the chat is told of an item that is not public, or is again: what is still missing, and where to write about it. */
export const restrictionWords = (
  event: EventOf<'ItemRestricted' | 'ItemUnrestricted'>,
  state: MeetingState,
): string | undefined => {
  const { language } = state.body;
  const number = itemById(state, event.item)?.number ?? '';
  if (event.type === 'ItemUnrestricted') return answer(language, 'itemUnrestricted', { number });
  const { ground, publicTitle: title } = event;
  return [
    answer(language, ground === '' ? 'itemRestrictedWithoutGround' : 'itemRestricted', { number, ground }),
    title === undefined
      ? answer(language, 'publicHeadingMissing', { number })
      : answer(language, 'publicHeadingSet', { title }),
    ...(recordSeenBy(state, 'chat') === state ? [] : [answer(language, 'keptFromChat')]),
  ].join('\n');
};

/**
 * An event as somebody may be told of it. What they may not see keeps that it happened, by whom and in which item, and
 * loses what people wrote.
 */
export const toldTo = (event: MeetingEvent, seen: MeetingState): MeetingEvent => {
  if (seen.history.includes(event)) return event;
  switch (event.type) {
    case 'AttachmentAdded':
      return { ...event, text: '…' };
    case 'ItemFiled':
      return { ...event, diaryNumber: '…' };
    case 'RecusalDeclared':
      return { ...event, ground: {} };
    case 'ParagraphEdited':
    case 'SentenceReplaced':
      return { ...event, text: '…' };
    default:
      return event;
  }
};
