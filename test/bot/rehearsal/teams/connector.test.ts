import { addMinutes, instant } from '../../../../src/domain';
import {
  button,
  cardMessage,
  PIRJO,
  SIRPA,
  startLoopback,
  TENANT,
  WORLD,
  type Loopback,
} from '../../../support/teams-world';

const CHAT = `v3/conversations/${encodeURIComponent(WORLD.chat.id)}`;
const MEETING = `v1/meetings/${encodeURIComponent(WORLD.chat.meetingId)}`;
const hello = { type: 'message', text: 'Hei' };

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());
const call: Loopback['call'] = (...request) => loopback.call(...request);
const post = async (message: unknown = hello): Promise<string> =>
  String((await call('POST', `${CHAT}/activities`, message)).body['id']);

describe('a message of the bot', () => {
  it('gets an id of its own and can be answered to, edited and deleted', async () => {
    const id = await post();
    expect(await post()).not.toBe(id);
    const reply = await call('POST', `${CHAT}/activities/${id}`, { type: 'message', text: 'Vastaus' });
    expect(reply).toMatchObject({ status: 201, body: { id: expect.any(String) } });
    expect(await call('PUT', `${CHAT}/activities/${id}`, hello)).toMatchObject({ status: 200, body: { id } });
    expect((await call('DELETE', `${CHAT}/activities/${id}`)).status).toBe(200);
    expect(loopback.teams.reactions().map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Hei'],
      ['text', 'Hei'],
      ['text', 'Vastaus'],
      ['text', 'Hei'],
      ['deleted', ''],
    ]);
  });

  it('can answer what a person said, but not edit it', async () => {
    await loopback.teams.say({ by: PIRJO, text: 'avaa', mention: true, where: 'chat' });
    const said = loopback.bot.received[0]!.id;
    expect((await call('POST', `${CHAT}/activities/${said}`, hello)).status).toBe(201);
    expect(await call('PUT', `${CHAT}/activities/${said}`, hello)).toMatchObject({
      status: 403,
      body: { error: { code: 'NotEnoughPermissions' } },
    });
  });

  it('with text and a card becomes two messages and gives back no id', async () => {
    expect((await call('POST', `${CHAT}/activities`, { ...cardMessage({}), text: 'Hei' })).body).toEqual({});
  });

  it('goes to a chat of one person, which is always the same', async () => {
    const create = {
      isGroup: false,
      bot: { id: `28:${WORLD.bot.appId}` },
      members: [{ id: '29:sirpa' }],
      tenantId: TENANT,
      channelData: { tenant: { id: TENANT } },
    };
    const first = await call('POST', 'v3/conversations', create);
    expect(first.status).toBe(201);
    expect((await call('POST', 'v3/conversations', create)).body['id']).toBe(first.body['id']);
    const personal = encodeURIComponent(String(first.body['id']));
    expect((await call('POST', `v3/conversations/${personal}/activities`, hello)).status).toBe(201);
    expect(loopback.teams.reactions().at(-1)).toEqual({
      kind: 'text',
      conversation: first.body['id'],
      person: SIRPA,
      text: 'Hei',
    });
    expect((await call('GET', `v3/conversations/${personal}/members`)).body).toMatchObject([{ aadObjectId: SIRPA }]);
  });
});

