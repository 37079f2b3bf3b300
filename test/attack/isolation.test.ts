import type { Verb } from '../../bot/actions';
import type { MeetingEvent } from '../../src/domain';
import { tidy } from '../support/journey';
import { account, OTHER_TENANT, startCity, type Body, type City } from './city';
import { COMMAND_EXAMPLES, FIELDS, ROUTES, VERBS } from './tables';
import { TENANT } from '../support/token-issuer';
import type { Account, Call, Room } from './teams-nearby';

jest.setTimeout(120_000);

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(async () => {
  await city.stop();
  tidy();
});

/** Everything a button of a body's cards could carry. A field that is new on a card has to be given a value here. */
const everythingOf = async (
  body: Body,
  attacker: Account,
  nonce: string,
): Promise<Readonly<Record<string, unknown>>> => {
  const state = await city.state(body);
  const [decision] = state.decisions;
  return {
    card: 'agenda',
    meeting: body.meeting,
    seen: 1_000,
    nonce,
    target: decision?.id,
    decision: decision?.id,
    proposal: state.proposals[0]?.id,
    action: state.actions[0]?.id,
    entry: decision?.sources[0],
    item: state.agenda[1]?.id,
    paragraph: state.paragraphs.at(0)?.id,
    vote: 'v1',
    option: 'o1',
    chosen: 'o1',
    counts: '1',
    kind: 'approved',
    text: 'muutettu',
    suggested: '',
    suggestedKind: 'approved',
    reason: 'muutettu',
    time: '',
    topic: 'muutettu',
    owner: attacker.name,
    due: '2030-01-01',
    speaker: body.member.id,
    person: body.member.id,
    ground: 'interest',
    groundWords: 'muutettu',
    name: 'muutettu',
    language: 'sv',
    profile: 'kunta',
    chair: attacker.id,
    secretaries: attacker.id,
    parts: true,
    agenda: '1. muutettu',
    roster: 'muutettu',
  };
};

const CARDS = ['agenda', 'decision', 'decision-form', 'proposal', 'action', 'minutes-ready', 'help', 'welcome'];
let nonces = 0;
const nonce = (): string => `attack-${String((nonces += 1))}`;

/** Says every command, and presses every verb with what is a body's, on one card after the other. */
const attack = async (
  attacker: Account,
  from: readonly Room[],
  victims: readonly Body[],
): Promise<readonly string[]> => {
  const read: string[] = [];
  const press = async (room: Room, victim: Body, verb: Verb, card: string, trigger: string): Promise<void> => {
    const data = { ...(await everythingOf(victim, attacker, nonce())), card };
    const value = { action: { type: 'Action.Execute', verb, data }, trigger };
    const answer = await city.send(room, attacker, { type: 'invoke', name: 'adaptiveCard/action', value });
    expect([verb, answer.status]).toEqual([verb, 200]);
    read.push(answer.text);
  };
  for (const room of from) {
    for (const [, line] of COMMAND_EXAMPLES) read.push((await city.say(room, attacker, line)).text);
    for (const victim of victims) {
      const card = CARDS[nonces % CARDS.length]!;
      for (const verb of VERBS)
        await Promise.all([
          press(room, victim, verb, 'agenda', 'manual'),
          press(room, victim, verb, card, 'manual'),
          press(room, victim, verb, card, 'automatic'),
        ]);
      for (const more of othersAbout(victim, attacker)) read.push((await city.send(room, attacker, more)).text);
    }
  }
  await city.settled();
  return read;
};

/** What is neither said nor pressed, naming somebody else's meeting wherever a name fits. */
const othersAbout = ({ meeting }: Body, { id }: Account): readonly Readonly<Record<string, unknown>>[] => [
  { type: 'message', text: '' },
  { type: 'messageUpdate', text: 'close' },
  { type: 'messageDelete' },
  { type: 'invoke', name: 'fileConsent/invoke', value: consent(meeting, 'accept') },
  { type: 'invoke', name: 'fileConsent/invoke', value: consent(meeting, 'decline') },
  { type: 'invoke', name: 'task/fetch', value: { data: { meeting } } },
  { type: 'event', name: 'application/vnd.microsoft.meetingEnd', value: { Id: meeting } },
  {
    type: 'event',
    name: 'application/vnd.microsoft.meetingParticipantLeave',
    value: { members: [{ user: { id: `29:${id}`, aadObjectId: id, name: 'x' } }] },
  },
  { type: 'conversationUpdate', membersRemoved: [{ id: `29:${id}` }] },
];

