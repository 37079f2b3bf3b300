import { replay, type MeetingEvent, type MeetingState } from '../domain';
import type { Block } from './minutes';
import { actionBlock, asSentence } from './sentences';
import type { Wording } from './wording';

/**
 * The record as far as agreed work goes: what became of it after the meeting is in the next one's minutes, not in these,
 * which may have been approved by then.
 */
export const actionsAtClosing = (state: MeetingState): MeetingState => {
  if (state.phase !== 'closed') return state;
  const closing = state.history.findIndex(({ entry }) => entry === state.closedIn);
  const isLater = ({ type }: MeetingEvent, index: number): boolean =>
    index > closing && (type === 'ActionDone' || type === 'ActionExtended');
  if (!state.history.some(isLater)) return state;
  const { actions, series } = replay(state.history.filter((event, index) => !isLater(event, index)));
  return { ...state, actions, series };
};

/** Work agreed in earlier meetings, each with what had become of it by the end of this one. */
export const carriedBlocks = ({ series }: MeetingState, wording: Wording): readonly Block[] =>
  series.actions.map((action): Block => {
    const block = actionBlock(action, wording);
    const status = action.done ? 'actionIsDone' : action.extended ? 'actionIsExtended' : 'actionIsOpen';
    return { ...block, text: `${asSentence(block.text)} ${wording.say(status)}`, bullet: true };
  });
