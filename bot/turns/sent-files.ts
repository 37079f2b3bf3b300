import type { SentFile } from '../../src/app';
import { entryId } from '../../src/domain';
import { answer } from '../../src/language';
import type { Saying } from '../chat';
import { messageEntry, type MessageTurn } from './message';
import type { Said } from './say';

/** Files of a message: one is read in the background, for the message has to be acknowledged at once. */
export const takeFiles = async (
  turn: MessageTurn,
  [file, ...others]: readonly SentFile[],
): Promise<readonly Said[]> => {
  const { parts, chat, message, meeting } = turn;
  if (file === undefined) return [];
  if (others.length > 0) {
    const { state } = await parts.reader.read(meeting);
    return [{ text: answer(state.body.language, 'fileOne') }];
  }
  const { id, name } = message.from;
  return [
    {
      errands: [
        {
          kind: 'readRoster',
          file,
          by: { id, name },
          said: message.at,
          entry: entryId(`${messageEntry(parts, message)}:file`),
          ...(chat.kind === 'personal' ? { chat: chat.conversation } : {}),
        },
      ],
    },
  ];
};

/** What is asked beside a file. Words that only say what the file is, or to whom it belongs, ask for nothing. */
export const besidesFiles = (sayings: readonly Saying[], text: string): readonly Saying[] =>
  text.trim() === ''
    ? []
    : sayings.filter(
        (saying) => saying.kind !== 'unclear' && !(saying.kind === 'roster' && saying.reading.people.length === 0),
      );
