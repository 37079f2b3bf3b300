import {
  actionCard,
  agendaCard,
  decisionCard,
  decisionFormCard,
  documentCard,
  helpCard,
  minutesReadyCard,
  proposalCard,
  voteCard,
  welcomeCard,
  type AdaptiveCard,
  type CardFrame,
  type ReadyMinutes,
  type Viewer,
} from '../../bot/cards';
import { helpPage } from '../../bot/chat';
import { instant, type Language, type MeetingState } from '../../src/domain';
import { cardPhrase, MINUTES_PHRASES } from '../../src/language';
import { decisionSentence, notCaptured } from '../../src/minutes';
import { CANDIDATES, fresh, PHASES, READY, type SAMPLES } from '../bot/cards/sample-cards';
import { decidedOnFive, frame, inReview, onItemFive, planned, closed } from '../bot/cards/sample-meeting';

/** One thing a card can look like. */
export interface View {
  readonly shows: string;
  readonly card: (language: Language) => AdaptiveCard;
  /** The place of the form that is open, among those the card can open. */
  readonly open?: number;
  /** Its sheet shows it wide, too. */
  readonly wide?: true;
}

type At = (language: Language) => MeetingState;

const phase = (name: string): At => {
  const at = PHASES[name];
  if (at === undefined) throw new Error(`the sample meeting is never ${name}`);
  return at;
};

/** As the bot frames a card: with the sentences of the minutes. */
const seen = (state: MeetingState, viewer: Viewer, more: Partial<CardFrame> = {}): CardFrame =>
  frame(viewer, { sentence: (decision) => decisionSentence(state, decision), ...more });

const agenda =
  (at: At, viewer: Viewer, more: Partial<CardFrame> = {}) =>
  (language: Language): AdaptiveCard => {
    const state = at(language);
    return agendaCard(state, seen(state, viewer, more));
  };

const welcome =
  (at: At, viewer: Viewer) =>
  (language: Language): AdaptiveCard =>
    welcomeCard(at(language), seen(at(language), viewer, { refreshFor: [] }), CANDIDATES);

/** A decision, proposal or action of the meeting by its place, from the end when negative. */
const oneOf = <Each>(all: readonly Each[], place: number): Each => {
  const one = all.at(place);
  if (one === undefined) throw new Error('the sample meeting has none');
  return one;
};

const decision =
  (at: At, place: number, viewer: Viewer = 'chair') =>
  (language: Language): AdaptiveCard => {
    const state = at(language);
    const one = oneOf(state.decisions, place);
    return decisionCard(state, one.id, decisionSentence(state, one), seen(state, viewer));
  };

const proposal =
  (at: At, viewer: Viewer) =>
  (language: Language): AdaptiveCard => {
    const state = at(language);
    return proposalCard(state, oneOf(state.proposals, 0).id, seen(state, viewer));
  };

const action =
  (at: At, viewer: Viewer) =>
  (language: Language): AdaptiveCard => {
    const state = at(language);
    return actionCard(state, oneOf(state.actions, 0).id, seen(state, viewer));
  };

const vote =
  (at: At, viewer: Viewer) =>
  (language: Language): AdaptiveCard => {
    const state = at(language);
    return voteCard(state, oneOf(state.votes, 0).id, seen(state, viewer));
  };

const others = (language: Language): ReadyMinutes['others'] =>
  READY.others.map((each) => ({ ...each, title: cardPhrase(language, 'minutes.public') }));

const extract = (language: Language): AdaptiveCard => {
  const state = closed(language);
  const { number, title } = oneOf(state.agenda, 4);
  const words = { title: MINUTES_PHRASES[language].documentExtract, about: `${number}. ${title}` };
  return documentCard(state, { ...READY, ...words }, seen(state, 'secretary', { refreshFor: [] }));
};

const minutesReady = (language: Language): AdaptiveCard => {
  const state = closed(language);
  const gaps = notCaptured(state, language).map(({ text }) => text);
  return minutesReadyCard(
    state,
    { ...READY, others: others(language), notCaptured: gaps },
    seen(state, 'secretary', { refreshFor: [] }),
  );
};

const minutesToRead = (language: Language): AdaptiveCard => {
  const ready = { ...READY, others: [], awaitsApproval: true };
  return minutesReadyCard(inReview(language), ready, seen(inReview(language), 'everyone', { refreshFor: [] }));
};

const changed = phase('with decisions changed');
const overTime = { now: instant('2026-12-07T13:14:30+02:00') };

/** A card by the name of its template. */
export type CardName = keyof typeof SAMPLES;

