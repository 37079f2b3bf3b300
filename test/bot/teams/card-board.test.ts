import { AddressBook, Directory, type CardBoard } from '../../../bot/teams';
import type { MeetingId, Request } from '../../../src/domain';
import type { Board } from '../../support/board';
import { chair, item, member, people, secretary } from '../../support/meeting-facts';
import { memoryStore } from '../../support/memory-journal';
import { newMeeting, startCards, type Cards } from './cards';
import type { Service } from './service';

const AGENDA = { card: 'agenda' } as const;

let teams: Service;
let meeting: Board;
let addresses: AddressBook;
let id: MeetingId;
let board: CardBoard;

let boardWith: Cards['boardWith'];

beforeEach(async () => {
  ({ teams, id, meeting, addresses, boardWith } = await startCards());
  for (const person of [chair, secretary, member])
    await addresses.met({ id: person, name: person, teamsId: `29:${person}` }, { meeting: id });
  board = boardWith(true);
});
afterEach(() => teams.close());

const ask = (said: string, request: Request): Promise<unknown> => meeting.ask(chair, said, request);
const decide = (said: string): Promise<unknown> =>
  ask(said, { type: 'RecordDecision', kind: 'decided', text: 'Hyväksyttiin.', item: { id: item('1') } });
/** What went to Teams, as method and the end of the path. */
const calls = (): readonly string[] =>
  teams.calls.map(({ method, path }) => `${method} ${path.split('/activities')[1] ?? path}`);
const card = (index: number): Record<string, unknown> =>
  (teams.calls.at(index)?.body as { attachments: { content: Record<string, unknown> }[] }).attachments[0]!.content;
/** The verbs a card shows, the one clients use by themselves apart. */
const verbs = (shown: object | undefined): readonly unknown[] =>
  Array.from(JSON.stringify({ ...shown, refresh: undefined }).matchAll(/"verb":"([\w.]+)"/g), ([, verb]) => verb);

