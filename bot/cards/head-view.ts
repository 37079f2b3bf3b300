import type { MeetingState } from '../../src/domain';
import { capital } from './capital';
import { DOT } from './dot';
import { languageOf, sayIn, type CardFrame } from './frame';
import { shown } from './people-words';

/** The small line on top: whose meeting, and which. */
export interface HeadView {
  readonly body?: string;
  readonly number?: string;
}

export const headView = (state: MeetingState, frame: CardFrame): HeadView => {
  const { name } = state.body;
  const { number } = state.meeting;
  const say = sayIn(languageOf(state, frame));
  const printed = number === undefined ? '' : say('meeting.number', { number: shown(number, 20) });
  if (name.trim() === '') return printed === '' ? {} : { body: capital(printed) };
  return { body: shown(name, 80), ...(printed === '' ? {} : { number: `${DOT}${printed}` }) };
};
