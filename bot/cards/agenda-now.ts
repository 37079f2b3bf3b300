import { currentItem, nextItem, type MeetingState, type OpenMeeting } from '../../src/domain';
import { formatDay } from '../../src/language';
import { onItem } from './agenda-item-on';
import { notices, proposalNotice } from './agenda-notices';
import { capital } from './capital';
import { languageOf, sayIn, type CardFrame, type Say } from './frame';
import { itemLabel } from './item-label';
import { clockAt, spanOf } from './moments';
import type { NowView } from './now-view';
import { shown } from './people-words';

const NEXT_TITLE = 120;
const NAMES = 120;

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
      ...(when === undefined ? {} : { title: capital(when) }),
      size: 'Large',
      facts: place === undefined ? [] : [{ text: shown(place, NAMES), subtle: false }],
    },
    notices: first === undefined ? [{ text: say('agenda.empty'), style: 'warning' }] : [],
  };
};

const open = (state: OpenMeeting, frame: CardFrame, say: Say): NowView => {
  const item = currentItem(state);
  const time = clockAt(state.openedAt, state.body.timeZone, languageOf(state, frame));
  if (item === undefined)
    return {
      now: { label: say('meeting.open', { time }), size: 'Large', facts: [] },
      notices: [{ text: say('agenda.empty'), style: 'warning' }, ...notices(state, say)],
    };
  return { ...onItem(state, item, frame, say), notices: notices(state, say), next: upNext(state, say) };
};

const onBreak = (state: OpenMeeting, frame: CardFrame, say: Say): NowView => {
  const item = currentItem(state);
  const time = clockAt(state.since, state.body.timeZone, languageOf(state, frame));
  return {
    now: { title: say('meeting.break', { time }), size: 'Large', facts: [] },
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
      size: 'Large',
      facts: [{ text: say('meeting.lasted', { from: from ?? '', to: to ?? '' }), subtle: true }],
    },
    notices: proposalNotice(state, say),
    ...(coming.length === 0
      ? {}
      : { next: { label: `${say('meeting.next')}: `, title: coming.slice(0, 3).join('; ') } }),
  };
};

const upNext = (state: OpenMeeting, say: Say): { readonly label: string; readonly title?: string } => {
  const next = nextItem(state);
  return next === undefined
    ? { label: say('item.last') }
    : { label: `${say('item.next')}: `, title: itemLabel(next, NEXT_TITLE) };
};
