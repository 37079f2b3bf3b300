import {
  acknowledge,
  agendaWords,
  beginNextMeeting,
  handleCommand,
  presentWords,
  refusalWords,
  statusWords,
  type Errand,
  type Outcome,
  type Result,
} from '../../src/app';
import { entryId, type EntryId, type MeetingId, type MeetingState, type Request } from '../../src/domain';
import { agendaWarning, answer } from '../../src/language';
import type { Saying } from '../chat';
import { lineEntry, type MessageTurn } from './message';
import { unclearWords } from './unclear-words';

/** What came of one command of a message. */
export interface Said {
  readonly text?: string;
  readonly errands?: readonly Errand[];
  /** Where the rest of the message goes, if that changed. */
  readonly meeting?: MeetingId;
}

/** What is kept of a command's answer, for when the message is delivered again or edited. */
export interface KeptAnswer {
  readonly kind: Result['kind'];
  readonly text: string;
}

/** Carries out one command of a message, the `index`th in it. */
export const say = async (turn: MessageTurn, saying: Saying, index: number): Promise<Said> => {
  const { state } = await turn.parts.reader.read(turn.meeting);
  switch (saying.kind) {
    case 'request':
      return request(turn, saying.request, lineEntry(turn, index));
    case 'agenda':
      return agenda(turn, saying.reading, state, index);
    case 'ask':
      return ask(turn, saying.what, state, index);
    case 'unclear':
      return { text: unclearWords(saying, state.body.language) };
  }
};

const request = async (turn: MessageTurn, wanted: Request, entry: EntryId): Promise<Said> => {
  const outcome = await carryOut(turn, turn.meeting, wanted, entry);
  return { text: textOf(outcome, wanted) };
};

const carryOut = (turn: MessageTurn, meeting: MeetingId, wanted: Request, entry: EntryId): Promise<Outcome> => {
  const { from, at } = turn.message;
  return handleCommand(turn.parts, {
    meeting,
    request: wanted,
    meta: { entry, by: from.id, said: at, ...(from.name === '' ? {} : { name: from.name }) },
    keepsRefusal: true,
    answer: (result): KeptAnswer => ({ kind: result.kind, text: textOf(result, wanted) }),
  });
};

const textOf = (outcome: Outcome, wanted: Request): string => {
  if (outcome.kind === 'again') return (outcome.answer as KeptAnswer | null)?.text ?? '';
  if (outcome.kind === 'refused') return refusalWords(outcome.refusal, outcome.state);
  if (outcome.events.length > 0) return acknowledge(outcome.events, outcome.state).join('\n');
  return ['NextItem', 'OpenItem'].includes(wanted.type)
    ? statusWords(outcome.state)
    : answer(outcome.state.body.language, 'already');
};

type Reading = Extract<Saying, { kind: 'agenda' }>['reading'];

/** A reply is read on a phone; the first lines that could not be read show what is wrong with the rest. */
const WARNINGS_SHOWN = 8;

/** A pasted agenda. After a closed meeting it begins the body's next one. What could not be read is said. */
const agenda = async (turn: MessageTurn, reading: Reading, state: MeetingState, index: number): Promise<Said> => {
  const { language } = state.body;
  const unread = reading.warnings.slice(0, WARNINGS_SHOWN).map((warning) => agendaWarning(language, warning));
  if (reading.lines.length === 0) return { text: [answer(language, 'agendaNothingRead'), ...unread].join('\n') };
  const entry = lineEntry(turn, index);
  const meeting = state.phase === 'closed' ? await nextMeeting(turn, state, entry) : turn.meeting;
  if (meeting === undefined) return request(turn, { type: 'BeginNextMeeting' }, entry);
  const outcome = await carryOut(turn, meeting, { type: 'SetAgenda', lines: reading.lines }, entry);
  const text = textOf(outcome, { type: 'SetAgenda', lines: [] });
  return { text: [text, ...(outcome.kind === 'refused' ? [] : unread)].join('\n'), meeting };
};

const nextMeeting = async (turn: MessageTurn, state: MeetingState, entry: EntryId): Promise<MeetingId | undefined> => {
  const { parts, chat, meeting } = turn;
  const asked = await carryOut(turn, meeting, { type: 'BeginNextMeeting' }, entryId(`${entry}:next`));
  if (asked.kind === 'refused') return undefined;
  if (asked.kind === 'again') return (await parts.addresses.chatOf(chat.conversation))?.meeting;
  const home = chat.kind === 'group' ? chat : await parts.addresses.home(meeting);
  if (home === undefined) return undefined;
  const next = await parts.addresses.nextMeeting(home);
  await beginNextMeeting(parts, state, next.meeting);
  return next.meeting;
};

const ask = async (
  turn: MessageTurn,
  what: Extract<Saying, { kind: 'ask' }>['what'],
  state: MeetingState,
  index: number,
): Promise<Said> => {
  const there = turn.chat.kind === 'personal' ? { chat: turn.chat.conversation } : {};
  switch (what) {
    case 'agenda':
      if (state.agenda.length === 0) return { text: answer(state.body.language, 'agendaEmpty') };
      if (turn.chat.kind === 'personal') return { text: agendaWords(state) };
      return { errands: [{ kind: 'card', card: 'agenda', anew: true }] };
    case 'who':
      return { text: presentWords(state) };
    case 'status':
      return { text: statusWords(state) };
    case 'help':
      return { errands: [{ kind: 'show', card: 'help', ...there }] };
    case 'minutes': {
      const outcome = await carryOut(turn, turn.meeting, { type: 'RequestDraft' }, lineEntry(turn, index));
      if (outcome.kind === 'refused') return { text: refusalWords(outcome.refusal, outcome.state) };
      return { text: answer(state.body.language, 'draftComing'), errands: [{ kind: 'draft', why: 'asked' }] };
    }
  }
};
