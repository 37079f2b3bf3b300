import type { ItemRecord } from './agenda';
import { isChair, isSecretary, keepersOnly, mayTakeChair, notAuthorised, presidingOnly } from './authority';
import type { CommandOf, Meta } from './commands';
import type { MeetingEvent } from './events';
import { speakersWaiting } from './floor';
import { nextItem, unhandledItems } from './queries';
import { accept, effective, fact, findItem, isRefused, refuse, type Verdict } from './rules';
import type { MeetingState, OpenMeeting } from './state';
import { millisecondsBetween, type ClockTime } from './time';

/** Two people who say "next" within this time mean the same step (Zakim's rule against skipping an item). */
const SAME_WISH_MS = 5_000;

/** Opening, going from item to item, breaks, closing. */
export const courseRules = {
  OpenMeeting: ({ meta, clock }: CommandOf<'OpenMeeting'>, state: MeetingState): Verdict => {
    if (!mayTakeChair(state, meta.by)) return notAuthorised(state, 'chair');
    if (state.phase === 'open') return refuse({ code: 'MeetingAlreadyOpen' });
    if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
    const at = effective(state, meta, clock);
    if (isRefused(at)) return refuse(at.refusal);
    const [first] = state.agenda;
    const events: readonly (MeetingEvent | undefined)[] = [
      isChair(state, meta.by) ? undefined : { ...fact(meta), type: 'ChairChanged', person: meta.by },
      { ...fact(meta, at.value), type: 'MeetingOpened' },
      first === undefined ? undefined : { ...fact(meta, at.value), type: 'ItemOpened', item: first.id },
    ];
    return accept(...events.filter((event) => event !== undefined));
  },

  NextItem: ({ meta, clock }: CommandOf<'NextItem'>, state: MeetingState): Verdict =>
    keepersOnly(state, meta, () =>
      whileOpen(state, (open) => {
        if (isSameWish(open, meta)) return accept();
        const next = nextItem(open);
        if (next === undefined) return refuse({ code: open.agenda.length === 0 ? 'EmptyAgenda' : 'NoNextItem' });
        return switchedTo(open, next, meta, clock);
      }),
    ),

  OpenItem: ({ meta, item, clock }: CommandOf<'OpenItem'>, state: MeetingState): Verdict =>
    keepersOnly(state, meta, () =>
      whileOpen(state, (open) => {
        const wanted = findItem(open, item);
        if (isRefused(wanted)) return refuse(wanted.refusal);
        if (wanted.value.id === open.current && !open.onBreak) return accept();
        return switchedTo(open, wanted.value, meta, clock);
      }),
    ),

  StartBreak: ({ meta, clock }: CommandOf<'StartBreak'>, state: MeetingState): Verdict =>
    presidingOnly(state, meta, () =>
      whileOpen(state, (open) => {
        if (open.onBreak) return refuse({ code: 'OnBreak' });
        const at = effective(open, meta, clock, open.since);
        return isRefused(at) ? refuse(at.refusal) : accept({ ...fact(meta, at.value), type: 'BreakStarted' });
      }),
    ),

  EndBreak: ({ meta, clock }: CommandOf<'EndBreak'>, state: MeetingState): Verdict =>
    presidingOnly(state, meta, () =>
      whileOpen(state, (open) => {
        if (!open.onBreak) return refuse({ code: 'NotOnBreak' });
        const at = effective(open, meta, clock, open.since);
        return isRefused(at) ? refuse(at.refusal) : accept({ ...fact(meta, at.value), type: 'BreakEnded' });
      }),
    ),

  CloseMeeting: ({ meta, clock }: CommandOf<'CloseMeeting'>, state: MeetingState): Verdict => {
    const proposed = state.phase === 'open' && state.closeProposed !== undefined;
    const rule = (): Verdict =>
      whileOpen(state, (open) => {
        const asked = clock === undefined ? open.closeAskedFor : undefined;
        const at = asked === undefined ? effective(open, meta, clock, open.since) : { value: asked };
        if (isRefused(at)) return refuse(at.refusal);
        const unhandled = unhandledItems(open).map(({ id }) => id);
        const waiting = speakersWaiting(open).map(({ person }) => person);
        if (open.closeQuestioned || (unhandled.length === 0 && waiting.length === 0))
          return accept({ ...fact(meta, at.value), type: 'MeetingClosed' });
        return accept({
          ...fact(meta, at.value),
          type: 'CloseQuestioned',
          unhandled,
          ...(waiting.length === 0 ? {} : { waiting }),
        });
      });
    return proposed && isSecretary(state, meta.by) ? rule() : presidingOnly(state, meta, rule);
  },

  ProposeClosing: ({ meta, reason }: CommandOf<'ProposeClosing'>, state: MeetingState): Verdict =>
    state.phase === 'open' && state.closeProposed === undefined
      ? accept({ ...fact(meta), type: 'CloseProposed', reason })
      : accept(),
};

const whileOpen = (state: MeetingState, rule: (open: OpenMeeting) => Verdict): Verdict => {
  if (state.phase === 'planned') return refuse({ code: 'MeetingNotOpen' });
  if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
  return rule(state);
};

const switchedTo = (state: OpenMeeting, item: ItemRecord, meta: Meta, clock: ClockTime | undefined): Verdict => {
  const at = effective(state, meta, clock, state.since);
  if (isRefused(at)) return refuse(at.refusal);
  const waiting = speakersWaiting(state).map(({ person }) => person);
  // Whoever waits for the floor is not passed over by a slip: going on is asked once, as closing is.
  return waiting.length > 0 && item.id !== state.current && !state.changeQuestioned
    ? accept({ ...fact(meta), type: 'ItemChangeQuestioned', waiting })
    : accept({ ...fact(meta, at.value), type: 'ItemOpened', item: item.id });
};

const isSameWish = ({ lastSwitch }: OpenMeeting, { by, said }: Meta): boolean =>
  lastSwitch !== undefined &&
  lastSwitch.by !== by &&
  Math.abs(millisecondsBetween(lastSwitch.said, said)) <= SAME_WISH_MS;