const consent = (meeting: string, action: string): object => ({
  type: 'fileUpload',
  action,
  context: { meeting, version: 1, offer: `${meeting}:1`, id: meeting },
  uploadInfo: { uploadUrl: 'http://127.0.0.1:9/', contentUrl: 'http://127.0.0.1:9/', name: 'x', uniqueId: 'x' },
});

/** Nothing of the bodies was read by anybody, and nothing of theirs is other than before. */
const untouched = async (victims: readonly Body[], attacking: () => Promise<readonly string[]>): Promise<void> => {
  await city.quiet();
  const before = victims.map((victim) => city.keptOf(victim));
  const calls = city.teams.calls.length;
  const read = await attacking();
  const sent = city.since(calls);
  for (const [index, victim] of victims.entries()) {
    expect(read.filter((text) => text.includes(victim.secret))).toEqual([]);
    // Neither told to others, nor anything said or shown where it meets. What the chair of the first asked for in a chat
    // of their own may still be on its way there, at the pace Teams allows.
    expect(sent.filter((call) => call.body.includes(victim.secret) && !isOwnChat(victim, call))).toEqual([]);
    expect(sent.filter(({ path }) => decodeURIComponent(path).includes(victim.room.id))).toEqual([]);
    expect(city.keptOf(victim)).toEqual(before[index]);
  }
};

/** Where the chair of the first body talks with Nuija alone. */
const CHAIRS_OWN = 'a:chair';
const isOwnChat = (victim: Body, { path }: Pick<Call, 'path'>): boolean =>
  victim === city.bodies[0] && decodeURIComponent(path).includes(`/${CHAIRS_OWN}/`);

const roomsOf = (name: string, tenant: string): readonly Room[] => [
  { id: `a:${name}`, tenant, kind: 'personal' },
  { id: `19:${name}@thread.v2`, tenant, kind: 'groupChat' },
];

describe('S2: the tables of what can be attacked', () => {
  it('know a value for every field of every card', async () => {
    const known = Object.keys(await everythingOf(city.bodies[0]!, city.bodies[0]!.member, 'x'));
    expect(FIELDS.filter((field) => !known.includes(field))).toEqual([]);
  });
});

describe('S2: a stranger, with a token that is Teams’ own', () => {
  it.each([
    ['the tenant of two of the bodies', TENANT],
    ['the tenant of the other two', OTHER_TENANT],
  ])('S2: of %s reads nothing and changes nothing of any of the four', async (_which, tenant) => {
    const stranger = account('Outo Ihminen');
    await untouched(city.bodies, () => attack(stranger, roomsOf(`outo-${tenant.slice(0, 4)}`, tenant), city.bodies));
  });

  it('S2: reads nothing and changes nothing by naming the chat of a body under the other tenant', async () => {
    const stranger = account('Outo Ihminen');
    for (const body of city.bodies) {
      const tenant = body.room.tenant === TENANT ? OTHER_TENANT : TENANT;
      await untouched(city.bodies, () => attack(stranger, [{ ...body.room, tenant }], [body]));
    }
  });

  it('S2: of a tenant nobody allowed is not even heard', async () => {
    const answer = await city.say(
      { ...city.bodies[0]!.room, tenant: 'eeeeeeee-bbbb-4ccc-8ddd-eeeeeeeeeeee' },
      account('x'),
      'agenda',
    );
    expect(answer).toEqual({ status: 403, text: '' });
  });
});

describe('S2: the chair of one body', () => {
  it('S2: reads nothing and changes nothing of the others, from the own meeting’s chat or a personal one', async () => {
    const [own, ...others] = city.bodies;
    const { chair, room } = own!;
    await untouched(others, () =>
      attack(chair, [room, { id: CHAIRS_OWN, tenant: room.tenant, kind: 'personal' }], others),
    );
  });
});

