import {
  actionsWords,
  agendaWords,
  asMinutesRead,
  changesWords,
  paragraphWords,
  presentWords,
  refusalWords,
  speakersWords,
  statusWords,
  verificationOf,
  type Errand,
  type Outcome,
} from '../../src/app';
import {
  itemReferredTo,
  localTime,
  type EntryId,
  type ItemRef,
  type MeetingId,
  type MeetingState,
  type RefusalCode,
  type Request,
} from '../../src/domain';
import { answer } from '../../src/language';
import { recordSeenBy } from '../../src/minutes';
import type { Saying } from '../chat';
import { carryOut, isRefused, textOf } from './carry-out';
import { lineEntry, readerOf, wholeEntry, type MessageTurn } from './message';
import { begins, nextMeeting } from './next-meeting';
import { setAgenda } from './set-agenda';
import { setRoster } from './set-roster';
import { findFor } from './find-for';
import { nextAgendaFor, takeAgenda } from './take-agenda';
import { opensMeeting, tellWhatIsManual } from './tell-what-is-manual';
import { unclearWords } from './unclear-words';

/** What came of one command of a message. */
export interface Said {
  readonly text?: string;
  readonly errands?: readonly Errand[];
  /** Why it was not done. */
  readonly refusal?: RefusalCode;
  /** Where the rest of the message goes, if that changed. */
  readonly meeting?: MeetingId;
  /** It was the last of its message, and what follows from that is on its way with it. */
  readonly isConcluded?: true;
}

/** What follows from a whole message, once it is known what came of its last command. */
export type Conclusion = (last: Said) => readonly Errand[];

/** Carries out one command of a message, the `index`th in it; with the `conclusion`, if it is the last. */
export const say = async (turn: MessageTurn, saying: Saying, index: number, conclusion?: Conclusion): Promise<Said> => {
  const { state } = await turn.parts.reader.read(turn.meeting);
  switch (saying.kind) {
    case 'request':
      return request(turn, saying, state, lineEntry(turn, index), conclusion);
    case 'agenda':
      return setAgenda(turn, saying.reading, state, lineEntry(turn, index));
    case 'roster':
      return setRoster(turn, saying.reading, state, lineEntry(turn, index));
    case 'verify': {
      const wanted = verificationOf(saying.item, turn.parts.digest);
      return {
        text: textOf(await carryOut(turn, turn.meeting, wanted, lineEntry(turn, index)), wanted, readerOf(turn)),
      };
    }
    case 'document':
      return document(turn, saying.item, state, lineEntry(turn, index));
    case 'ask':
      return ask(turn, saying, state, index);
    case 'takeAgenda':
      return takeAgenda(turn, state, lineEntry(turn, index));
    case 'find':
      return { text: await findFor(turn, saying.words, state) };
    case 'unclear':
      return { text: unclearWords(saying, state.body.language) };
  }
};

/** The list of decisions, or an item's extract: made of a draft, like the minutes, and sent to whoever gets those. */
const document = async (
  turn: MessageTurn,
  item: ItemRef | undefined,
  state: MeetingState,
  entry: EntryId,
): Promise<Said> => {
  const { language } = state.body;
  const wanted = { type: 'RequestDraft' } as const;
  const outcome = await carryOut(turn, turn.meeting, wanted, entry);
  if (isRefused(outcome)) return { text: textOf(outcome, wanted, readerOf(turn)) };
  if (item === undefined)
    return {
      text: answer(language, 'decisionsComing'),
      errands: [{ kind: 'draft', why: 'asked', document: 'decisions' }],
    };
  const meant = itemReferredTo(state, item);
  if (meant === undefined) {
    const known = state.agenda.map(({ number }) => number);
    const asked = 'number' in item ? item.number : '';
    return { text: refusalWords({ code: 'UnknownItem', asked, known }, state) };
  }
  const { number } = meant;
  return {
    text: answer(language, 'extractComing', { number }),
    errands: [{ kind: 'draft', why: 'asked', document: `extract-${number}` }],
  };
};

