import { entryId, NUIJA, type Instant, type OpenMeeting } from '../domain';
import { acknowledge } from './acknowledge';
import { draftMinutes, type Drafting } from './draft-minutes';
import { handleCommand } from './handle-command';
import type { Errands } from './run-effects';

export type TimerErrands = Pick<Errands, 'draft' | 'proposeClosing' | 'draftAnyway'>;

/** The errands that need no messenger: making drafts, and what happens to a meeting nobody closes. */
export const runTimers = (drafting: Drafting): TimerErrands => ({
  draft: (_errand, effect) => draftMinutes(drafting, effect.meeting, entryId(effect.id)),

  proposeClosing: async ({ reason }, effect) => {
    const { state } = await drafting.reader.read(effect.meeting);
    if (state.phase !== 'open') return;
    if (reason === 'everybodyLeft' && somebodyIsHere(state)) return;
    await handleCommand(drafting, {
      meeting: effect.meeting,
      request: { type: 'ProposeClosing', reason },
      meta: { entry: entryId(effect.id), by: NUIJA, said: evidentEnd(state) },
      keepsRefusal: false,
      tell: (result) =>
        result.kind === 'done' && result.events.length > 0
          ? [{ kind: 'say', text: acknowledge(result.events, result.state).join('\n') }]
          : [],
    });
  },

  draftAnyway: async (_errand, effect) => {
    const { state } = await drafting.reader.read(effect.meeting);
    if (state.phase === 'open') await draftMinutes(drafting, effect.meeting, entryId(effect.id));
  },
});

const somebodyIsHere = ({ presence }: OpenMeeting): boolean => presence.some(({ to }) => to === undefined);

/** When the evidence says it was over: the last departure; with somebody still listed, when Teams said it ended. */
const evidentEnd = (state: OpenMeeting): Instant => {
  const ended = state.history.findLast(({ type }) => type === 'TeamsMeetingEnded')?.at;
  if (somebodyIsHere(state) && ended !== undefined) return ended;
  return state.presence.reduce((last, { to }) => (to !== undefined && to > last ? to : last), state.since);
};
