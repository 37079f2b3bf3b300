import type { EventOf } from './events';
import { changed, traced } from './evolve-record';
import type { MeetingState } from './state';

/** What earlier meetings left, and what becomes of agreed work, theirs or the meeting's own. */
export const evolveSeries = (
  state: MeetingState,
  event: EventOf<'ActionDone' | 'ActionExtended' | 'MeetingContinued'>,
): MeetingState => {
  const { series } = state;
  switch (event.type) {
    case 'ActionDone': {
      const done = <Each extends { readonly done: boolean }>(each: Each): Each => ({ ...each, done: true });
      return {
        ...state,
        actions: changed(state.actions, event.action, event, done),
        series: { ...series, actions: changed(series.actions, event.action, event, done) },
      };
    }
    case 'ActionExtended': {
      const { due } = event;
      return {
        ...state,
        actions: changed(state.actions, event.action, event, (each) => ({ ...each, due })),
        series: {
          ...series,
          actions: changed(series.actions, event.action, event, (each) => ({ ...each, due, extended: true })),
        },
      };
    }
    case 'MeetingContinued': {
      const { previous, matters, actions, counted, running } = event;
      return {
        ...state,
        series: {
          previous,
          matters,
          actions: actions.map((action) => ({ ...action, ...traced(event), done: false, extended: false })),
          counted,
          ...(running === undefined ? {} : { running }),
        },
      };
    }
  }
};
