import { createHash } from 'node:crypto';
import { AddressBook, CardBoard, Directory, meetingIdFor, Sender } from '../../../bot/teams';
import type { MeetingId } from '../../../src/domain';
import { boardIn, type Board } from '../../support/board';
import { at, opened } from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';
import { startService, type Service } from './service';

export const newMeeting = meetingIdFor((text) => createHash('sha256').update(text).digest('hex'));

/** A meeting that is open in a chat of Teams, and the board that shows its cards there. */
export interface Cards {
  readonly teams: Service;
  readonly id: MeetingId;
  readonly meeting: Board;
  readonly addresses: AddressBook;
  /** A board of this meeting, which knows the people of its own address book unless told of another. */
  readonly boardWith: (privateViews: boolean, addresses?: AddressBook) => CardBoard;
}

/** Nobody is in the chat; what is posted there is called m-1, m-2 and so on. */
export const startCards = async (): Promise<Cards> => {
  const teams = await startService();
  let posted = 0;
  teams.answer = ({ method }) => ({
    status: 200,
    body: method === 'GET' ? { members: [] } : { id: method === 'POST' ? `m-${String((posted += 1))}` : 'm' },
  });
  const { place, connector } = teams;
  const store = memoryStore();
  const id = newMeeting(place, 1);
  const meeting = boardIn(store, id);
  await meeting.past(opened);
  const own = new AddressBook(store.notebook, newMeeting);
  await own.chat(place);
  const boardWith: Cards['boardWith'] = (privateViews, addresses = own) =>
    new CardBoard({
      reader: meeting.reader,
      addresses,
      connector,
      sender: new Sender(connector, store.notebook),
      directory: new Directory(addresses, connector),
      privateViews,
      now: () => at('12:30'),
    });
  return { teams, id, meeting, addresses: own, boardWith };
};
