import { addMinutes, NUIJA, TEAMS, type Instant, type MeetingRecord, type Presence } from '../domain';

/**
 * The stays that show whether anybody is left: those Teams reports, where it reports any. A guest who was noted by hand
 * is never reported gone, and must not keep an empty meeting open.
 */
const tellingStays = ({ presence }: MeetingRecord): readonly Presence[] => {
  const reported = presence.filter(({ evidence }) => evidence === 'teams');
  return reported.length > 0 ? reported : presence;
};

/** Whether everybody has left, as far as can be seen. */
export const everybodyLeft = (state: MeetingRecord): boolean => tellingStays(state).every(({ to }) => to !== undefined);

export const lastDeparture = (state: MeetingRecord): Instant | undefined =>
  tellingStays(state)
    .flatMap(({ to }) => to ?? [])
    .sort()
    .at(-1);

/**
 * Whether it has been empty for so many minutes. With people in a room, who were noted by hand, the room may go on when
 * the last one in Teams is gone: then nothing may have been recorded for as long either.
 */
export const isEmptySince = (state: MeetingRecord, minutes: number, now: Instant): boolean => {
  const isOver = (at: Instant | undefined): boolean => at === undefined || addMinutes(at, minutes) <= now;
  const somebodyListed = state.presence.some(({ to }) => to === undefined);
  const lastSaid = state.history.findLast(({ by }) => by !== TEAMS && by !== NUIJA)?.said;
  return everybodyLeft(state) && isOver(lastDeparture(state)) && (!somebodyListed || isOver(lastSaid));
};