const request = async (
  turn: MessageTurn,
  { request: wanted, spokenTo }: Extract<Saying, { kind: 'request' }>,
  state: MeetingState,
  entry: EntryId,
  conclusion: Conclusion | undefined,
): Promise<Said> => {
  // What was carried out before stays where it was, whatever meeting the chat has turned to.
  const before = await turn.parts.journal.answered(entry);
  const isNext = before === undefined && (await begins(turn, wanted, state));
  const next = isNext ? await nextMeeting(turn, state, entry) : undefined;
  if (next !== undefined && 'refused' in next) return { text: next.refused };
  const meeting = next?.meeting ?? before?.meeting ?? turn.meeting;
  const asked = asMinutesRead(wanted, turn.parts.digest);
  const said = (outcome: Outcome, text = textOf(outcome, asked, readerOf(turn))): Said =>
    outcome.kind === 'refused' && spokenTo === false && isTalk(wanted, outcome.refusal.code)
      ? {}
      : {
          text,
          meeting,
          ...(outcome.kind === 'refused' ? { refusal: outcome.refusal.code } : {}),
        };
  const outcome = await carryOut(
    turn,
    meeting,
    asked,
    entry,
    conclusion && {
      entry: wholeEntry(turn),
      errands: (result, text) => (opensMeeting(result) ? undefined : conclusion(said(result, text))),
    },
  );
  if (opensMeeting(outcome)) return { ...said(outcome), ...(await withWhatIsManual(turn, outcome, said(outcome))) };
  return conclusion === undefined || outcome.kind === 'again' ? said(outcome) : { meeting, isConcluded: true };
};

const withWhatIsManual = async (turn: MessageTurn, outcome: Outcome, { text = '' }: Said): Promise<Said> => {
  const told = await tellWhatIsManual(turn, outcome);
  return {
    text: [text, told.text].filter((each) => each !== undefined && each !== '').join('\n'),
    ...(told.errand === undefined ? {} : { errands: [told.errand] }),
  };
};

/** Said to nobody, of something there is not: it was no command. */
const isTalk = ({ type }: Request, refusal: RefusalCode): boolean =>
  type === 'EditMinutes' ||
  type === 'SecondProposal' ||
  (type === 'CastVote' && refusal === 'NoVoteOpen') ||
  ['MeetingNotClosed', 'NoDraft', 'NotInReview'].includes(refusal);

const ask = async (
  turn: MessageTurn,
  { what, topic, number = '' }: Extract<Saying, { kind: 'ask' }>,
  state: MeetingState,
  index: number,
): Promise<Said> => {
  const seen = recordSeenBy(state, readerOf(turn));
  const there = turn.chat.kind === 'personal' ? { chat: turn.chat.conversation } : {};
  switch (what) {
    case 'agenda':
      if (state.agenda.length === 0) return { text: answer(state.body.language, 'agendaEmpty') };
      if (turn.chat.kind === 'personal') return { text: agendaWords(seen) };
      return { errands: [{ kind: 'card', card: 'agenda', anew: true }] };
    case 'who':
      return { text: presentWords(seen, turn.message.at) };
    case 'status':
      return { text: statusWords(seen) };
    case 'speakers':
      return { text: speakersWords(seen) };
    case 'changes':
      return { text: changesWords(state, { isPublic: seen !== state }) };
    case 'paragraphs':
      return { text: paragraphWords(seen, number) };
    case 'actions':
      return { text: actionsWords(state, localTime(turn.message.at, state.body.timeZone).date) };
    case 'nextAgenda':
      return { text: nextAgendaFor(turn, state) };
    case 'help':
      return { errands: [{ kind: 'show', card: 'help', ...(topic === undefined ? {} : { topic }), ...there }] };
    case 'minutes': {
      const wanted = { type: 'RequestDraft' } as const;
      const outcome = await carryOut(turn, turn.meeting, wanted, lineEntry(turn, index));
      if (isRefused(outcome)) return { text: textOf(outcome, wanted, readerOf(turn)) };
      return { text: answer(state.body.language, 'draftComing'), errands: [{ kind: 'draft', why: 'asked' }] };
    }
  }
};
