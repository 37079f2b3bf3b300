import type { Board } from '../../support/board';
import { chair } from '../../support/meeting-facts';
import { startCards } from './cards';
import type { Service } from './service';

const NEW_CHAT = '19:meeting_new@thread.v2';

let teams: Service;
let meeting: Board;
let show: () => Promise<void>;

/** A meeting whose agenda stands in a chat, and which is at home in another now. */
beforeEach(async () => {
  const cards = await startCards();
  ({ teams, meeting } = cards);
  const board = cards.boardWith(false);
  show = () => board.show(cards.id, { card: 'agenda' }, false);
  await show();
  const before = await cards.addresses.chat(teams.place);
  await cards.addresses.moveIn(before, { ...teams.place, conversation: NEW_CHAT });
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
