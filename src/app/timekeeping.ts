import {
  agendaOverBy,
  entryId,
  NEWS_MINUTES,
  nextTimeWarning,
  plannedEnd,
  timeWarnings,
  type Instant,
  type MeetingId,
  type MeetingState,
  type TimeWarning,
} from '../domain';
import { effectOf, type Errand } from './errands';
import type { Records } from './handle-command';
import type { Effect, Notebook, PendingEffect } from './ports';
import type { Errands } from './run-effects';

/** What was told about time in a meeting, so that nothing is told twice. */
export interface TimeTold {
  /** Keys of warnings that come once. */
  readonly once: readonly string[];
  /** By how many minutes the agenda was last said to go over this planned end. */
  readonly over: number;
  readonly end?: Instant;
}

const NOTHING_TOLD: TimeTold = { once: [], over: 0 };
const ATTEMPTS = 20;

/** What makes a warning the same one as before. */
export const warningKey = (warning: TimeWarning): string =>
  warning.about === 'itemOver'
    ? `${warning.about}:${warning.item}:${warning.since}`
    : `${warning.about}:${warning.end}`;

/** The warnings that are news after what was told, and what has been told with them. */
export const timeNews = (
  state: MeetingState,
  now: Instant,
  told: TimeTold,
): { readonly news: readonly TimeWarning[]; readonly told: TimeTold } => {
  const end = plannedEnd(state);
  // An agenda that has come to fit again may be told of anew; one whose end was moved is another matter.
  const over = told.end === end ? Math.min(told.over, agendaOverBy(state, now)) : 0;
  const news = timeWarnings(state, now).filter((warning) =>
    warning.about === 'agendaOver' ? warning.over >= over + NEWS_MINUTES : !told.once.includes(warningKey(warning)),
  );
  return {
    news,
    told: {
      once: [...told.once, ...news.filter(({ about }) => about !== 'agendaOver').map(warningKey)],
      over: news.find((warning) => warning.about === 'agendaOver')?.over ?? over,
      ...(end === undefined ? {} : { end }),
    },
  };
};

/**
 * Looks at the clock of a meeting: sends what is news on its way to the chair, and waits for the next moment there is
 * any. What was told is the answer kept with the effects, so that a look cut short is never taken for a new one.
 */
export const keepTime = (records: Records, notebook: Notebook): Pick<Errands, 'watchTime'> => {
  const { journal, reader, now } = records;

  const look = async (effect: PendingEffect, before: TimeTold): Promise<TimeTold> => {
    const { meeting } = effect;
    const entry = entryId(effect.id);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const { state, version } = await reader.read(meeting);
      const at = now();
      if (state.phase !== 'open' || state.onBreak || state.body.nudges === 'off') return before;
      const { news, told } = timeNews(state, at, before);
      const next = nextTimeWarning(state, at, told.over);
      const effects: readonly Effect[] = [
        ...(news.length === 0 ? [] : [effectOf(meeting, entry, nudge(news), at)]),
        ...(next === undefined ? [] : [effectOf(meeting, `${meeting}:${String(version)}:${next}`, WATCH, next)]),
      ];
      const outcome = await journal.append({
        meeting,
        after: version,
        entry,
        events: [],
        effects,
        answer: told,
        recordedAt: at,
      });
      if (outcome.kind === 'appended') return told;
      if (outcome.kind === 'seen') return outcome.answer as TimeTold;
    }
    throw new Error(`meeting ${meeting}: the record kept changing while the clock was looked at`);
  };

  return {
    watchTime: async (_errand, effect) => {
      const key = toldKey(effect.meeting);
      const known = await journal.answered(entryId(effect.id));
      const before = ((await notebook.get(key)) as TimeTold | undefined) ?? NOTHING_TOLD;
      const told = known === undefined ? await look(effect, before) : (known.answer as TimeTold);
      if (told !== before) await notebook.set(key, told);
    },
  };
};

const WATCH: Errand = { kind: 'watchTime' };
const nudge = (news: readonly TimeWarning[]): Errand => ({ kind: 'nudge', about: news.map(warningKey) });
const toldKey = (meeting: MeetingId): string => `time:${meeting}`;
