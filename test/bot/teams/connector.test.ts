import { mayStand, MessageGone } from '../../../bot/teams/failure';
import { ComeBack, Hopeless } from '../../../src/app';
import { startService, type Service } from './service';

const CHAT = '/emea/v3/conversations/19%3Ameeting_abc%40thread.v2';
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [] };

let teams: Service;
beforeEach(async () => {
  teams = await startService();
});
afterEach(() => teams.close());

/** How posting ends when Teams answers like this. */
const failure = async (answer: ReturnType<Service['answer']>): Promise<unknown> => {
  teams.answer = () => answer;
  return teams.connector.post(teams.place, { text: 'Kokous avattiin klo 12.01.' }).then(
    () => undefined,
    (error: unknown) => error,
  );
};

describe('what Nuija sends', () => {
  it('as words are words, read as they are', async () => {
    expect(await teams.connector.post(teams.place, { text: '**ei** lihavoitu' })).toBe('m-1');
    expect(teams.calls).toEqual([
      {
        method: 'POST',
        path: `${CHAT}/activities`,
        authorization: 'Bearer out',
        body: { type: 'message', text: '**ei** lihavoitu', textFormat: 'plain' },
      },
    ]);
  });

  it('as a card is one card, with a line for clients that show none', async () => {
    await teams.connector.post(teams.place, { card: CARD, summary: 'Johtokunta: asialista' });
    expect(teams.calls[0]!.body).toEqual({
      type: 'message',
      summary: 'Johtokunta: asialista',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }],
    });
  });

  it('in place of a message goes to that message', async () => {
    teams.answer = () => ({ status: 200, body: { id: 'm-1' } });
    await teams.connector.update(teams.place, 'f:1/2', { text: 'uusi' });
    expect(teams.calls).toMatchObject([
      { method: 'PUT', path: `${CHAT}/activities/f%3A1%2F2`, body: { type: 'message', text: 'uusi', id: 'f:1/2' } },
    ]);
  });

  it('to one person goes to their own chat, which Teams opens', async () => {
    teams.answer = () => ({ status: 201, body: { id: 'a:personal' } });
    expect(await teams.connector.openPersonalChat(teams.place, { teamsId: '29:saara', name: 'Saara' })).toBe(
      'a:personal',
    );
    expect(teams.calls).toMatchObject([
      {
        method: 'POST',
        path: '/emea/v3/conversations',
        body: {
          isGroup: false,
          bot: { id: '28:bot', name: 'Nuija' },
          members: [{ id: '29:saara', name: 'Saara' }],
          tenantId: 'tenant-1',
          channelData: { tenant: { id: 'tenant-1' } },
        },
      },
    ]);
  });
});

describe('who is in a chat', () => {
  it('is read page by page', async () => {
    teams.answer = ({ path }) => {
      const page = Number(/continuationToken=p(\d)/.exec(path)?.[1] ?? '0');
      const members = [{ id: `29:${String(page)}`, aadObjectId: `aad-${String(page)}`, name: `N${String(page)}` }];
      return { status: 200, body: { members, ...(page < 2 ? { continuationToken: `p${String(page + 1)}` } : {}) } };
    };
    const members = await teams.connector.members(teams.place);
    expect(members.map(({ id }) => id)).toEqual(['29:0', '29:1', '29:2']);
    expect(teams.calls.map(({ path }) => path.replace(/&?pageSize=\d+/, ''))).toEqual([
      `${CHAT}/pagedmembers`,
      expect.stringContaining('continuationToken=p1'),
      expect.stringContaining('continuationToken=p2'),
    ]);
  });

  it('is nobody where Teams names nobody, and nobody twice', async () => {
    teams.answer = () => ({ status: 200, body: { members: [], continuationToken: '' } });
    expect(await teams.connector.members(teams.place)).toEqual([]);
    expect(teams.calls).toHaveLength(1);
  });

  it('are those who can be read', async () => {
    const members = [null, 7, { name: 'Nimetön' }, { id: '29:aino', name: 7, aadObjectId: 'aino' }];
    teams.answer = () => ({ status: 200, body: { members } });
    expect(await teams.connector.members(teams.place)).toEqual([{ id: '29:aino', aadObjectId: 'aino' }]);
  });
});

describe('R9: one call is one request, however it ends', () => {
  it.each<[string, ReturnType<Service['answer']>]>([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['503 with a time', { status: 503, headers: { 'retry-after': '1' } }],
    ['504', { status: 504 }],
    ['412', { status: 412 }],
    ['408', { status: 408 }],
    ['429', { status: 429 }],
    ['429 with a time', { status: 429, headers: { 'retry-after': '1' } }],
    ['a reset', 'reset'],
    ['an answer that is no JSON', { status: 201, body: '<html>' }],
    ...[301, 302, 303, 307, 308].map((status): [string, ReturnType<Service['answer']>] => [
      `S6: ${String(status)} to elsewhere`,
      { status, headers: { location: '/emea/v3/elsewhere' } },
    ]),
  ])('%s', async (_what, answer) => {
    expect(await failure(answer)).toBeInstanceOf(Error);
    expect(teams.calls).toHaveLength(1);
  });
});