/** Every card with what it can look like. A new card has to be entered here, as soon as it has a sample. */
export const VIEWS: Readonly<Record<CardName, readonly View[]>> = {
  welcome: [
    { shows: 'In a chat where nothing is set yet', card: welcome(fresh, 'chair'), wide: true },
    { shows: 'Its settings, open', card: welcome(fresh, 'chair'), open: 0 },
    { shows: 'Pasting the agenda', card: welcome(fresh, 'chair'), open: 1 },
    { shows: 'Pasting the roster', card: welcome(fresh, 'chair'), open: 2 },
    { shows: 'Everything set, as everybody sees it', card: welcome(planned, 'everyone') },
  ],
  agenda: [
    { shows: 'Before the meeting, as the chair sees it', card: agenda(planned, 'chair'), wide: true },
    { shows: 'Decided, and a proposal waits', card: agenda(decidedOnFive, 'chair'), wide: true },
    { shows: 'Closed, as the secretary sees it', card: agenda(closed, 'secretary'), wide: true },
    { shows: 'Before the meeting, without an agenda', card: agenda(phase('without an agenda'), 'chair') },
    { shows: 'An item is on, as everybody sees it', card: agenda(onItemFive, 'everyone') },
    { shows: 'An item is on and over its time, as the chair sees it', card: agenda(onItemFive, 'chair', overTime) },
    { shows: 'People wait to speak', card: agenda(phase('with people waiting to speak'), 'chair') },
    { shows: 'The chair strikes a decision', card: agenda(onItemFive, 'chair'), open: 0 },
    { shows: 'The chair goes to another item', card: agenda(onItemFive, 'chair'), open: 1 },
    { shows: 'The chair takes a break', card: agenda(onItemFive, 'chair'), open: 2 },
    { shows: 'As the secretary sees it, handing out work', card: agenda(decidedOnFive, 'secretary'), open: 1 },
    { shows: 'On a break', card: agenda(phase('on a break'), 'chair') },
    { shows: 'Asked to close with items left', card: agenda(phase('asked to close'), 'chair') },
    { shows: 'Everybody has left', card: agenda(phase('left by everybody'), 'secretary') },
  ],
  'decision-form': [
    {
      shows: 'Another decision on an item',
      wide: true,
      card: (language) => {
        const state = decidedOnFive(language);
        return decisionFormCard(state, oneOf(state.agenda, 1).id, seen(state, 'chair'));
      },
    },
  ],
  decision: [
    { shows: 'As the chair sees it, changing it', card: decision(decidedOnFive, -1), open: 0, wide: true },
    { shows: 'As everybody sees it', card: decision(decidedOnFive, -1, 'everyone') },
    { shows: 'Amended', card: decision(changed, 0, 'everyone') },
    { shows: 'Withdrawn', card: decision(changed, 1) },
    { shows: 'Made of a proposal', card: decision(changed, -1, 'everyone') },
  ],
  proposal: [
    { shows: 'Waiting, as the chair sees it', card: proposal(decidedOnFive, 'chair'), wide: true },
    { shows: 'Waiting, as everybody sees it', card: proposal(decidedOnFive, 'everyone') },
    {
      shows: 'It lapses unless it is seconded, as the chair sees it',
      card: proposal(phase('with a proposal to second'), 'chair'),
      wide: true,
    },
    {
      shows: 'It lapses unless it is seconded, as everybody sees it',
      card: proposal(phase('with a proposal to second'), 'everyone'),
    },
    { shows: 'The chair edits it', card: proposal(decidedOnFive, 'chair'), open: 0 },
    { shows: 'Confirmed', card: proposal(changed, 'chair') },
    { shows: 'Turned down', card: proposal(phase('with a proposal turned down'), 'chair') },
  ],
  vote: [
    { shows: 'Open, as the chair sees it', card: vote(phase('with a vote open'), 'chair'), wide: true },
    { shows: 'Open, as everybody sees it', card: vote(phase('with a vote open'), 'everyone') },
    { shows: 'Closed', card: vote(phase('with a vote closed'), 'everyone') },
    {
      shows: 'A secret election that is even, as the chair sees it',
      card: vote(phase('with a secret election that is even'), 'chair'),
    },
  ],
  action: [
    { shows: 'To be done, as the secretary sees it', card: action(decidedOnFive, 'secretary'), wide: true },
    { shows: 'Done', card: action(changed, 'secretary') },
  ],
  'minutes-ready': [
    { shows: 'In the secretary’s own chat', card: minutesReady, wide: true },
    { shows: 'Laid open for comments, brought to a scrutiniser', card: minutesToRead, open: 0, wide: true },
  ],
  document: [{ shows: 'An extract, in the secretary’s own chat', card: extract, wide: true }],
  help: [
    { shows: 'As it comes', card: (language) => helpCard(helpPage(language), frame('everyone'), language), wide: true },
    {
      shows: 'One topic',
      card: (language) => helpCard(helpPage(language, 'helpPeople'), frame('everyone'), language),
    },
  ],
};
