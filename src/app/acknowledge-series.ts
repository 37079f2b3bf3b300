import { actionList, type EventOf, type MeetingEvent, type MeetingState } from '../domain';
import { answer, formatDate } from '../language';
import { shortened } from './shortened';

/** What a chat is told of agreed work: that it is done, or has until another day. */
export const actionLine = (event: EventOf<'ActionDone' | 'ActionExtended'>, state: MeetingState): string => {
  const { language } = state.body;
  const action = actionList(state).find(({ id }) => id === event.action);
  const values = {
    number: String(action?.number ?? ''),
    text: action?.restriction === undefined ? shortened(action?.text ?? '') : answer(language, 'notPublic'),
  };
  return event.type === 'ActionDone'
    ? answer(language, 'actionDone', values)
    : answer(language, 'actionExtended', { ...values, due: formatDate(event.due, language) });
};

/** What stands on every agenda, where that changed. */
export const standingLines = (events: readonly MeetingEvent[], state: MeetingState): readonly string[] => {
  const described = events.find((event) => event.type === 'BodyDescribed');
  if (described === undefined) return [];
  const before = state.history
    .slice(0, state.history.indexOf(described))
    .findLast((event) => event.type === 'BodyDescribed');
  const { standing } = described.body;
  if (JSON.stringify(standing) === JSON.stringify(before?.body.standing)) return [];
  const { language } = state.body;
  return [
    standing === undefined
      ? answer(language, 'standingGone')
      : answer(language, 'standingSet', { titles: standing.map(({ title }) => title).join('; ') }),
  ];
};
