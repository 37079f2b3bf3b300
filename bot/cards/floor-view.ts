import { nameOf, speaker, speakersWaiting, type MeetingState } from '../../src/domain';
import type { ButtonView, CardFrame, Say } from './frame';
import type { FactView } from './now-view';
import { shown } from './people-words';

const NAME = 40;
/** As many names as a phone shows on two lines. */
const MOST_NAMES = 6;
const BUTTON_NAME = 22;

/** Who has the floor and who waits for it, a line each. */
export const floorFacts = (state: MeetingState, say: Say): readonly FactView[] => {
  const now = speaker(state);
  const names = waitingNames(state, say);
  return [
    ...(now === undefined
      ? []
      : [{ text: say('floor.now', { name: shown(nameOf(state, now.person), NAME) }), subtle: false }]),
    ...(names === undefined ? [] : [{ text: say('floor.waiting', { names }), subtle: false }]),
  ];
};

export const waitingNames = (state: MeetingState, say: Say): string | undefined => {
  const waiting = speakersWaiting(state);
  if (waiting.length === 0) return undefined;
  const names = waiting.slice(0, MOST_NAMES).map(({ person, reply }) => {
    const name = shown(nameOf(state, person), NAME);
    return reply ? say('floor.reply', { name }) : name;
  });
  const more = waiting.length - names.length;
  return [...names, ...(more > 0 ? [say('floor.more', { count: String(more) })] : [])].join(', ');
};

/** The button that gives the floor to whoever is first: it names them, so that it never gives it to somebody else. */
export const giveFloorView = (
  state: MeetingState,
  frame: CardFrame,
  say: Say,
): (ButtonView & { readonly speaker: string }) | undefined => {
  const [first] = speakersWaiting(state);
  if (first === undefined) return undefined;
  const name = shown(nameOf(state, first.person), BUTTON_NAME);
  return { title: say('do.giveFloor', { name }), speaker: first.person, nonce: frame.nonce('floor.give', first.id) };
};
