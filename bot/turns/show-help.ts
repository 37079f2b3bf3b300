import type { MeetingState } from '../../src/domain';
import type { HelpTopic } from '../../src/language';
import { helpCard, type AdaptiveCard, type CardFrame } from '../cards';
import { helpPage } from '../chat';

/** A page of the help as a card, in the language of the meeting. */
export const showHelp = (state: MeetingState, frame: CardFrame, topic?: HelpTopic): AdaptiveCard =>
  helpCard(helpPage(state.body.language, topic), frame, state.body.language);
