import { acknowledge, handleCommand, refusalWords } from '../../src/app';
import {
  decide,
  entryId,
  type EntryId,
  type MeetingEvent,
  type MeetingId,
  type MeetingState,
  type Meta,
  type Request,
} from '../../src/domain';
import { recordSeenBy } from '../../src/minutes';
import type { Saying } from '../chat';
import { keptOf } from './carry-out';
import { isWrittenBy, lineEntry, originalEntry, readerOf, type MessageTurn } from './message';
import { say, type Said } from './say';

/** What one command of a message wrote, as far as it still stands. */
interface Written {
  readonly entry: EntryId;
  readonly kind: WrittenKind;
}

/** What can read otherwise after an edit; anything else of a message is a step, and steps stay as they happened. */
type WrittenKind =
  'presentation' | 'discussion' | 'remark' | 'decision' | 'proposal' | 'action' | 'nextMeeting' | 'comment' | 'step';

/**
 * A message was edited: what it had written now reads as it says now. What had been refused or not understood is said
 * for the first time, and what is no longer in it is undone; steps through the agenda stay as they happened.
 */
export const editedMessage = async (turn: MessageTurn, sayings: readonly Saying[]): Promise<readonly Said[]> => {
  const { meeting, left } = await whatItWrote(turn);
  const edited = { ...turn, meeting };
  const said: Said[] = [];
  for (const [index, saying] of sayings.entries()) {
    const kind = saying.kind === 'request' ? kindOfRequest(saying.request) : undefined;
    const wrote = kind === undefined ? undefined : taken(left, kind);
    if (saying.kind === 'request' && wrote !== undefined && wrote.kind !== 'step')
      said.push(...(await replaced(edited, wrote, saying, index)));
    else if (wrote === undefined && !(kind === 'step' && (await wasTaken(turn, index))))
      said.push(await sayOnce(edited, saying, index));
  }
  const removed = left.filter(({ kind }) => kind !== 'step').toReversed();
  for (const [index, { entry }] of removed.entries())
    said.push(await quietly(edited, { type: 'Undo', undone: entry }, lineEntry(edited, sayings.length + index)));
  return said;
};

/** A message was deleted: what it had written is undone, newest first, as a new fact, if whoever deleted it may. */
export const deletedMessage = async (turn: MessageTurn): Promise<readonly Said[]> => {
  const { meeting, left } = await whatItWrote(turn);
  const deleted = { ...turn, meeting };
  const said: Said[] = [];
  for (const [index, { entry }] of left.toReversed().entries())
    said.push(await quietly(deleted, { type: 'Undo', undone: entry }, lineEntry(deleted, index)));
  return said;
};

/** A step that was taken before the edit, even where it changed nothing. */
const wasTaken = async (turn: MessageTurn, index: number): Promise<boolean> =>
  keptOf(await turn.parts.journal.answered(originalEntry(turn, index)))?.kind === 'done';

/** Only a new message begins the next meeting: an agenda mended after the meeting was closed comes too late. */
const sayOnce = async (turn: MessageTurn, saying: Saying, index: number): Promise<Said> => {
  const { state } = await turn.parts.reader.read(turn.meeting);
  return (saying.kind === 'agenda' || saying.kind === 'takeAgenda') && state.phase === 'closed'
    ? { text: refusalWords({ code: 'MeetingClosed' }, state) }
    : say(turn, saying, index);
};

/** What a message wrote, oldest first, and the meeting it wrote it in: the chat may have turned to the next one. */
const whatItWrote = async (turn: MessageTurn): Promise<{ readonly meeting: MeetingId; readonly left: Written[] }> => {
  const { addresses, reader } = turn.parts;
  const seen = (await addresses.contact(turn.message.from.id))?.meetings ?? [];
  for (const meeting of [turn.meeting, ...seen.toReversed()]) {
    const left = writtenIn(turn, (await reader.read(meeting)).state);
    if (left.length > 0) return { meeting, left };
  }
  return { meeting: turn.meeting, left: [] };
};

const writtenIn = (turn: MessageTurn, { history, undone }: MeetingState): Written[] => {
  const entries = new Map<EntryId, WrittenKind>();
  for (const event of history) {
    const kind = kindOfEvent(event);
    if (kind === undefined || undone.includes(event.entry) || !isWrittenBy(turn, event.entry)) continue;
    entries.set(event.entry, kind);
  }
  return [...entries].map(([entry, kind]) => ({ entry, kind }));
};

