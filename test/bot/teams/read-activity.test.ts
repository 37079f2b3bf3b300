import fc from 'fast-check';
import { readActivity } from '../../../bot/teams';
import { AINO, event, inChat, message, NOW, PLACE, SENT } from './activities';

const read = (activity: unknown): ReturnType<typeof readActivity> => readActivity(activity, NOW);
const received = { place: PLACE, activity: '1670407841125', at: SENT };

describe('Teams reports that a meeting', () => {
  const start = { MeetingType: 'Scheduled', Title: 'Johtokunta', Id: 'MCMx==', JoinUrl: 'https://teams/l' };

  it('began, with the time it really began at', () => {
    expect(read(event('meetingStart', { ...start, StartTime: '2022-12-07T10:09:17.4388966Z' }))).toEqual({
      kind: 'meetingStarted',
      ...received,
      at: '2022-12-07T10:09:17.438Z',
    });
  });

  it('ended', () => {
    expect(read(event('meetingEnd', { ...start, EndTime: '2022-12-07T10:10:40Z' }))).toMatchObject({
      kind: 'meetingEnded',
      at: '2022-12-07T10:10:40.000Z',
    });
  });

  it.each([
    ['camelCase, as it is documented', { startTime: '2022-12-07T10:09:17Z' }, '2022-12-07T10:09:17.000Z'],
    ['capitals', { STARTTIME: '2022-12-07T10:09:17Z' }, '2022-12-07T10:09:17.000Z'],
    ['no title and no address', { StartTime: '2022-12-07T10:09:17Z' }, '2022-12-07T10:09:17.000Z'],
    ['no time', start, SENT],
    ['a time that is none', { StartTime: 'soon' }, SENT],
    ['a time that is a number', { StartTime: 1_670_407_757 }, SENT],
    ['a time to come', { StartTime: '2122-12-07T10:09:17Z' }, SENT],
    ['no value', undefined, SENT],
    ['a value that is a list', [1, 2], SENT],
  ])('began, in %s', (_what, value, at) => {
    expect(read(event('meetingStart', value))).toMatchObject({ kind: 'meetingStarted', at });
  });

  it.each([' application/vnd.microsoft.meetingStart', 'application/vnd.microsoft.MeetingStart'])(
    'began, under the name “%s”',
    (name) => {
      expect(read(inChat({ type: 'event', name, value: start }))).toMatchObject({ kind: 'meetingStarted' });
    },
  );

  it('of a channel began, whatever message it hangs from', () => {
    const id = '19:abc@thread.tacv2;messageid=1670407841125';
    const conversation = { isGroup: true, conversationType: 'channel', tenantId: 'tenant-1', id };
    expect(read(event('meetingStart', start, { conversation }))).toMatchObject({
      place: { conversation: '19:abc@thread.tacv2', kind: 'group' },
    });
  });

  it('began, without saying which: the chat remembers', () => {
    const { place } = read(event('meetingStart', start, { channelData: { tenant: { id: 't' } } })) as never;
    expect(place).not.toHaveProperty('teamsMeeting');
  });
});

