import { MessageGone } from '../../../bot/teams/failure';
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
    teams.answer = () => ({ status: 200, body: { continuationToken: '' } });
    expect(await teams.connector.members(teams.place)).toEqual([]);
    expect(teams.calls).toHaveLength(1);
  });
});

describe('one call is one request, however it ends', () => {
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
  ])('%s', async (_what, answer) => {
    expect(await failure(answer)).toBeInstanceOf(Error);
    expect(teams.calls).toHaveLength(1);
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
  });

  it('may name a date', async () => {
    const header = new Date(Date.now() + 60_000).toUTCString();
    const { afterMs } = (await failure({ status: 429, headers: { 'retry-after': header } })) as ComeBack;
    expect(afterMs).toBeGreaterThan(55_000);
    expect(afterMs).toBeLessThanOrEqual(60_000);
  });

  it.each([412, 429, 502, 503, 504])('is come back to by and by after %d', async (status) => {
    expect(await failure({ status })).toEqual(new ComeBack(`Teams answered ${String(status)}`));
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
      expect(message).toBe(`Teams answered ${String(status)} X`);
    }
  });
});

it('Teams that never answers is not waited for', async () => {
  expect(await failure('silence')).toBeInstanceOf(ComeBack);
  expect(teams.calls).toHaveLength(1);
});