describe('R9: an answer that is no answer', () => {
  const WRONG = ['<html>', '', 'null', '[]', '{}', '5', '"x"', '{"id":7}', '{"id":""}', '{"id":"m'];
  const TYPES = ['application/json', 'text/html'];
  const wrong = WRONG.flatMap((body) => TYPES.map((type) => [body, type] as const));

  it.each(wrong)('leaves open whether a message stands, without an id for it: %j as %s', async (body, type) => {
    const error = await failure({ status: 201, body, headers: { 'content-type': type } });
    expect(error).toBeInstanceOf(Hopeless);
    expect(mayStand(error)).toBe(true);
  });

  it.each(wrong)('is no reason to do again what Teams did: %j as %s', async (body, type) => {
    teams.answer = () => ({ status: 200, body, headers: { 'content-type': type } });
    await teams.connector.update(teams.place, 'm-1', { text: 'uusi' });
    await teams.connector.remove(teams.place, 'm-1');
    expect(teams.calls.map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
  });

  it.each(wrong)('is asked for again where asking changes nothing: %j as %s', async (body, type) => {
    teams.answer = () => ({ status: 200, body, headers: { 'content-type': type } });
    const { connector, place } = teams;
    await expect(connector.openPersonalChat(place, { teamsId: '29:saara', name: 'Saara' })).rejects.toThrow(ComeBack);
    await expect(connector.members(place)).rejects.toThrow(ComeBack);
    await expect(connector.answers(place)).rejects.toThrow(ComeBack);
  });
});

describe('S6: an address that is not Teams’', () => {
  it('is never called, though it stood in the store', async () => {
    teams.mayCall = () => false;
    const { connector, place } = teams;
    const calls: readonly (() => Promise<unknown>)[] = [
      () => connector.post(place, { text: 'Hei' }),
      () => connector.update(place, 'm-1', { text: 'Hei' }),
      () => connector.remove(place, 'm-1'),
      () => connector.members(place),
      () => connector.openPersonalChat(place, { teamsId: '29:saara', name: 'Saara' }),
      () => connector.organizer(place, 'MC'),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow('the address of the chat is not one of Teams');
    await connector.answers(place);
    expect(teams.calls).toEqual([]);
  });
});

describe('Teams that is busy', () => {
  it.each([
    ['3', 3_000],
    ['0', 1_000],
    ['soon', undefined],
    ['', undefined],
  ])('says when to come back: Retry-After %j', async (header, afterMs) => {
    expect(await failure({ status: 429, headers: { 'retry-after': header } })).toMatchObject({ afterMs });
    expect(teams.held).toEqual(afterMs === undefined ? [] : [afterMs]);
  });

  it('may name a date', async () => {
    const header = new Date(Date.now() + 60_000).toUTCString();
    const { afterMs } = (await failure({ status: 429, headers: { 'retry-after': header } })) as ComeBack;
    expect(afterMs).toBeGreaterThan(55_000);
    expect(afterMs).toBeLessThanOrEqual(60_000);
  });

  it.each([401, 412, 429])('is come back to by and by after %d: nothing was taken', async (status) => {
    expect(await failure({ status })).toEqual(new ComeBack(`Teams answered ${String(status)}`));
  });

  it.each([408, 502, 503, 504])('is come back to by and by after %d, and says what is not known', async (status) => {
    expect(await failure({ status })).toEqual(
      new ComeBack(`Teams answered ${String(status)}, and what became of it is unknown`),
    );
  });

  it('or not there is come back to by and by', async () => {
    const error = await failure('reset');
    expect(error).toBeInstanceOf(ComeBack);
    expect(error).not.toBeInstanceOf(Hopeless);
    await teams.close();
    expect(await failure({ status: 200 })).toBeInstanceOf(ComeBack);
  });
});

describe('Teams that says no', () => {
  it.each([400, 403, 413])('for good is not asked again: %d', async (status) => {
    const body = { error: { code: 'BotNotInConversationRoster', message: 'Salainen päätös' } };
    expect(await failure({ status, body })).toEqual(
      new Hopeless(`Teams answered ${String(status)} BotNotInConversationRoster`),
    );
  });

  it('because it lost the message says which errand can be done otherwise', async () => {
    teams.answer = () => ({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } });
    await expect(teams.connector.update(teams.place, 'm-1', { text: 'x' })).rejects.toBeInstanceOf(MessageGone);
  });

  it('after it took the message is not sent it twice', async () => {
    expect(await failure({ status: 201, body: '<html>' })).toBeInstanceOf(Hopeless);
  });

  it('by itself is tried again by the outbox’s own rule', async () => {
    const error = await failure({ status: 500 });
    expect(error).not.toBeInstanceOf(Hopeless);
    expect(error).not.toBeInstanceOf(ComeBack);
  });

  it('never puts people’s words into an error', async () => {
    for (const status of [400, 404, 429, 500, 503]) {
      const { message } = (await failure({
        status,
        body: { error: { code: 'X', message: 'Kokous avattiin' } },
      })) as Error;
      expect(message).toMatch(new RegExp(`^Teams answered ${String(status)} X(, and what became of it is unknown)?$`));
    }
  });
});

it('Teams that never answers is not waited for', async () => {
  expect(await failure('silence')).toBeInstanceOf(ComeBack);
  expect(teams.calls).toHaveLength(1);
});