describe('Teams refuses', () => {
  const big = 'x'.repeat(52_000);
  const create = { members: [{ id: '29:pirjo' }], tenantId: TENANT };
  const mention = { type: 'mention', mentioned: { id: '29:pirjo' }, text: '<at>Pirjo</at>' };
  it.each<[string, string, string, unknown, number, string]>([
    ['an unknown chat', 'POST', 'v3/conversations/19%3Ax/activities', hello, 404, 'ConversationNotFound'],
    ['a reply to nothing', 'POST', `${CHAT}/activities/1`, hello, 404, 'ActivityNotFoundInConversation'],
    ['an edit of nothing', 'PUT', `${CHAT}/activities/1`, hello, 404, 'ActivityNotFoundInConversation'],
    ['deleting nothing', 'DELETE', `${CHAT}/activities/1`, undefined, 404, 'ActivityNotFoundInConversation'],
    ['an unknown member', 'GET', `${CHAT}/members/29%3Ax`, undefined, 404, 'MemberNotFoundInConversation'],
    ['an unknown meeting', 'GET', 'v1/meetings/x', undefined, 404, 'MeetingNotFound'],
    [
      'an unknown participant',
      'GET',
      `${MEETING}/participants/x?tenantId=${TENANT}`,
      undefined,
      404,
      'ParticipantNotFound',
    ],
    ['a participant of no tenant', 'GET', `${MEETING}/participants/${PIRJO}`, undefined, 400, 'BadArgument'],
    ['an unknown path', 'GET', 'v3/nothing', undefined, 404, 'NotFound'],
    ['another method', 'PATCH', `${CHAT}/activities`, hello, 405, 'MethodNotAllowed'],
    ['broken JSON', 'POST', `${CHAT}/activities`, '{"type":', 400, 'BadSyntax'],
    ['no body', 'POST', `${CHAT}/activities`, undefined, 400, 'BadSyntax'],
    ['a broken id', 'GET', 'v3/conversations/%E0%A4%A/members', undefined, 400, 'BadArgument'],
    ['an unknown type', 'POST', `${CHAT}/activities`, { type: 'trace' }, 400, 'BadSyntax'],
    ['an empty message', 'POST', `${CHAT}/activities`, { type: 'message', text: ' ' }, 400, 'BadSyntax'],
    ['over 100 KB in UTF-16', 'POST', `${CHAT}/activities`, { type: 'message', text: big }, 413, 'MessageSizeTooBig'],
    [
      'an unknown attachment',
      'POST',
      `${CHAT}/activities`,
      { type: 'message', attachments: [{ contentType: 'text/x' }] },
      400,
      'BadSyntax',
    ],
    [
      'a mention that is not in the text',
      'POST',
      `${CHAT}/activities`,
      { ...hello, entities: [mention] },
      400,
      'BadSyntax',
    ],
    ['a page of nobody', 'GET', `${CHAT}/pagedmembers?pageSize=0`, undefined, 400, 'BadArgument'],
    ['a chat in another tenant', 'POST', 'v3/conversations', { ...create, tenantId: 'x' }, 400, 'BadSyntax'],
    ['a group chat', 'POST', 'v3/conversations', { ...create, isGroup: true }, 400, 'BadSyntax'],
    ['a chat of nobody', 'POST', 'v3/conversations', { ...create, members: [] }, 400, 'BadSyntax'],
    [
      'a chat with a stranger',
      'POST',
      'v3/conversations',
      { ...create, members: [{ id: PIRJO }] },
      403,
      'ForbiddenOperationException',
    ],
  ])('%s', async (_, method, path, body, status, code) => {
    expect(await call(method, path, body)).toMatchObject({
      status,
      body: { error: { code, message: expect.any(String) } },
    });
  });

  const input = { type: 'Input.Text', id: 'text' };
  const refresh = (userIds: readonly string[]): unknown => ({ action: button('card.refresh'), userIds });
  it.each<[string, Record<string, unknown>, string]>([
    ['newer than 1.5', { version: '1.6' }, 'up to 1.5, not 1.6'],
    ['without a version', { version: undefined }, 'no version'],
    ['of another type', { type: 'Container' }, 'not "AdaptiveCard"'],
    ['with a button that has no verb', { actions: [button('')] }, 'no verb'],
    ['with odd data', { actions: [button('v', { data: 5 })] }, 'neither an object nor text'],
    ['that refreshes by something else', { refresh: { action: { type: 'Action.Submit' } } }, 'Action.Execute'],
    [
      'for more than 60 people',
      { refresh: refresh(Array.from({ length: 61 }, (_, n) => `29:${String(n)}`)) },
      '61 ids',
    ],
    ['with two inputs of one name', { body: [input, input] }, 'two inputs have the id "text"'],
    ['with a nameless input', { body: [{ type: 'Input.Text' }] }, 'an input has no id'],
  ])('a card %s', async (_, card, message) => {
    const answer = await call('POST', `${CHAT}/activities`, cardMessage(card));
    expect(answer).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining(message) } } });
    expect(loopback.teams.reactions()).toEqual([]);
  });

  it('a caller without the token of the bot', async () => {
    await loopback.close();
    loopback = await startLoopback({ outgoingToken: 'other' });
    expect((await call('POST', `${CHAT}/activities`, hello)).status).toBe(401);
    expect((await fetch(`${loopback.teams.serviceUrl}${CHAT}/members`)).status).toBe(401);
  });
});

