import type { EventOf, MeetingState } from '../domain';
import { answer } from '../language';

/** For how long what Teams reports of people is kept, where that changed. */
export const retentionWords = (event: EventOf<'BodyDescribed'>, state: MeetingState): string | undefined => {
  const described = state.history.slice(0, state.history.indexOf(event)).findLast(({ type }) => type === event.type);
  const before = described?.type === 'BodyDescribed' ? described.body.retentionDays : undefined;
  const { language, retentionDays: days } = event.body;
  if (before === days) return undefined;
  return days === undefined
    ? answer(language, 'retentionEndless')
    : answer(language, 'retentionSet', { days: String(days) });
};
