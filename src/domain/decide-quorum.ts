import { keepersOnly, preparersOnly } from './authority';
import type { CommandOf } from './commands';
import { accept, fact, isRefused, itemMeant, refuse, type Verdict } from './rules';
import { isSame } from './same';
import type { MeetingState } from './state';

/** What the body's rule is, and what the meeting states about itself: enough are present to decide, or too few. */
export const quorumRules = {
  SetQuorum: ({ meta, quorum }: CommandOf<'SetQuorum'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const { quorum: before, ...body } = state.body;
      if (isSame(before, quorum)) return accept();
      return accept({
        ...fact(meta),
        type: 'BodyDescribed',
        body: { ...body, ...(quorum === undefined ? {} : { quorum }) },
      });
    }),

  StateQuorum: ({ meta, isMet }: CommandOf<'StateQuorum'>, state: MeetingState): Verdict =>
    keepersOnly(state, meta, () => {
      const item = itemMeant(state, undefined);
      if (isRefused(item)) return refuse(item.refusal);
      return accept({ ...fact(meta), type: 'QuorumStated', item: item.value.id, isMet });
    }),
};
