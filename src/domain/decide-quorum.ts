import { keepersOnly } from './authority';
import type { CommandOf } from './commands';
import { accept, fact, isRefused, itemMeant, refuse, type Verdict } from './rules';
import type { MeetingState } from './state';

/** What the meeting states about itself: enough are present to decide, or too few. */
export const quorumRules = {
  StateQuorum: ({ meta, isMet }: CommandOf<'StateQuorum'>, state: MeetingState): Verdict =>
    keepersOnly(state, meta, () => {
      const item = itemMeant(state, undefined);
      if (isRefused(item)) return refuse(item.refusal);
      return accept({ ...fact(meta), type: 'QuorumStated', item: item.value.id, isMet });
    }),
};
