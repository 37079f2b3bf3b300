import type { Decision, Instant, Language, MeetingId, MeetingState, PersonId } from '../../src/domain';
import { cardPhrase, type CardPhraseId } from '../../src/language';

/** Who looks: everybody sees the same shared card; these see their buttons on it. What they may do is decided elsewhere. */
export type Viewer = 'everyone' | 'chair' | 'secretary' | 'owner';

/** What every card of a meeting needs to know besides the meeting. */
export interface CardFrame {
  readonly meeting: MeetingId;
  /** Version of the journal the card is drawn from; its buttons say so when pressed. */
  readonly version: number;
  readonly viewer: Viewer;
  /** Teams ids ("29:…") of those whose client asks for a view of their own. At most 60; more are left out. */
  readonly refreshFor: readonly string[];
  readonly language?: Language;
  /** Who looks, where it is a view of their own. */
  readonly reader?: PersonId;
  /** The moment it is drawn; nothing on a card depends on it except what says so. */
  readonly now?: Instant;
  /** A new one for each button, so that one press counts once however often it is delivered. */
  readonly nonce: (verb: string, target?: string) => string;
  /** The sentence of a decision as the minutes will have it; without it, the kind's own label. */
  readonly sentence?: (decision: Decision) => string;
}

/** Teams takes no more user ids than this on a card. */
const MOST_VIEWERS = 60;

/** What the root of every card template mentions. */
export interface RootView {
  readonly language: Language;
  readonly fallback: string;
}

export interface MeetingView extends RootView {
  readonly meeting: MeetingId;
  readonly version: number;
  readonly refreshFor: readonly string[];
}

export const languageOf = (state: MeetingState, frame: CardFrame): Language => frame.language ?? state.body.language;

export const rootView = (language: Language): RootView => ({ language, fallback: cardPhrase(language, 'fallback') });

export const meetingView = (state: MeetingState, frame: CardFrame): MeetingView => ({
  ...rootView(languageOf(state, frame)),
  meeting: frame.meeting,
  version: frame.version,
  refreshFor: frame.refreshFor.slice(0, MOST_VIEWERS),
});

/** The phrases of one card, in its language. */
export type Say = (id: CardPhraseId, values?: Readonly<Record<string, string>>) => string;

export const sayIn =
  (language: Language): Say =>
  (id, values) =>
    cardPhrase(language, id, values);

/** A button: what it says and the nonce that makes its press count once. */
export interface ButtonView {
  readonly title: string;
  readonly nonce: string;
}
