import {
  currentItem,
  isHandled,
  nextItem,
  standingDecisions,
  unhandledItems,
  type ItemRecord,
  type MeetingState,
  type OpenMeeting,
} from '../../src/domain';
import { formatDay } from '../../src/language';
import { sentenceOf } from './decision-words';
import { languageOf, sayIn, type CardFrame, type Say } from './frame';
import { itemLabel } from './item-label';
import { clockAt, spanOf } from './moments';
import { shown } from './people-words';

/** The upper half of the agenda card: where the meeting stands. */
export interface NowView {
  readonly now: {
    readonly label?: string;
    readonly color: 'Accent' | 'Warning' | 'Default';
    readonly progress?: string;
    readonly title?: string;
    readonly facts?: string;
  };
  readonly decided?: { readonly label: string; readonly sentence: string; readonly earlier?: string };
  readonly undecided?: string;
  readonly notices: readonly { readonly text: string; readonly color: 'Warning' | 'Attention' }[];
  readonly next?: { readonly label: string; readonly title?: string };
}

const TITLE = 200;
const NEXT_TITLE = 120;
const NAMES = 120;
const SENTENCE = 300;
const NUMBERS = 80;

export const nowView = (state: MeetingState, frame: CardFrame): NowView => {
  const say = sayIn(languageOf(state, frame));
  switch (state.phase) {
    case 'planned':
      return planned(state, frame, say);
    case 'open':
      return state.onBreak ? onBreak(state, frame, say) : open(state, frame, say);
    case 'closed':
      return closed(state, frame, say);
  }
};

const planned = (state: MeetingState, frame: CardFrame, say: Say): NowView => {
  const { start, end, place } = state.meeting;
  const when = start === undefined ? undefined : spanOf(start, end, languageOf(state, frame));
  const first = state.agenda[0];
  return {
    now: {
      label: say('meeting.notBegun'),
      color: 'Accent',
      ...(when === undefined ? {} : { title: sentenceCase(when) }),
      ...(place === undefined ? {} : { facts: shown(place, NAMES) }),
    },
    notices: first === undefined ? [{ text: say('agenda.empty'), color: 'Warning' }] : [],
  };
};

const open = (state: OpenMeeting, frame: CardFrame, say: Say): NowView => {
  const item = currentItem(state);
  const time = clockAt(state.openedAt, state.body.timeZone, languageOf(state, frame));
  if (item === undefined)
    return {
      now: { label: say('meeting.open', { time }), color: 'Accent' },
      notices: [{ text: say('agenda.empty'), color: 'Warning' }, ...notices(state, say)],
    };
  const handled = state.agenda.filter((each) => isHandled(state, each)).length;
  const decisions = decided(state, item, frame, say);
  return {
    now: {
      label: say('item.now'),
      color: 'Accent',
      progress: `   ${String(handled)}/${String(state.agenda.length)}`,
      title: itemLabel(item, TITLE),
      facts: facts(state, item, frame, say),
    },
    ...(decisions === undefined ? { undecided: say('item.undecided') } : { decided: decisions }),
    notices: notices(state, say),
    next: upNext(state, say),
  };
};

const onBreak = (state: OpenMeeting, frame: CardFrame, say: Say): NowView => {
  const item = currentItem(state);
  const time = clockAt(state.since, state.body.timeZone, languageOf(state, frame));
  return {
    now: { title: say('meeting.break', { time }), color: 'Warning' },
    notices: notices(state, say),
    next:
      item === undefined
        ? upNext(state, say)
        : { label: `${say('meeting.afterBreak')}: `, title: itemLabel(item, NEXT_TITLE) },
  };
};

const closed = (state: MeetingState & { readonly phase: 'closed' }, frame: CardFrame, say: Say): NowView => {
  const language = languageOf(state, frame);
  const [from, to] = [state.openedAt, state.closedAt].map((at) => clockAt(at, state.body.timeZone, language));
  const coming = state.nextMeetings.map(({ date, start, end }) => {
    const span = start === undefined ? undefined : spanOf(`${date}T${start}`, end && `${date}T${end}`, language);
    return span ?? formatDay(date, language);
  });
  return {
    now: {
      title: say('meeting.closed', { time: to ?? '' }),
      color: 'Default',
      facts: say('meeting.lasted', { from: from ?? '', to: to ?? '' }),
    },
    notices: proposalNotice(state, say),
    ...(coming.length === 0
      ? {}
      : { next: { label: `${say('meeting.next')}: `, title: coming.slice(0, 3).join('; ') } }),
  };
};

const facts = (state: OpenMeeting, item: ItemRecord, frame: CardFrame, say: Say): string => {
  const time = clockAt(beganAt(state, item), state.body.timeZone, languageOf(state, frame));
  const names = shown(item.presenters.slice(0, 10).join(', '), NAMES);
  return [
    say('item.since', { time }),
    item.minutes === undefined ? '' : say('item.reserved', { minutes: String(item.minutes) }),
    names === '' ? '' : say(item.presenters.length === 1 ? 'item.presenter' : 'item.presenters', { names }),
  ]
    .filter((each) => each !== '')
    .join(' · ');
};

/** When the item was last taken up. A break in the middle of it does not count as taking it up again. */
const beganAt = (state: OpenMeeting, item: ItemRecord): OpenMeeting['since'] => {
  const breaks = new Set<string>(state.breaks.map(({ from }) => from));
  const last = item.intervals.findLastIndex((_, index) => {
    const before = item.intervals[index - 1];
    return before?.to === undefined || !breaks.has(before.to);
  });
  return item.intervals[last]?.from ?? state.since;
};

const decided = (state: OpenMeeting, item: ItemRecord, frame: CardFrame, say: Say): NowView['decided'] => {
  const decisions = standingDecisions(state, item.id);
  const last = decisions.at(-1);
  if (last === undefined) return undefined;
  const time = clockAt(last.at, state.body.timeZone, languageOf(state, frame));
  return {
    label: say('item.decided', { time }),
    sentence: sentenceOf(state, last, frame, SENTENCE),
    ...(decisions.length === 1 ? {} : { earlier: say('item.decidedEarlier', { count: String(decisions.length - 1) }) }),
  };
};

const upNext = (state: OpenMeeting, say: Say): { readonly label: string; readonly title?: string } => {
  const next = nextItem(state);
  return next === undefined
    ? { label: say('item.last') }
    : { label: `${say('item.next')}: `, title: itemLabel(next, NEXT_TITLE) };
};

const notices = (state: OpenMeeting, say: Say): NowView['notices'] => {
  const numbers = unhandledItems(state).map(({ number }) => shown(number, 12));
  return [
    ...(state.closeQuestioned
      ? [
          {
            text: say('close.questioned', { numbers: shown(numbers.join(', '), NUMBERS) }),
            color: 'Attention',
          } as const,
        ]
      : []),
    ...(state.closeProposed === undefined
      ? []
      : [{ text: say(`close.${state.closeProposed.reason}`), color: 'Attention' } as const]),
    ...proposalNotice(state, say),
  ];
};

const proposalNotice = (state: MeetingState, say: Say): NowView['notices'] => {
  const count = state.proposals.filter(({ status }) => status === 'waiting').length;
  if (count === 0) return [];
  return [
    { text: count === 1 ? say('proposals.one') : say('proposals.many', { count: String(count) }), color: 'Warning' },
  ];
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