/** What a press by somebody who leads nothing may leave in the record, verb by verb; a new verb has to be given a row. */
const MAY_LEAVE: Readonly<Record<Verb, readonly MeetingEvent['type'][]>> = {
  'meeting.open': [],
  'meeting.close': [],
  'meeting.break': [],
  'meeting.resume': [],
  'item.next': [],
  'item.open': [],
  'decision.form': [],
  // It waits for the chair.
  'decision.record': ['ProposalMade'],
  'decision.amend': [],
  'decision.withdraw': [],
  'proposal.confirm': [],
  'proposal.reject': [],
  'proposal.second': [],
  'vote.open': [],
  'vote.cast': ['VoteCast'],
  'vote.count': [],
  'vote.close': [],
  'vote.cancel': [],
  'action.assign': [],
  'action.done': [],
  'floor.request': ['FloorRequested'],
  'floor.give': [],
  'recusal.declare': [],
  'entry.undo': [],
  'minutes.draft': [],
  'minutes.send': [],
  // Whoever takes part may, while a draft lies open for it; here none does.
  'minutes.comment': [],
  'minutes.approve': [],
  'body.describe': [],
  'agenda.set': [],
  'roster.set': [],
  'help.topic': [],
  'card.refresh': [],
};

describe('S3: somebody who leads nothing', () => {
  it.each(VERBS.flatMap((verb) => (['member', 'visitor', 'stranger'] as const).map((who) => [who, verb] as const)))(
    'S3: a %s who forges the press %s leaves nothing but what anybody may',
    async (who, verb) => {
      const body = city.bodies[1]!;
      const by = who === 'stranger' ? account('Outo Ihminen') : body[who];
      const before = await city.events(body);
      const data = await everythingOf(body, by, nonce());
      const { status } = await city.press(body.room, by, verb, { ...data, person: body.chair.id, seen: before.length });
      expect(status).toBe(200);
      const left = (await city.events(body)).slice(before.length).map(({ type }) => type);
      expect(left.filter((type) => type !== 'PersonIntroduced' && !MAY_LEAVE[verb].includes(type))).toEqual([]);
    },
  );
});

/** Every way in from outside Teams, without what it takes; a new route has to be given a row. */
const UNASKED: Readonly<Record<string, (token: string) => readonly [path: string, init?: RequestInit][]>> = {
  'post /api/messages': () => [
    ['/api/messages', { method: 'POST' }],
    ['/api/messages', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }],
  ],
  'get /files/:token/:name': (token) => [[`/files/${token}/minutes.pdf`], [`/files/${token}/minutes.docx?version=1`]],
  'get /notices/:token': (token) => [[`/notices/${token}`]],
  'get /healthz': () => [['/healthz']],
  'get /readyz': () => [['/readyz']],
  'get /metrics': () => [['/metrics', { headers: { 'x-forwarded-for': '192.0.2.1' } }], ['/metrics']],
};

describe('S2: somebody without any token', () => {
  it('S2: has a row for every route', () => {
    expect(Object.keys(UNASKED).sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it.each(Object.keys(UNASKED))('S2: reads nothing of anybody by %s', async (route) => {
    await untouched(city.bodies, async () => {
      const tokens = city.bodies.flatMap(({ meeting }) => {
        const payload = Buffer.from(JSON.stringify([meeting, 1, 'pdf', 'x', '2100-01-01T00:00:00.000Z'])).toString(
          'base64url',
        );
        return [meeting, payload, `${payload}.`, `${payload}.${payload}`];
      });
      const all = tokens.flatMap((token) => UNASKED[route]!(token));
      return Promise.all(all.map(async ([path, init]) => (await fetch(city.url + path, init)).text()));
    });
  });
});

describe('the log of all that', () => {
  it('S11: holds no word of any body, and tells of no fault', () => {
    for (const { secret, meeting, room, chair } of city.bodies) {
      expect(city.log.text()).not.toContain(secret);
      expect(city.log.text()).not.toContain(room.id);
      expect(city.log.text()).not.toContain(chair.id);
      expect(meeting).toMatch(/^m-/);
    }
    expect(city.log.lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
