import { actionList, actionsCounted } from './action-list';
import { actionId, type MeetingId } from './ids';
import { pendingMatters } from './matters';
import { firstNumber } from './numbering';
import type { Continuation, LeftAt } from './series';
import type { HeldMeeting, MeetingRecord } from './state';
import { localTime, type PlainDate } from './time';

/** What a meeting hands to the next one of its body. Nothing that is open is left out, whatever its agenda had. */
export const continuationOf = (state: HeldMeeting, meeting: MeetingId): Continuation => {
  const previous = leftHere(state, meeting);
  return {
    previous,
    matters: pendingMatters(state, previous),
    actions: actionList(state)
      .filter(({ done }) => !done)
      .map(({ id, number: known, text, owner, due, left, itemNumber, restriction }) => ({
        // Ids are a meeting's own: one that is handed on has to differ from those the next meeting gives.
        id: left === undefined ? actionId(`${meeting}:${id}`) : id,
        number: known,
        text,
        left: left ?? { ...previous, ...(itemNumber === undefined ? {} : { item: itemNumber }) },
        ...(owner === undefined ? {} : { owner }),
        ...(due === undefined ? {} : { due }),
        ...(restriction === undefined ? {} : { restriction }),
      })),
    counted: actionsCounted(state),
    ...(isRunning(state) ? { running: true } : {}),
  };
};

/** Whether items are numbered on from meeting to meeting: as the body says, else as its agendas have been. */
export const isRunning = ({ body, series, agenda }: MeetingRecord): boolean =>
  body.itemNumbers === undefined ? series.running === true || firstNumber(agenda) > 1 : body.itemNumbers === 'running';

/** A meeting as the place where something was left. */
export const leftHere = (state: HeldMeeting, meeting: MeetingId): LeftAt => {
  const { number } = state.meeting;
  return { meeting, date: dayOf(state), ...(number === undefined ? {} : { number }) };
};

/** The day a meeting was held, local to its body. */
export const dayOf = ({ openedAt, body }: HeldMeeting): PlainDate => localTime(openedAt, body.timeZone).date;
