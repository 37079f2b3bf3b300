import type { Meta } from './commands';
import type { EventOf, NoQuorum } from './events';
import type { ItemId } from './ids';
import { quorumAt } from './quorum';
import { accept, fact, type Verdict } from './rules';
import type { MeetingState } from './state';

/**
 * Runs a rule that decides something. Where too few are present, the chair is told so first; asked for again, it is
 * done all the same, and the record says with how many.
 */
export const withQuorum = (
  state: MeetingState,
  meta: Meta,
  item: ItemId,
  rule: (withoutQuorum: Pick<EventOf<'DecisionRecorded'>, 'withoutQuorum'>) => Verdict,
): Verdict => {
  const quorum = quorumAt(state, item, meta.said);
  if (quorum === undefined || quorum.isMet) return rule({});
  const { present, needed, lacksChair } = quorum;
  const withoutQuorum: NoQuorum = { present, needed, ...(lacksChair ? { lacksChair } : {}) };
  return state.quorumQuestioned.includes(item)
    ? rule({ withoutQuorum })
    : accept({ ...fact(meta), type: 'QuorumQuestioned', item, ...withoutQuorum });
};
