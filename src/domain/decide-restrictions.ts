import type { Restriction } from './agenda';
import { preparersOnly } from './authority';
import type { CommandOf } from './commands';
import { accept, fact, isRefused, itemMeant, refuse, type Verdict } from './rules';
import { isSame } from './same';
import type { MeetingState } from './state';
import { nameShown } from './typed-text';

/** What is not public. Also before the meeting and after it: a secret is often found to be one late. */
export const restrictionRules = {
  RestrictItem: (command: CommandOf<'RestrictItem'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () => {
      const item = itemMeant(state, command.item);
      if (isRefused(item)) return refuse(item.refusal);
      const { id, restriction: before } = item.value;
      const ground = given(command.ground) ?? before?.ground ?? '';
      const publicTitle = given(command.publicTitle) ?? before?.publicTitle;
      const restriction: Restriction = { ground, ...(publicTitle === undefined ? {} : { publicTitle }) };
      return isSame(restriction, before)
        ? accept()
        : accept({ ...fact(command.meta), type: 'ItemRestricted', item: id, ...restriction });
    }),

  UnrestrictItem: ({ meta, item: ref }: CommandOf<'UnrestrictItem'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      const item = itemMeant(state, ref);
      if (isRefused(item)) return refuse(item.refusal);
      const { id, restriction } = item.value;
      return restriction === undefined ? accept() : accept({ ...fact(meta), type: 'ItemUnrestricted', item: id });
    }),
};

const given = (typed: string | undefined): string | undefined => (typed === undefined ? undefined : nameShown(typed));
