import type { EntryId, MeetingId, MeetingState, Request } from '../../src/domain';
import { answer } from '../../src/language';
import type { Account } from '../../src/roster';
import type { Saying } from '../chat';
import type { AddressBook } from '../teams';
import { carryOut, isRefused, textOf } from './carry-out';
import { readerOf, type Turn } from './message';
import { recognised, rosterWords, warningWords } from './roster-words';

type Reading = Extract<Saying, { kind: 'roster' }>['reading'];

/** A pasted roster. Says who of it was found in Teams, so that a wrong find is seen, and what could not be read. */
export const setRoster = async (
  turn: Turn,
  reading: Reading,
  state: MeetingState,
  entry: EntryId,
): Promise<{ readonly text: string }> => {
  const { language } = state.body;
  const unread = warningWords(reading, language);
  if (reading.people.length === 0) return { text: [answer(language, 'rosterNothingRead'), ...unread].join('\n') };
  const found = recognised(reading, await accountsOf(turn.parts.addresses, turn.meeting), state);
  const wanted: Request = { type: 'SetRoster', people: found.people };
  const outcome = await carryOut(turn, turn.meeting, wanted, entry);
  if (isRefused(outcome)) return { text: textOf(outcome, wanted, readerOf(turn)) };
  return { text: [...rosterWords(found, language), ...unread, answer(language, 'rosterUndo')].join('\n') };
};

/** Who is in the chat the meeting is held in, wherever its list was sent. */
export const accountsOf = async (addresses: AddressBook, meeting: MeetingId): Promise<readonly Account[]> => {
  const chat = await addresses.home(meeting);
  return chat === undefined ? [] : addresses.notes.members(chat.conversation);
};
