import {
  currentItem,
  nextItem,
  type ItemId,
  type ItemRecord,
  type MeetingState,
  type OpenMeeting,
} from '../../src/domain';
import type { AgendaDetail } from './agenda-detail';
import { goToView, type GoToView } from './agenda-go-to';
import { recuseView, type RecuseView } from './attendance-view';
import { decideView, type DecideView } from './decide-view';
import { giveFloorView } from './floor-view';
import { languageOf, sayIn, type ButtonView, type CardFrame, type Say } from './frame';
import { itemByNumber } from './item-label';

/** The lower half of the agenda card: what those who run the meeting can do, and for everybody else asking for the floor. */
export interface ControlsView {
  /** For everybody who does not run the meeting. */
  readonly requestFloor?: ButtonView;
  readonly giveFloor?: ButtonView & { readonly speaker: string };
  readonly recuse?: RecuseView;
  readonly open?: ButtonView;
  readonly openEarlier?: ButtonView & { readonly timeLabel: string };
  readonly resume?: ButtonView;
  readonly goNext?: ButtonView & { readonly item: ItemId; readonly style: 'positive' | 'default' };
  /** The meeting is at its end: closing is one press, not two. */
  readonly close?: ButtonView;
  readonly decide?: DecideView & { readonly title: string };
  readonly goTo?: GoToView;
  readonly breakOrClose?: {
    readonly title: string;
    readonly timeLabel: string;
    readonly pause?: ButtonView;
    readonly close: ButtonView;
  };
  readonly assign?: ButtonView & {
    readonly item: ItemId;
    readonly textLabel: string;
    readonly missing: string;
    readonly ownerLabel: string;
    readonly dueLabel: string;
    readonly save: string;
  };
  readonly draft?: ButtonView;
}

export const controlsView = (state: MeetingState, frame: CardFrame, detail: AgendaDetail): ControlsView => {
  const say = sayIn(languageOf(state, frame));
  const { viewer, nonce } = frame;
  if (viewer !== 'chair' && viewer !== 'secretary')
    return state.phase === 'open' && !state.onBreak
      ? {
          requestFloor: { title: say('do.requestFloor'), nonce: nonce('floor.request') },
          ...recuse(state, frame, say),
        }
      : {};
  if (state.phase === 'closed') return { draft: { title: say('do.draft'), nonce: nonce('minutes.draft') } };
  if (state.phase === 'open')
    return viewer === 'chair' ? forChair(state, frame, detail, say) : forSecretary(state, frame, detail, say);
  if (viewer !== 'chair') return {};
  return {
    open: { title: say('do.open'), nonce: nonce('meeting.open') },
    openEarlier: {
      title: say('do.openedEarlier'),
      timeLabel: say('ask.time'),
      nonce: nonce('meeting.open', 'earlier'),
    },
  };
};

const forChair = (state: OpenMeeting, frame: CardFrame, detail: AgendaDetail, say: Say): ControlsView => {
  const { nonce } = frame;
  const close = (target?: string): ButtonView => ({ title: say('do.close'), nonce: nonce('meeting.close', target) });
  const goTo = goToView(state, frame, detail, say);
  if (state.onBreak)
    return {
      resume: { title: say('do.resume'), nonce: nonce('meeting.resume') },
      ...goTo,
      breakOrClose: { title: say('do.closeAt'), timeLabel: say('ask.time'), close: close('at') },
    };
  const item = currentItem(state);
  const goNext = nextView(state, frame, say);
  const giveFloor = giveFloorView(state, frame, say);
  const atEnd = goNext === undefined || closingIsNear(state);
  return {
    ...(giveFloor === undefined ? {} : { giveFloor }),
    ...(goNext === undefined ? {} : { goNext }),
    ...(atEnd ? { close: close() } : {}),
    ...(item === undefined ? {} : { decide: decideButton(state, item, frame, say) }),
    ...goTo,
    // Teams shows six buttons: in a meeting at its end with people waiting to speak, it is said in words.
    ...(giveFloor !== undefined && atEnd && goNext !== undefined ? {} : recuse(state, frame, say)),
    breakOrClose: {
      title: say('do.breakOrClose'),
      timeLabel: say('ask.time'),
      pause: { title: say('do.break'), nonce: nonce('meeting.break') },
      close: close('at'),
    },
  };
};

const forSecretary = (state: OpenMeeting, frame: CardFrame, detail: AgendaDetail, say: Say): ControlsView => {
  const goNext = nextView(state, frame, say);
  const item = currentItem(state);
  return {
    ...(goNext === undefined ? {} : { goNext }),
    ...(state.closeProposed === undefined
      ? {}
      : { close: { title: say('do.close'), nonce: frame.nonce('meeting.close') } }),
    ...goToView(state, frame, detail, say),
    ...(item === undefined ? {} : { assign: assignView(item, frame, say) }),
    ...recuse(state, frame, say),
  };
};

/** Where nobody counts who takes part, the button would be in everybody's way; the words work all the same. */
const recuse = (state: MeetingState, frame: CardFrame, say: Say): Pick<ControlsView, 'recuse'> => {
  const item = currentItem(state);
  const counts = state.body.quorum !== undefined || state.recusals.length > 0;
  return item === undefined || !counts ? {} : { recuse: recuseView(state, item, frame, say) };
};

const assignView = (item: ItemRecord, frame: CardFrame, say: Say): NonNullable<ControlsView['assign']> => ({
  title: say('do.assign'),
  item: item.id,
  textLabel: say('ask.action'),
  missing: say('ask.actionMissing'),
  ownerLabel: say('ask.owner'),
  dueLabel: say('ask.due'),
  save: say('do.assignSave'),
  nonce: frame.nonce('action.assign', item.id),
});

const closingIsNear = (state: OpenMeeting): boolean => state.closeQuestioned || state.closeProposed !== undefined;

const nextView = (state: OpenMeeting, frame: CardFrame, say: Say): ControlsView['goNext'] => {
  const next = nextItem(state);
  if (next === undefined) return undefined;
  const title = say('do.next', { item: itemByNumber(next, say) });
  // One button stands out: the next item, until closing has been asked for.
  const style = closingIsNear(state) ? 'default' : 'positive';
  return { title, item: next.id, style, nonce: frame.nonce('item.next', next.id) };
};

const decideButton = (
  state: OpenMeeting,
  item: ItemRecord,
  frame: CardFrame,
  say: Say,
): NonNullable<ControlsView['decide']> => {
  const again = state.decisions.some((each) => each.item === item.id && each.withdrawn === undefined);
  return { ...decideView(state, item, frame), title: say(again ? 'do.decideMore' : 'do.decide') };
};
