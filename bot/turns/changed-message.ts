import { handleCommand, refusalWords, acknowledge } from '../../src/app';
import type { EntryId, Request } from '../../src/domain';
import type { Saying } from '../chat';
import { lineEntry, originalEntry, type MessageTurn } from './message';
import type { KeptAnswer } from './carry-out';
import { say, type Said } from './say';

/** The commands of one message at most; a message has fewer lines than this. */
const MOST_LINES = 200;

/**
 * A message was edited: what it had written now reads as it says now. What had been refused or not understood is said
 * for the first time; steps through the agenda stay as they happened.
 */
export const editedMessage = async (turn: MessageTurn, sayings: readonly Saying[]): Promise<readonly Said[]> => {
  const said: Said[] = [];
  for (const [index, saying] of sayings.entries()) {
    const wrote = originalEntry(turn, index);
    const before = (await turn.parts.journal.answered(wrote))?.answer as KeptAnswer | null | undefined;
    if (before?.kind !== 'done') said.push(await say(turn, saying, index));
    else if (saying.kind === 'agenda') said.push(await say(turn, saying, index));
    else if (saying.kind === 'request' && 'text' in saying.request)
      said.push(await replaced(turn, wrote, saying.request.text, lineEntry(turn, index)));
  }
  return said;
};

/** A message was deleted: what it had written is undone, as a new fact, if whoever deleted it may. */
export const deletedMessage = async (turn: MessageTurn): Promise<readonly Said[]> => {
  const said: Said[] = [];
  for (let index = 0; index < MOST_LINES; index += 1) {
    const undone = originalEntry(turn, index);
    const before = await turn.parts.journal.answered(undone);
    if (before === undefined) break;
    if ((before.answer as KeptAnswer | null)?.kind !== 'done') continue;
    said.push(await quietly(turn, { type: 'Undo', undone }, lineEntry(turn, index)));
  }
  return said;
};

const replaced = (turn: MessageTurn, wrote: EntryId, text: string, entry: EntryId): Promise<Said> =>
  quietly(turn, { type: 'ReplaceText', wrote, text }, entry);

/** An entry that left nothing to change is no reason to say anything. */
const quietly = async (turn: MessageTurn, wanted: Request, entry: EntryId): Promise<Said> => {
  const { parts, meeting, message } = turn;
  const outcome = await handleCommand(parts, {
    meeting,
    request: wanted,
    meta: { entry, by: message.from.id, said: message.at },
    keepsRefusal: false,
  });
  if (outcome.kind === 'again') return {};
  if (outcome.kind === 'done') return { text: acknowledge(outcome.events, outcome.state).join('\n') };
  const nothing = ['NothingToUndo', 'TextNotFound'].includes(outcome.refusal.code);
  return nothing ? {} : { text: refusalWords(outcome.refusal, outcome.state) };
};