const kindOfEvent = (event: MeetingEvent): WrittenKind | undefined => {
  switch (event.type) {
    case 'ParagraphWritten':
      return event.role;
    case 'DecisionRecorded':
      return 'decision';
    case 'ProposalMade':
      return event.origin;
    case 'ActionAssigned':
      return 'action';
    case 'NextMeetingSet':
      return 'nextMeeting';
    case 'CommentMade':
      return 'comment';
    // What says something about what was written is no writing of its own.
    case 'TextCorrected':
    case 'EntryUndone':
    case 'PersonIntroduced':
    case 'CloseQuestioned':
      return undefined;
    default:
      return 'step';
  }
};

/** Wording given to a paragraph is given anew: an edit has nothing of its own that could read otherwise. */
const kindOfRequest = (request: Request): WrittenKind | undefined => {
  switch (request.type) {
    case 'WriteParagraph':
      return request.role;
    case 'RecordDecision':
      return 'decision';
    case 'Propose':
      return 'proposal';
    case 'AssignAction':
      return 'action';
    case 'SetNextMeeting':
      return 'nextMeeting';
    case 'CommentOnMinutes':
      return 'comment';
    case 'EditMinutes':
      return undefined;
    default:
      return 'step';
  }
};

/** The first of a kind that is left; it is then taken. */
const taken = (left: Written[], kind: WrittenKind): Written | undefined => {
  const place = left.findIndex((each) => each.kind === kind);
  return place < 0 ? undefined : left.splice(place, 1)[0];
};

/** Other words for what was written; where more than words changed, the new thing in place of the old one. */
const replaced = async (
  turn: MessageTurn,
  { entry: wrote }: Written,
  saying: Extract<Saying, { kind: 'request' }>,
  index: number,
): Promise<readonly Said[]> => {
  const { state } = await turn.parts.reader.read(turn.meeting);
  const change = changeOf(wrote, saying.request, metaOf(turn, lineEntry(turn, index)), state);
  if (change === 'none') return [];
  if (change !== 'all')
    return [await quietly(turn, { type: 'ReplaceText', wrote, text: change }, lineEntry(turn, index))];
  const undo = entryId(`${lineEntry(turn, index)}:undo`);
  return [await quietly(turn, { type: 'Undo', undone: wrote }, undo), await say(turn, saying, index)];
};

/** What an edit changes of an entry: nothing, its words (to these), or more than that. */
const changeOf = (
  wrote: EntryId,
  request: Request,
  meta: Meta,
  state: MeetingState,
): 'none' | 'all' | (string & {}) => {
  const isIt = ({ sources }: { readonly sources: readonly EntryId[] }): boolean => sources[0] === wrote;
  switch (request.type) {
    case 'RecordDecision': {
      const before = state.decisions.find(isIt) ?? state.proposals.find(isIt);
      const text = before?.text ?? '';
      if (before?.kind === request.kind && text === (request.text ?? '')) return 'none';
      return before?.kind === request.kind && text !== '' && request.text !== undefined ? request.text : 'all';
    }
    case 'AssignAction': {
      // The rules find the owner at the beginning of the words: what they would write now is held against what stands.
      const before = state.actions.find(isIt);
      const verdict = decide({ ...request, meta }, state);
      const now = verdict.kind === 'refused' ? undefined : verdict.events.find(({ type }) => type === 'ActionAssigned');
      if (now?.type !== 'ActionAssigned' || before === undefined) return 'all';
      const isSame = now.due === before.due && now.owner?.name === before.owner?.name;
      return isSame ? now.text : 'all';
    }
    case 'CommentOnMinutes': {
      const before = state.comments.find(isIt);
      return before?.text === request.text && before.about?.address === request.address ? 'none' : 'all';
    }
    case 'SetNextMeeting': {
      const before = state.nextMeetings.find(isIt);
      const { date, start, end } = request.meeting;
      return before?.date === date && before.start === start && before.end === end ? 'none' : 'all';
    }
    default:
      return 'text' in request ? request.text : 'none';
  }
};

const metaOf = ({ message }: MessageTurn, entry: EntryId): Meta => ({ entry, by: message.from.id, said: message.at });

/** An entry that left nothing to change is no reason to say anything. */
const quietly = async (turn: MessageTurn, wanted: Request, entry: EntryId): Promise<Said> => {
  const { parts, meeting } = turn;
  const outcome = await handleCommand(parts, {
    meeting,
    request: wanted,
    meta: metaOf(turn, entry),
    keepsRefusal: false,
  });
  if (outcome.kind === 'again') return {};
  if (outcome.kind === 'done')
    return { text: acknowledge(outcome.events, outcome.state, recordSeenBy(outcome.state, readerOf(turn))).join('\n') };
  const nothing = ['NothingToUndo', 'TextNotFound'].includes(outcome.refusal.code);
  return nothing ? {} : { text: refusalWords(outcome.refusal, outcome.state) };
};
