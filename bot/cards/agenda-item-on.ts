import {
  isHandled,
  minutesOver,
  standingDecisions,
  type Interval,
  type ItemRecord,
  type ItemType,
  type OpenMeeting,
} from '../../src/domain';
import { nudgePhrase } from '../../src/language';
import { attendanceFacts } from './attendance-view';
import { sentenceOf } from './decision-words';
import { DOT } from './dot';
import { floorFacts } from './floor-view';
import { languageOf, type CardFrame, type Say } from './frame';
import { itemLabel } from './item-label';
import { clockAt } from './moments';
import type { FactView, NowView } from './now-view';
import { shown } from './people-words';

const TITLE = 200;
/** A longer title is set in the size of the text: it would fill a phone. */
const LARGE_TITLE = 100;
const NAMES = 120;
const SENTENCE = 300;

/** The item that is on: its title, since when, who presents it, and what was decided last. */
export const onItem = (
  state: OpenMeeting,
  item: ItemRecord,
  frame: CardFrame,
  say: Say,
): Pick<NowView, 'now' | 'decided' | 'undecided'> => {
  const handled = state.agenda.filter((each) => isHandled(state, each)).length;
  const title = itemLabel(item, TITLE);
  const decisions = decided(state, item, frame, say);
  return {
    now: {
      label: say('item.now'),
      progress: `${DOT}${String(handled)}/${String(state.agenda.length)}`,
      title,
      size: title.length > LARGE_TITLE ? 'Default' : 'Large',
      facts: [
        ...facts(state, item, frame, say),
        ...attendanceFacts(state, item, frame, say),
        ...floorFacts(state, say),
      ],
    },
    ...(decisions === undefined ? undecided(item, say) : { decided: decisions }),
  };
};

const facts = (state: OpenMeeting, item: ItemRecord, frame: CardFrame, say: Say): readonly FactView[] => {
  const time = clockAt(beganAt(state, item), state.body.timeZone, languageOf(state, frame));
  const since = say('item.since', { time });
  const names = shown(item.presenters.slice(0, 10).join(', '), NAMES);
  const reserved = item.minutes === undefined ? [] : [say('item.reserved', { minutes: String(item.minutes) })];
  return [
    { text: [since, ...reserved, ...overTime(state, item, frame)].join(DOT), subtle: false },
    ...(names === ''
      ? []
      : [{ text: say(item.presenters.length === 1 ? 'item.presenter' : 'item.presenters', { names }), subtle: true }]),
  ];
};

/** Quietly, for those who run the meeting: on the card everybody sees it would be told in front of everybody. */
const overTime = (state: OpenMeeting, item: ItemRecord, frame: CardFrame): readonly string[] => {
  const over = frame.now === undefined || frame.viewer === 'everyone' ? 0 : minutesOver(state, item, frame.now);
  return over === 0 ? [] : [nudgePhrase(languageOf(state, frame), 'over', { over: String(over) })];
};

/** When the item was last taken up. Going on after a break is not taking it up again. */
const beganAt = (state: OpenMeeting, item: ItemRecord): OpenMeeting['since'] => {
  const wentOn = (from: Interval | undefined, to: Interval): boolean =>
    state.breaks.some((each) => each.from === from?.to && each.to === to.from);
  const began = item.intervals.findLast((each, index) => !wentOn(item.intervals[index - 1], each));
  return began?.from ?? state.since;
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

/** Items that are there to be gone through, not decided, are not waiting for anything. */
const WITHOUT_DECISION: ReadonlySet<ItemType> = new Set<ItemType>([
  'opening',
  'attendance',
  'announcements',
  'anyOtherBusiness',
  'nextMeetings',
  'closing',
]);

const undecided = ({ type }: ItemRecord, say: Say): Pick<NowView, 'undecided'> =>
  WITHOUT_DECISION.has(type) ? {} : { undecided: say('item.undecided') };