describe('the throttle', () => {
  it('lets seven messages pass in a second of the rehearsal and says when to come again', async () => {
    for (let n = 0; n < 7; n += 1) await post();
    const eighth = await call('POST', `${CHAT}/activities`, hello);
    expect(eighth).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } });
    expect(eighth.headers.get('retry-after')).toBe('1');
    loopback.clock.now = instant('2023-02-16T10:00:01Z');
    expect((await call('POST', `${CHAT}/activities`, hello)).status).toBe(201);
    expect((await call('POST', `${CHAT}/activities`, hello)).status).toBe(429);
  });

  it('counts half a minute and an hour too', async () => {
    const tryAt = async (second: number): Promise<number> => {
      loopback.clock.now = instant(Date.parse('2023-02-16T10:00:00Z') + second * 1000);
      return (await call('PUT', `${CHAT}/activities/1`, hello)).status;
    };
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1) statuses.push(await tryAt(Math.floor(n / 3)));
    expect(statuses.indexOf(429)).toBe(60);
  });

  it('is for each chat by itself', async () => {
    for (let n = 0; n < 8; n += 1) await post();
    expect((await call('POST', 'v3/conversations', { members: [{ id: '29:pirjo' }], tenantId: TENANT })).status).toBe(
      201,
    );
  });

  it('can be switched off', async () => {
    await loopback.close();
    loopback = await startLoopback({ throttles: false });
    for (let n = 0; n < 20; n += 1) expect((await call('POST', `${CHAT}/activities`, hello)).status).toBe(201);
  });
});

describe('Teams tells', () => {
  it('who is in the chat, page by page', async () => {
    const first = await call('GET', `${CHAT}/pagedmembers?pageSize=1`);
    expect(first.body).toMatchObject({ members: [{ id: '29:pirjo', aadObjectId: PIRJO, tenantId: TENANT }] });
    const token = String(first.body['continuationToken']);
    const second = await call('GET', `${CHAT}/pagedmembers?pageSize=1&continuationToken=${token}`);
    expect(second.body).toEqual({ members: [expect.objectContaining({ id: '29:sirpa', name: 'Sirpa Siht' })] });
  });

  it('who somebody is, by either id', async () => {
    for (const id of ['29:pirjo', PIRJO])
      expect((await call('GET', `${CHAT}/members/${encodeURIComponent(id)}`)).body).toMatchObject({
        givenName: 'Pirjo',
      });
  });

  it('what the meeting is and who is in it now', async () => {
    expect((await call('GET', MEETING)).body).toMatchObject({
      details: { title: 'Johtokunta', scheduledStartTime: '2023-02-16T10:00:00Z', type: 'Scheduled' },
      conversation: { id: WORLD.chat.id },
      organizer: { aadObjectId: SIRPA },
    });
    const participant = `${MEETING}/participants/${SIRPA}?tenantId=${TENANT}`;
    expect((await call('GET', participant)).body).toMatchObject({ meeting: { inMeeting: false, role: 'Organizer' } });
    await loopback.teams.join([SIRPA]);
    expect((await call('GET', participant)).body).toMatchObject({ meeting: { inMeeting: true } });
    await loopback.teams.leave([SIRPA]);
    expect((await call('GET', participant)).body).toMatchObject({ meeting: { inMeeting: false } });
  });
});

it('everything that crosses is kept in order, with the time of the rehearsal', async () => {
  await loopback.teams.say({ by: PIRJO, text: 'avaa', mention: true, where: 'chat' });
  loopback.clock.now = addMinutes(loopback.clock.now, 1);
  const id = await post();
  await call('PUT', `${CHAT}/activities/${id}`, hello);
  await call('PUT', `${CHAT}/activities/0`, hello);
  expect(loopback.lines).toMatchObject([
    { n: 1, at: '2023-02-16T10:00:00.000Z', direction: 'toBot', kind: 'message', conversation: WORLD.chat.id },
    {
      n: 2,
      at: '2023-02-16T10:01:00.000Z',
      direction: 'fromBot',
      kind: 'send',
      activityId: id,
      status: 201,
      body: hello,
    },
    { n: 3, direction: 'fromBot', kind: 'update', activityId: id, status: 200 },
    { n: 4, direction: 'fromBot', kind: 'update', activityId: '0', status: 404 },
  ]);
  expect(JSON.stringify(loopback.lines)).not.toContain('Bearer');
});
