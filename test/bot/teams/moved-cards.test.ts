import { createHash } from 'node:crypto';
import { AddressBook, CardBoard, Directory, meetingIdFor, Sender } from '../../../bot/teams';
import { boardIn, type Board } from '../../support/board';
import { at, chair, opened } from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';
import { startService, type Service } from './service';

const newMeeting = meetingIdFor((text) => createHash('sha256').update(text).digest('hex'));
const NEW_CHAT = '19:meeting_new@thread.v2';

let teams: Service;
let meeting: Board;
let show: () => Promise<void>;

/** A meeting whose agenda stands in a chat, and which is at home in another now. */
beforeEach(async () => {
  teams = await startService();
  let posted = 0;
  teams.answer = ({ method }) => ({
    status: 200,
    body: method === 'GET' ? { members: [] } : { id: method === 'POST' ? `m-${String((posted += 1))}` : 'm' },
  });
  const store = memoryStore();
  const { place, connector } = teams;
  const id = newMeeting(place, 1);
  meeting = boardIn(store, id);
  await meeting.past(opened);
  const addresses = new AddressBook(store.notebook, newMeeting);
  const board = new CardBoard({
    reader: meeting.reader,
    addresses,
    connector,
    sender: new Sender(connector, store.notebook),
    directory: new Directory(addresses, connector),
    privateViews: false,
    now: () => at('12:30'),
  });
  show = () => board.show(id, { card: 'agenda' }, false);
  const before = await addresses.chat(place);
  await show();
  await addresses.moveIn(before, { ...place, conversation: NEW_CHAT });
  teams.calls.splice(0);
});
afterEach(() => teams.close());

const calls = (): readonly string[] =>
  teams.calls.map(({ method, path }) => `${method} ${decodeURIComponent(path).replace('/emea/v3/conversations/', '')}`);
const LEFT = 'PUT 19:meeting_abc@thread.v2/activities/m-1';

describe('a card of a meeting that goes on in another chat', () => {
  it('is posted there, once, and says in the chat before that it has moved', async () => {
    await show();
    await show();
    expect(calls()).toEqual([LEFT, `POST ${NEW_CHAT}/activities`]);
    expect(teams.calls[0]!.body).toMatchObject({ text: 'Kokous jatkuu toisessa keskustelussa.' });
  });

  it.each([403, 404])('is posted there also where Teams answers %s for the chat before', async (status) => {
    const answer = teams.answer;
    teams.answer = (call) => (call.method === 'PUT' ? { status } : answer(call));
    await show();
    teams.answer = answer;
    await meeting.ask(chair, '12:10', { type: 'NextItem' });
    await show();
    expect(calls()).toEqual([LEFT, `POST ${NEW_CHAT}/activities`, `PUT ${NEW_CHAT}/activities/m-2`]);
  });

  it('waits with both while Teams is away', async () => {
    const answer = teams.answer;
    teams.answer = () => ({ status: 503 });
    await expect(show()).rejects.toThrow('503');
    teams.answer = answer;
    await show();
    expect(calls()).toEqual([LEFT, LEFT, `POST ${NEW_CHAT}/activities`]);
  });
});