describe('the agenda in the chat', () => {
  it('is posted once, and from then on updated where it stands', async () => {
    await board.show(id, AGENDA, false);
    await ask('12:10', { type: 'NextItem' });
    await board.show(id, AGENDA, false);
    await ask('12:20', { type: 'NextItem' });
    await board.show(id, AGENDA, false);
    expect(calls()).toEqual(['POST ', 'PUT /m-1', 'PUT /m-1']);
    expect(teams.calls[0]!.body).toMatchObject({ type: 'message', summary: expect.stringMatching(/\S/) });
  });

  it('is not sent again while it shows the same', async () => {
    for (let time = 0; time < 3; time += 1) await board.show(id, AGENDA, false);
    expect(calls()).toEqual(['POST ']);
  });

  it('is posted anew where Teams lost it, and updated there', async () => {
    await board.show(id, AGENDA, false);
    await ask('12:10', { type: 'NextItem' });
    const answer = teams.answer;
    teams.answer = (call) => (call.method === 'PUT' ? { status: 404 } : answer(call));
    await board.show(id, AGENDA, false);
    teams.answer = answer;
    await ask('12:20', { type: 'NextItem' });
    await board.show(id, AGENDA, false);
    expect(calls()).toEqual(['POST ', 'PUT /m-1', 'POST ', 'DELETE /m-1', 'PUT /m-2']);
  });

  it('posted anew is the one that is seen, where the answer to that was lost, and is not posted again', async () => {
    await board.show(id, AGENDA, false);
    await ask('12:10', { type: 'NextItem' });
    const answer = teams.answer;
    teams.answer = ({ method }) => (method === 'PUT' ? { status: 404 } : { status: 503 });
    await expect(board.show(id, AGENDA, false)).rejects.toThrow('503');
    expect(await board.seen(id, AGENDA, { conversation: teams.place.conversation, activity: 'm-9' })).toBeUndefined();
    teams.answer = answer;
    await board.show(id, AGENDA, false);
    expect(calls()).toEqual(['POST ', 'PUT /m-1', 'POST ', 'PUT /m-9']);
  });

  it('that is gone is not taken for one seen elsewhere while nothing was lost', async () => {
    await board.show(id, AGENDA, false);
    await ask('12:10', { type: 'NextItem' });
    const answer = teams.answer;
    teams.answer = ({ method }) => ({ status: method === 'PUT' ? 404 : 429 });
    await expect(board.show(id, AGENDA, false)).rejects.toThrow('429');
    await board.seen(id, AGENDA, { conversation: teams.place.conversation, activity: 'm-0' });
    teams.answer = answer;
    await board.show(id, AGENDA, false);
    expect(calls().slice(2)).toEqual(['POST ', 'POST ', 'DELETE /m-1']);
  });

  it('is posted anew though Teams does not let go of the one it lost', async () => {
    await board.show(id, AGENDA, false);
    await ask('12:10', { type: 'NextItem' });
    const answer = teams.answer;
    teams.answer = (call) => (call.method === 'POST' ? answer(call) : { status: 404 });
    await board.show(id, AGENDA, false);
    teams.answer = answer;
    await ask('12:20', { type: 'NextItem' });
    await board.show(id, AGENDA, false);
    expect(calls()).toEqual(['POST ', 'PUT /m-1', 'POST ', 'DELETE /m-1', 'PUT /m-2']);
  });

  it('asked for comes below what was said, and the one above says where it went', async () => {
    await board.show(id, AGENDA, false);
    await board.show(id, AGENDA, true);
    await ask('12:10', { type: 'NextItem' });
    await board.show(id, AGENDA, false);
    expect(calls()).toEqual(['POST ', 'PUT /m-1', 'POST ', 'PUT /m-2']);
    expect(teams.calls[1]!.body).toMatchObject({ text: expect.stringMatching(/\S/) });
    expect(teams.calls[1]!.body).not.toHaveProperty('attachments');
  });

  it('asked for comes though the one above is gone', async () => {
    await board.show(id, AGENDA, false);
    const answer = teams.answer;
    teams.answer = (call) => (call.method === 'PUT' ? { status: 404 } : answer(call));
    await board.show(id, AGENDA, true);
    expect(calls()).toEqual(['POST ', 'PUT /m-1', 'DELETE /m-1', 'POST ']);
  });

  it('that could not be sent is not remembered as sent', async () => {
    const answer = teams.answer;
    teams.answer = () => ({ status: 503 });
    await expect(board.show(id, AGENDA, false)).rejects.toThrow('503');
    teams.answer = answer;
    await board.show(id, AGENDA, false);
    expect(calls().filter((call) => call.startsWith('POST'))).toEqual(['POST ', 'POST ']);
  });

  it('of a meeting whose chat is not known is nowhere', async () => {
    await board.show('another' as MeetingId, AGENDA, false);
    expect(teams.calls).toEqual([]);
  });
});

describe('a decision in the chat', () => {
  const decision = { card: 'decision', target: 'd5' } as const;

  it('that was undone says so where it stood', async () => {
    await decide('12:10');
    await board.show(id, decision, false);
    await ask('12:11', { type: 'Undo' });
    await board.show(id, decision, false);
    expect(calls()).toEqual(['POST ', 'PUT /m-1']);
    expect(teams.calls[1]!.body).toMatchObject({ text: expect.stringMatching(/\S/) });
  });

  it('that was undone before it was shown is never shown', async () => {
    await decide('12:10');
    await ask('12:11', { type: 'Undo' });
    await board.show(id, decision, false);
    expect(teams.calls).toEqual([]);
  });

  it('has a card of its own, apart from the agenda', async () => {
    await decide('12:10');
    await board.show(id, AGENDA, false);
    await board.show(id, decision, false);
    expect(calls()).toEqual(['POST ', 'POST ']);
  });
});

