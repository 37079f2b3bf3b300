import type { MeetingState } from '../domain';

/** Whether a draft was made before the minutes became final: it may read like them, and is not them. */
export const isSuperseded = (state: MeetingState, version: number): boolean => madeAt(state, version) < finalAt(state);

/** The newest version that was made of the final minutes; `undefined` while there is none. */
export const finalVersion = (state: MeetingState): number | undefined => {
  const newest = state.drafts.at(-1)?.version;
  return newest === undefined || finalAt(state) < 0 || isSuperseded(state, newest) ? undefined : newest;
};

const madeAt = ({ history }: MeetingState, version: number): number =>
  history.findIndex((event) => event.type === 'MinutesDrafted' && event.version === version);

const finalAt = ({ history }: MeetingState): number => history.findIndex(({ type }) => type === 'MinutesFinalised');