describe('Teams reports who', () => {
  const member = (id: string, more: object = {}): object => ({
    user: { id: `29:${id}`, aadObjectId: `aad-${id}`, name: id, tenantId: 'tenant-1', userRole: 'user' },
    meeting: { inMeeting: true, role: 'Organizer' },
    ...more,
  });
  const somebody = (id: string): object => ({ id: `aad-${id}`, name: id, teamsId: `29:${id}` });

  it('joined, several at once', () => {
    expect(read(event('meetingParticipantJoin', { members: [member('aino'), member('matti')] }))).toEqual({
      kind: 'joined',
      ...received,
      people: [somebody('aino'), somebody('matti')],
    });
  });

  it('left, in either spelling', () => {
    for (const value of [{ members: [member('aino')] }, { Members: [member('aino')] }])
      expect(read(event('meetingParticipantLeave', value))).toMatchObject({ kind: 'left', people: [somebody('aino')] });
  });

  it('joined without an account: known by Teams’ id, never by name', () => {
    const guest = { user: { id: '8:anon:1', name: 'Vieras', userRole: 'anonymous' } };
    expect(read(event('meetingParticipantJoin', { members: [guest] }))).toMatchObject({
      people: [{ id: '8:anon:1', name: 'Vieras', teamsId: '8:anon:1', anonymous: true }],
    });
  });

  it('joined, though one of them cannot be read', () => {
    const members = [null, 5, 'Aino', [], {}, { user: null }, { user: { name: 'Aino' } }, { user: { id: ' ' } }];
    expect(read(event('meetingParticipantJoin', { members: [...members, member('matti')] }))).toMatchObject({
      people: [somebody('matti')],
    });
  });

  it.each([undefined, null, {}, { members: null }, { members: {} }, { members: 'all' }, [], 'x'])(
    'joined, and cannot be understood: %j',
    (value) => {
      expect(read(event('meetingParticipantJoin', value))).toMatchObject({ kind: 'joined', people: [] });
    },
  );
});

describe('somebody says something', () => {
  it('in the chat of a meeting', () => {
    expect(read(message('seuraava'))).toMatchObject({
      kind: 'message',
      ...received,
      from: AINO,
      text: 'seuraava',
      addressed: false,
      mentions: [],
    });
  });

  it('in their own chat with the bot: then everything is said to it', () => {
    const conversation = { conversationType: 'personal', tenantId: 'tenant-1', id: 'a:1' };
    expect(read(message('tilanne', { conversation, channelData: { tenant: { id: 'tenant-1' } } }))).toMatchObject({
      addressed: true,
      place: { kind: 'personal', conversation: 'a:1' },
    });
  });

  it('without an account', () => {
    for (const from of [
      { id: '8:anon:1', name: 'Vieras' },
      { id: '8:anon:1', name: 'Vieras', aadObjectId: '' },
    ])
      expect(read(message('hei', { from }))).toMatchObject({ from: { id: '8:anon:1', teamsId: '8:anon:1' } });
  });

  it('and edits or deletes it later', () => {
    const edited = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
    expect(read(message('päätös: B', edited))).toMatchObject({ kind: 'message', change: 'edited', text: 'päätös: B' });
    const deleted = { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' }, text: undefined };
    expect(read(message('', deleted))).toMatchObject({ kind: 'message', change: 'deleted', text: '' });
  });

  it('and takes a deletion back, which says nothing new', () => {
    const undeleted = { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } };
    expect(read(message('päätös: B', undeleted))).toEqual({ kind: 'other' });
  });

  it.each([
    ['missing', undefined],
    ['no time', 'yesterday'],
    ['a number', 5],
    ['to come', '2022-12-07T12:02:00Z'],
    ['before all time', '-271821-04-20T00:00:00Z'],
    ['after all time', '+275760-09-13T00:00:00Z'],
  ])('at a time that is %s: the server’s clock stands in', (_what, timestamp) => {
    expect(read(message('avaa', { timestamp }))).toMatchObject({ at: NOW });
  });

  it('a moment ahead of the server’s clock', () => {
    expect(read(message('avaa', { timestamp: '2022-12-07T12:00:30Z' }))).toMatchObject({
      at: '2022-12-07T12:00:30.000Z',
    });
  });

  it('that has no id or nobody behind it, which cannot be answered once', () => {
    expect(read(message('avaa', { id: undefined }))).toEqual({ kind: 'other' });
    for (const from of [undefined, null, {}, { name: 'Aino' }, { id: '' }, 'aino'])
      expect(read(message('avaa', { from }))).toEqual({ kind: 'other' });
  });
});

