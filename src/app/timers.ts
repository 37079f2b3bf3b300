import { entryId, NUIJA, retentionEnds, type Instant, type OpenMeeting } from '../domain';
import { acknowledge } from './acknowledge';
import { approvePrevious } from './approve-previous';
import { EMPTY_FOR_MINUTES } from './consequences';
import { draftMinutes, type Drafting } from './draft-minutes';
import { handleCommand } from './handle-command';
import type { Errands } from './run-effects';
import { takeOutReports } from './take-out';
import { everybodyLeft, isEmptySince, lastDeparture } from './who-is-left';

export type TimerErrands = Pick<Errands, 'draft' | 'proposeClosing' | 'draftAnyway' | 'retain'>;

/** The errands that need no messenger: making drafts, and what happens to a meeting nobody closes. */
export const runTimers = (drafting: Drafting): TimerErrands => ({
  draft: async ({ document, why }, effect) => {
    await draftMinutes(drafting, effect.meeting, entryId(effect.id), 'asked', document);
    if (why === 'closed') await approvePrevious(drafting, effect.meeting);
  },

  proposeClosing: async ({ reason }, effect) => {
    const { state } = await drafting.reader.read(effect.meeting);
    if (state.phase !== 'open') return;
    // Somebody may have come back and gone again meanwhile; that departure has a timer of its own. A minute for clocks.
    if (reason === 'everybodyLeft' && !isEmptySince(state, EMPTY_FOR_MINUTES - 1, drafting.now())) return;
    await handleCommand(drafting, {
      meeting: effect.meeting,
      request: { type: 'ProposeClosing', reason },
      meta: { entry: entryId(effect.id), by: NUIJA, said: evidentEnd(state) },
      keepsRefusal: false,
      tell: (result) =>
        result.kind === 'done' && result.events.length > 0
          ? [{ kind: 'say', text: acknowledge(result.events, result.state).join('\n'), lasting: true }]
          : [],
    });
  },

  draftAnyway: async (_errand, effect) => {
    const { state } = await drafting.reader.read(effect.meeting);
    const isNew = state.history.at(-1)?.type !== 'MinutesDrafted';
    if (state.phase === 'open' && isNew) await draftMinutes(drafting, effect.meeting, entryId(effect.id), 'unasked');
  },

  // Where the body has come to keep it longer, the end of that has a timer of its own.
  retain: async (_errand, effect) => {
    const { meeting } = effect;
    const ends = retentionEnds((await drafting.reader.read(meeting)).state);
    if (ends === undefined || ends > drafting.now()) return;
    await takeOutReports(drafting, { meeting, entry: entryId(effect.id), reason: 'retention' });
  },
});

/**
 * When the evidence says it was over: the last departure; where departures were not reported, or somebody is still
 * listed, when Teams said it ended. Never before what was recorded last.
 */
const evidentEnd = (state: OpenMeeting): Instant => {
  const left = everybodyLeft(state) ? lastDeparture(state) : undefined;
  const ended = state.history.findLast(({ type }) => type === 'TeamsMeetingEnded')?.at;
  const evidence = left ?? ended ?? state.since;
  return evidence < state.since ? state.since : evidence;
};