describe('what everybody sees', () => {
  it('has one button, to ask for the floor, and says whose client asks for more', async () => {
    await board.show(id, AGENDA, false);
    expect(verbs(card(0))).toEqual(['floor.request']);
    expect(card(0)['refresh']).toMatchObject({ userIds: ['29:aino', '29:saara'] });
  });

  it('has the chair’s buttons where the client shows no views of one’s own', async () => {
    board = boardWith(false);
    await board.show(id, AGENDA, false);
    expect(verbs(card(0))).toContain('meeting.close');
  });

  it('has the chair’s buttons where Teams cannot say who the chair is', async () => {
    const strangers = new AddressBook(memoryStore().notebook, newMeeting);
    await strangers.chat(teams.place);
    const answer = teams.answer;
    teams.answer = (call) => (call.method === 'GET' ? { status: 403 } : answer(call));
    await boardWith(true, strangers).show(id, AGENDA, false);
    expect(verbs(card(-1))).toContain('meeting.close');
  });
});

describe('what one person sees', () => {
  const seen = async (person: typeof chair): Promise<readonly unknown[]> =>
    verbs(await board.viewFor(id, AGENDA, person));

  it('is what they have to do with', async () => {
    expect(await seen(chair)).toEqual(expect.arrayContaining(['item.next', 'decision.record', 'meeting.close']));
    expect(await seen(secretary)).toContain('item.next');
    expect(await seen(secretary)).not.toContain('decision.record');
    expect(await seen(member)).toEqual(['floor.request']);
  });

  it('is there at once though nobody’s Teams id is known: Teams is not asked while they wait', async () => {
    const strangers = new AddressBook(memoryStore().notebook, newMeeting);
    await strangers.chat(teams.place);
    teams.answer = () => 'silence';
    expect(verbs(await boardWith(true, strangers).viewFor(id, AGENDA, chair))).toContain('meeting.close');
    expect(teams.calls).toEqual([]);
  });

  it('of a task that is theirs has its button', async () => {
    await meeting.ask(secretary, '12:10', { type: 'AssignAction', text: 'Kirje', owner: { id: member } });
    const task = { card: 'action', target: 'a5' } as const;
    expect(verbs(await board.viewFor(id, task, member))).toContain('action.done');
    await board.show(id, task, false);
    expect(card(0)['refresh']).toMatchObject({ userIds: ['29:aino', '29:saara', '29:matti'] });
  });

  it('of something that is not there is nothing', async () => {
    expect(await board.viewFor(id, { card: 'decision', target: 'd99' }, chair)).toBeUndefined();
  });

  it('carries the same nonces as long as it is the same picture, and new ones after', async () => {
    const nonces = async (): Promise<string> => JSON.stringify(await board.viewFor(id, AGENDA, chair));
    const first = await nonces();
    expect(await nonces()).toBe(first);
    const [nonce = ''] = /"nonce":"\w+"/.exec(first) ?? [];
    await ask('12:10', { type: 'NextItem' });
    expect(nonce).not.toBe('');
    expect(await nonces()).not.toContain(nonce);
  });
});

describe('Teams’ ids of people', () => {
  it('that are not known are looked up in the chat, once', async () => {
    addresses = new AddressBook(memoryStore().notebook, newMeeting);
    const chat = await addresses.chat(teams.place);
    const members = [
      { id: '29:aino', aadObjectId: chair, name: 'Aino Korhonen' },
      { id: '29:guest', name: 'Vieras' },
      { id: '29:blank', aadObjectId: '', name: '' },
      { id: '' },
    ];
    teams.answer = () => ({ status: 200, body: { members } });
    const directory = new Directory(addresses, teams.connector);
    expect(await directory.teamsIds(chat, [chair, secretary])).toEqual(['29:aino']);
    expect(await directory.teamsIds(chat, [chair, secretary])).toEqual(['29:aino']);
    expect(teams.calls).toHaveLength(1);
    expect(await addresses.contact('29:guest' as never)).toMatchObject({ teamsId: '29:guest', name: 'Vieras' });
  });

  it('are those that are known where the chat cannot be read', async () => {
    teams.answer = () => ({ status: 403 });
    const chat = await addresses.chat(teams.place);
    const directory = new Directory(addresses, teams.connector);
    expect(await directory.teamsIds(chat, [chair, people.at(-1)!.id])).toEqual(['29:aino']);
  });
});