describe('somebody presses a button', () => {
  const press = (value: unknown, more: object = {}): unknown =>
    inChat({ type: 'invoke', name: 'adaptiveCard/action', value, ...more });
  const action = { type: 'Action.Execute', verb: 'item.next', data: { item: 'i2', nonce: 'n' } };

  it('and Teams says which, with what was filled in', () => {
    expect(read(press({ action, trigger: 'manual' }))).toEqual({
      kind: 'press',
      ...received,
      from: AINO,
      verb: 'item.next',
      data: { item: 'i2', nonce: 'n' },
      automatic: false,
    });
  });

  it('or their client does it by itself', () => {
    expect(read(press({ action: { verb: 'card.refresh', data: {} }, trigger: 'automatic' }))).toMatchObject({
      automatic: true,
    });
  });

  it.each([{}, null, undefined, [], 'x', { action: null }, { action: { verb: 5, data: [] } }, { action: [] }])(
    'that cannot be read, and is a press all the same: %j',
    (value) => {
      expect(read(press(value))).toMatchObject({ kind: 'press', verb: '', data: {}, from: AINO });
    },
  );

  it('of another kind than a card’s', () => {
    expect(read(press({ action }, { name: 'composeExtension/query' }))).toEqual({ kind: 'other' });
  });
});

describe('the bot is added', () => {
  const members = [{ id: '28:bot' }];

  it.each([
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: members },
    { type: 'conversationUpdate', membersAdded: [null, { id: '29:aino' }, ...members] },
  ])('as $type', (activity) => {
    expect(read(inChat(activity))).toEqual({ kind: 'installed', ...received });
  });

  it.each([
    { type: 'installationUpdate', action: 'remove' },
    { type: 'installationUpdate' },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:aino' }] },
    { type: 'conversationUpdate', membersRemoved: members },
    { type: 'conversationUpdate', membersAdded: 'all' },
  ])('or not: %j', (activity) => {
    expect(read(inChat(activity))).not.toMatchObject({ kind: 'installed' });
  });
});

describe('what Teams has never sent', () => {
  it.each([undefined, null, 5, 'message', true, [], [{}], {}, { type: 'message' }, { type: 5 }])(
    'is %j',
    (activity) => {
      expect(read(activity)).toEqual({ kind: 'other' });
    },
  );

  it.each(['conversation', 'recipient', 'serviceUrl'])('has no %s', (name) => {
    for (const value of [undefined, null, 5, [], {}])
      expect(read(message('avaa', { [name]: value }))).toEqual({ kind: 'other' });
  });

  it.each(['typing', 'messageReaction', 'handoff', 'endOfConversation', 'constructor', '__proto__'])(
    'or is of no concern: %s',
    (type) => {
      expect(read(inChat({ type }))).toEqual({ kind: 'other' });
    },
  );

  it('never ends in an error, whatever a field holds', () => {
    const whole = [
      message('<at>Nuija</at> x', {
        entities: [{ type: 'mention', text: '<at>Nuija</at>', mentioned: { id: '28:bot', name: 'Nuija' } }],
      }),
      event('meetingParticipantJoin', { members: [{ user: { id: '29:x' } }] }),
      event('meetingEnd', { EndTime: '2022' }),
      inChat({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'x', data: {} } } }),
      inChat({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }),
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(60), fc.anything({ withBigInt: true }), (activity, place, odd) => {
        expect(read(replacedAt(activity, place, odd))).toHaveProperty('kind');
      }),
      { numRuns: 1_500 },
    );
  });

  it.each(['\0', 'x\ud800', 'x'.repeat(1_001)])(
    'S4: is about nothing, where its chat has an id no store keeps',
    (id) => {
      expect(read(message('avaa', { conversation: { id, tenantId: 'tenant-1' } }))).toEqual({ kind: 'other' });
      expect(read(message('avaa', { from: { id, aadObjectId: id, name: 'Aino' } }))).toEqual({ kind: 'other' });
    },
  );

  it('never ends in an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (activity) => {
        expect(read(activity)).toHaveProperty('kind');
      }),
    );
  });
});

/** The same with the nth value in it, counted all the way down, replaced. */
const replacedAt = (whole: unknown, place: number, odd: unknown): unknown => {
  let left = place;
  const walk = (value: unknown): unknown => {
    if (left < 0) return value;
    if ((left -= 1) < 0) return odd;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each)]));
  };
  return walk(whole);
};
