import { chair, member, secretary } from '../../support/meeting-facts';
import { instant, type MeetingId } from '../../../src/domain';
import { CHAT, running, startTown, type Town } from './town';

let town: Town;
afterEach(() => town.close());

let count = 0;
const activity = (more: object): Record<string, unknown> => ({
  id: `e-${String((count += 1))}`,
  timestamp: town.clock.now,
  serviceUrl: town.teams.place.serviceUrl,
  conversation: { isGroup: true, conversationType: 'groupChat', tenantId: 'tenant-1', id: CHAT },
  recipient: { id: '28:bot', name: 'Nuija' },
  from: { id: '29:teams' },
  ...more,
});
const event = (name: string, value: object = {}) =>
  town.send(activity({ type: 'event', name: `application/vnd.microsoft.${name}`, value }));
const joins = (id: string, name: string, aadObjectId?: string) =>
  event('meetingParticipantJoin', {
    members: [{ user: { id, name, ...(aadObjectId === undefined ? {} : { aadObjectId }) } }],
  });
const to = (when: string): void => {
  town.clock.now = instant(when);
};
/** The meeting of the day, closed at 12. */
const afterClosing = async (): Promise<MeetingId> => {
  town = await running();
  await town.say(chair, 'lopeta');
  await town.say(chair, 'lopeta');
  await event('meetingEnd');
  return town.meeting();
};

describe('a Teams meeting that begins again in the chat of a closed one', () => {
  it('begins nothing by itself, and the body’s next meeting as soon as somebody opens it, with all that was reported', async () => {
    const first = await afterClosing();
    const { version } = await town.parts.reader.read(first);
    to('2022-12-14T10:00:00Z');
    await event('meetingStart');
    await joins('29:aino', 'Aino Korhonen', chair);
    expect(await town.meeting()).toBe(first);
    expect((await town.parts.reader.read(first)).version).toBe(version);

    expect(await town.say(chair, 'avaa')).toContain('Kokous avattu klo 12.00.');
    const next = await town.meeting();
    expect(next).not.toBe(first);
    expect(await town.state(next)).toMatchObject({
      phase: 'open',
      chair,
      secretaries: [secretary],
      presence: [{ person: chair, evidence: 'teams' }],
    });
    expect((await town.state(first)).phase).toBe('closed');
  });

  it('is forgotten where nobody says anything to Nuija until it ends', async () => {
    const first = await afterClosing();
    to('2022-12-14T10:00:00Z');
    await event('meetingStart');
    await joins('29:matti', 'Matti Väänänen', member);
    await event('meetingEnd');
    to('2022-12-21T10:00:00Z');
    await event('meetingStart');
    await town.say(chair, 'avaa');
    expect(await town.meeting()).not.toBe(first);
    expect((await town.state()).presence).toEqual([]);
  });

  it('within the hour is still the same sitting: who is said to have been there belongs to the closed meeting', async () => {
    const first = await afterClosing();
    to('2022-12-07T10:20:00Z');
    await event('meetingStart');
    await town.say(secretary, 'läsnä: Matti Väänänen');
    expect(await town.meeting()).toBe(first);
  });

  it('may not be reported at all: on another day “avaa” means the next one, on the same day nothing', async () => {
    const first = await afterClosing();
    await town.say(chair, 'avaa');
    expect(await town.meeting()).toBe(first);
    to('2022-12-08T07:00:00Z');
    await town.say(chair, 'avaa');
    expect(await town.meeting()).not.toBe(first);
    expect((await town.state()).phase).toBe('open');
  });

  it('is begun by those alone who keep the record', async () => {
    const first = await afterClosing();
    to('2022-12-14T10:00:00Z');
    await event('meetingStart');
    expect(await town.say(member, 'avaa')).toContain('puheenjohtaja');
    expect(await town.meeting()).toBe(first);
  });
});

describe('people without an account', () => {
  it('are each their own, whatever name they go by', async () => {
    town = await running();
    await joins('8:anon:1', 'Matti Väänänen');
    await joins('8:anon:2', 'Matti Väänänen');
    await joins('29:matti', 'Matti Väänänen', member);
    expect((await town.state()).presence.map(({ person }) => person)).toEqual(['8:anon:1', '8:anon:2', member]);
  });
});

describe('a chat Nuija is removed from', () => {
  const isLeft = async () => (await town.parts.addresses.notes.facts(CHAT)).left;

  it.each([
    ['an installation', { type: 'installationUpdate', action: 'remove' }],
    ['a membership', { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] }],
  ])('is marked as left by %s, and not any more when Nuija is back', async (_, removal) => {
    town = await startTown();
    await town.send(activity(removal));
    expect(await isLeft()).toBe(true);
    await town.send(activity({ type: 'installationUpdate', action: 'add' }));
    expect(await isLeft()).toBe(false);
  });

  it('stays as it is when an older report comes late or again (R4)', async () => {
    town = await startTown();
    const removal = activity({ type: 'installationUpdate', action: 'remove' });
    const before = activity({ type: 'installationUpdate', action: 'add' });
    to('2022-12-07T11:00:00Z');
    const after = activity({ type: 'installationUpdate', action: 'add' });
    await town.send(before);
    await town.send({ ...removal, timestamp: '2022-12-07T10:30:00Z' });
    await town.send(before);
    expect(await isLeft()).toBe(true);
    await town.send(after);
    await town.send({ ...removal, timestamp: '2022-12-07T10:30:00Z' });
    expect(await isLeft()).toBe(false);
  });

  it('is not left by an upgrade or by somebody else', async () => {
    town = await startTown();
    await town.send(activity({ type: 'installationUpdate', action: 'remove-upgrade' }));
    await town.send(activity({ type: 'conversationUpdate', membersRemoved: [{ id: '29:matti' }] }));
    expect(await isLeft()).not.toBe(true);
  });
});
