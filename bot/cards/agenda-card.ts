import type { MeetingState } from '../../src/domain';
import template from '../../cards/agenda.json';
import { cardSize, type AdaptiveCard } from './adaptive-card';
import { controlsView, type ControlsView } from './agenda-controls';
import { CARD_LIMIT, DETAILS, type AgendaDetail } from './agenda-detail';
import { nowView } from './agenda-now';
import { listView, type ListView } from './agenda-rows';
import { meetingView, type CardFrame, type MeetingView } from './frame';
import { headView, type HeadView } from './head-view';
import type { NowView } from './now-view';
import { cardTemplate } from './template';

/** Everything cards/agenda.json may mention, and nothing else. */
export type AgendaView = MeetingView & HeadView & NowView & ControlsView & { readonly list?: ListView };

const fill: (view: AgendaView) => AdaptiveCard = cardTemplate(template);

export const agendaView = (state: MeetingState, frame: CardFrame, detail: AgendaDetail = DETAILS[0]): AgendaView => {
  const list = listView(state, frame, detail);
  return {
    ...meetingView(state, frame),
    ...headView(state, frame),
    ...nowView(state, frame),
    ...controlsView(state, frame, detail),
    ...(list === undefined ? {} : { list }),
  };
};

/** The live card of a meeting: which item is on, since when, what was decided, what comes next. */
export const agendaCard = (state: MeetingState, frame: CardFrame): AdaptiveCard => {
  const steady = withSteadyNonces(frame);
  const [most, ...less] = DETAILS;
  let view = agendaView(state, steady, most);
  let card = fill(view);
  for (const detail of less) {
    const over = cardSize(card) - CARD_LIMIT;
    if (over < 0) return card;
    // Words left out of the view are left out of the card. Where that cannot be enough, drawing it would be in vain.
    const shorter = agendaView(state, steady, detail);
    if (sizeOf(view) - sizeOf(shorter) <= over && detail !== DETAILS.at(-1)) continue;
    view = shorter;
    card = fill(view);
  }
  return card;
};

const sizeOf = (view: AgendaView): number => JSON.stringify(view).length * 2;

/** A button has one nonce however often the card is drawn again with less detail. */
const withSteadyNonces = (frame: CardFrame): CardFrame => {
  const given = new Map<string, string>();
  const nonce: CardFrame['nonce'] = (verb, target) => {
    const button = JSON.stringify([verb, target]);
    const known = given.get(button) ?? frame.nonce(verb, target);
    given.set(button, known);
    return known;
  };
  return { ...frame, nonce };
};
