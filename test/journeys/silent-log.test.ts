import { startStandIn, type StandIn } from '../../bot/rehearsal';
import { instant } from '../../src/domain';
import { folder, serve, tidy, type Served } from '../support/journey';
import { PIRJO, SIRPA, TENANT, WORLD } from '../support/teams-world';
import { handMade, PUBLIC_PEM } from '../support/token-issuer';

jest.setTimeout(60_000);

/** Everything people say or are called holds this word; so does every token. */
const CANARY = 'kanarialintu';
const OUTGOING = `outgoing-${CANARY}`;
const CRLF = `${CANARY}\r\n{"level":60,"msg":"forged ${CANARY}"}`;

const world = {
  ...WORLD,
  chat: { ...WORLD.chat, title: `Johtokunta ${CANARY}` },
  people: WORLD.people.map((person) => ({ ...person, name: `${person.name} ${CANARY}` })),
};

const post = async (server: Served, body: unknown, headers: Record<string, string> = {}): Promise<number> => {
  const answer = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return answer.status;
};

/** What the log may never hold: words, names, tokens, keys, addresses of people, and who they are to Teams. */
const SECRETS = [CANARY, PIRJO, SIRPA, '29:pirjo', WORLD.chat.id, TENANT, 'eyJ', 'BEGIN PUBLIC KEY', '@example.org'];

const expectSilence = (said: string): void => {
  for (const secret of SECRETS) expect(said.includes(secret) ? `the log holds ${secret}: ${said}` : '').toBe('');
  const lines = said.split('\n').filter((line) => line.startsWith('{'));
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  expect(lines.filter((line) => line.includes('forged'))).toEqual([]);
};

const turnsIn = (said: string): readonly Record<string, unknown>[] =>
  said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'a turn');

describe('S11: everything a server writes while a meeting is held through it, at its most talkative', () => {
  let teams: StandIn;
  let server: Served;
  let exchange = '';
  beforeAll(async () => {
    teams = await startStandIn({
      world,
      now: () => instant(Date.now()),
      keep: (line) => void (exchange += JSON.stringify(line)),
      outgoingToken: OUTGOING,
    });
    server = await serve({
      LOG_LEVEL: 'trace',
      NUIJA_DATA: folder(),
      BOT_ID: world.bot.appId,
      BOT_TENANT_ID: TENANT,
      NUIJA_REHEARSAL: JSON.stringify({
        openIdMetadataUrl: teams.openIdMetadataUrl,
        issuer: teams.issuer,
        outgoingToken: OUTGOING,
      }),
    });
    teams.connect(`${server.url}/api/messages`);
  });
  afterAll(async () => {
    await teams.close();
    await server.stop();
    tidy();
  });

  const say = (by: string, text: string, where: 'chat' | 'personal' = 'chat'): Promise<void> =>
    teams.say({ by, text, mention: true, where });

  it('is a line for each turn and not a word of anybody', async () => {
    await teams.install(SIRPA);
    await teams.event('meetingStart');
    await teams.join([PIRJO, SIRPA]);
    await say(PIRJO, `asialista:\n1. Avaus ${CANARY}\n2. Talousarvio ${CANARY} pirjo@example.org`);
    await say(PIRJO, 'avaa');
    await say(PIRJO, 'seuraava');
    await say(PIRJO, `kirjaus: ${CRLF} \${${CANARY}} pirjo@example.org`);
    await say(SIRPA, `päätös: ${CANARY}`);
    await say(PIRJO, `päätös: Hyväksyttiin ${CANARY}.`);
    await say(SIRPA, `ihan tavallista puhetta ${CANARY}`);
    await teams.edit(PIRJO, 'seuraava', `kirjaus: ${CANARY} ${CRLF}`);
    await say(PIRJO, `apua ${CANARY}`, 'personal');
    await teams.redeliver();
    await teams.leave([SIRPA]);
    await say(PIRJO, 'lopeta');
    const delivered = (): RegExpExecArray | null => /http:[^"\\]+\/files\/([^"\\/]+)\/minutes\.html/.exec(exchange);
    for (let tried = 0; tried < 200 && delivered() === null; tried += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const link = delivered();
    expect((await fetch(link![0])).status).toBe(200);
    expect((await fetch(link![0].replace('.html', `.${CANARY}`))).status).toBe(200);
    expect((await fetch(`${server.url}/files/${link![1]!.slice(0, -3)}/${CANARY}.pdf?${CANARY}`)).status).toBe(404);

    const forged = handMade(
      { alg: 'HS256', kid: 'k1' },
      { iss: teams.issuer, aud: world.bot.appId, name: CANARY },
      PUBLIC_PEM,
    );
    expect(await post(server, { type: 'message', text: CANARY }, { authorization: `Bearer ${forged}` })).toBe(401);
    expect(await post(server, { text: CANARY }, { authorization: `Bearer ${CANARY}` })).toBe(401);
    expect(await post(server, `{"text": ${CANARY}`)).toBe(400);
    expect((await fetch(`${server.url}/${CANARY}?${CANARY}`)).status).toBe(404);

    expectSilence(server.said());
    expect(server.said()).not.toContain(link![1]);
    const turns = turnsIn(server.said());
    expect(turns.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['message', 'event', 'refused']));
    expect(turns.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['done', 'nothing']));
    for (const { request } of turns) expect(request).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is not in the figures either', async () => {
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    expect(figures).toMatch(/^nuija_turns_total\{kind="message",outcome="done",code=""\} [1-9]/m);
    expect(figures).toMatch(/^nuija_effects_total\{kind="deliver",outcome="done"\} [1-9]/m);
    expect(figures).toMatch(/^nuija_render_duration_seconds_count\{purpose="draft"\} [1-9]/m);
    expect(figures).not.toMatch(/="m-[0-9a-f]{20}"/);
    for (const secret of SECRETS) expect(figures).not.toContain(secret);
  });
});

describe('S11: what a server writes when things go wrong', () => {
  it('says what failed and not over what', async () => {
    const server = await serve({ LOG_LEVEL: 'trace', NUIJA_DATA: folder() });
    try {
      // Nobody answers at port 9: every message to Teams fails.
      const there = {
        channelId: 'msteams',
        serviceUrl: 'http://127.0.0.1:9/',
        conversation: { id: WORLD.chat.id, conversationType: 'groupChat', tenantId: TENANT },
        from: { id: '29:pirjo', name: CRLF, aadObjectId: PIRJO },
        recipient: { id: '28:nuija', name: 'Nuija' },
      };
      const message = { ...there, type: 'message', id: '1', text: `asialista:\n1. ${CANARY}` };
      expect(await post(server, message)).toBe(200);
      const strange = [
        { ...message, id: '2', text: { said: CANARY } },
        { ...message, id: '3', from: CANARY },
        { ...message, id: '4', timestamp: CANARY, entities: [{ type: 'mention', mentioned: CANARY }] },
        {
          ...there,
          type: 'invoke',
          name: 'adaptiveCard/action',
          id: '5',
          value: { action: { verb: CANARY, data: CANARY } },
        },
        { ...there, type: CANARY, id: '6' },
        { ...message, id: '7', conversation: CANARY },
      ];
      for (const activity of strange) await post(server, activity);
      for (let tried = 0; tried < 100 && !server.said().includes('Teams was not reached'); tried += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(server.said()).toContain('Teams was not reached: ECONNREFUSED');
      expectSilence(server.said());
    } finally {
      await server.stop();
    }
  });
});
