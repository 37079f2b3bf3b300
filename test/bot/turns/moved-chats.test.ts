import { chair, people, secretary } from '../../support/meeting-facts';
import type { Errand } from '../../../src/app';
import { instant, type MeetingId } from '../../../src/domain';
import { CHAT, prepared, startTown, type Town } from './town';

const NEW_CHAT = '19:meeting_new@thread.v2';
const TEAMS_MEETING = 'MCMx+/w==';
const SENTENCE = expect.stringContaining('Kokouksen keskustelu on nyt tässä.') as string;

let town: Town;
let meeting: MeetingId;
let count = 0;

interface Where {
  readonly chat?: string;
  readonly teamsMeeting?: string;
  readonly tenant?: string;
  readonly bot?: string;
}

const activity = (more: object, where: Where = {}): Record<string, unknown> => {
  const { chat = NEW_CHAT, teamsMeeting = TEAMS_MEETING, tenant = 'tenant-1', bot = '28:bot' } = where;
  return {
    id: `v-${String((count += 1))}`,
    timestamp: town.clock.now,
    serviceUrl: town.teams.place.serviceUrl,
    conversation: { isGroup: true, conversationType: 'groupChat', tenantId: tenant, id: chat },
    channelData: { tenant: { id: tenant }, ...(teamsMeeting === '' ? {} : { meeting: { id: teamsMeeting } }) },
    recipient: { id: bot, name: 'Nuija' },
    from: { id: '29:teams' },
    ...more,
  };
};
const says = async (by: string, text: string, where: Where = {}): Promise<void> => {
  const { name } = people.find(({ id }) => id === by)!;
  const entities = [{ type: 'mention', text: '<at>Nuija</at>', mentioned: { id: '28:bot', name: 'Nuija' } }];
  const from = { id: `29:${by}`, aadObjectId: by, name };
  await town.send(activity({ type: 'message', text: `<at>Nuija</at> ${text}`, entities, from }, where));
};
const installed = (where: Where = {}) => town.send(activity({ type: 'installationUpdate', action: 'add' }, where));
const meetingIn = async (chat: string): Promise<MeetingId | undefined> => {
  const known = await town.parts.addresses.chatOf(chat);
  return known?.movedTo === undefined ? known?.meeting : undefined;
};
/** What is to be done since `from`, without the words of answers. */
const since = (from: number): readonly Errand[] => town.errands().slice(from);
const stand = (card: string, activityId: string, chat = CHAT): Promise<void> =>
  town.parts.addresses.remember(meeting, card, { conversation: chat, activity: activityId, digest: '' });

/** A meeting that is open in its chat, of which Teams has told the meeting's id; its cards stand there. */
beforeEach(async () => {
  town = await prepared();
  await says(chair, 'avaa', { chat: CHAT });
  await says(chair, 'päätös: Hyväksyttiin.', { chat: CHAT });
  meeting = await town.meeting();
  await stand('welcome', 'm-w');
  await stand('agenda', 'm-a');
  const [decision] = (await town.state(meeting)).decisions;
  await stand(`decision:${decision!.id}`, 'm-d');
});
afterEach(() => town.close());

describe('a meeting whose chat Teams replaces by another', () => {
  it('goes on there, with all that was recorded', async () => {
    await says(chair, 'seuraava');
    expect(await meetingIn(NEW_CHAT)).toBe(meeting);
    const state = await town.state(meeting);
    expect(state).toMatchObject({ phase: 'open', chair, secretaries: [secretary] });
    expect(state.history.filter(({ type }) => type === 'ItemOpened')).toHaveLength(2);
    expect((await town.parts.addresses.home(meeting))?.conversation).toBe(NEW_CHAT);
  });

  it('tells people so once, and has each card that stood in the chat before shown in this one', async () => {
    const from = town.errands().length;
    await says(chair, 'tilanne');
    await says(chair, 'tilanne');
    const [first, ...rest] = since(from);
    expect(first).toEqual({ kind: 'say', text: SENTENCE, lasting: true });
    const cards = rest.flatMap((errand) => (errand.kind === 'card' ? [errand.card] : []));
    expect(cards).toEqual(['welcome', 'decision', 'agenda']);
    expect(since(from).filter(({ kind }) => kind === 'say')).toHaveLength(3);
  });

  it('is followed by whatever comes first, an event of Teams too', async () => {
    await town.send(activity({ type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} }));
    expect(await meetingIn(NEW_CHAT)).toBe(meeting);
    expect((await town.state(meeting)).history.at(-1)?.type).toBe('TeamsMeetingStarted');
  });

  it('hears what is still said in the chat before', async () => {
    await says(chair, 'tilanne');
    await says(chair, 'seuraava', { chat: CHAT });
    expect((await town.state(meeting)).history.at(-1)?.type).toBe('ItemOpened');
    expect(await meetingIn(NEW_CHAT)).toBe(meeting);
  });

  it('is told by Teams from the chat before, too, what happens of the body’s next one', async () => {
    const event = (name: string, where: Where) =>
      town.send(activity({ type: 'event', name: `application/vnd.microsoft.${name}`, value: {} }, where));
    await says(chair, 'tilanne');
    for (const text of ['lopeta', 'lopeta']) await says(chair, text);
    town.clock.now = instant('2022-12-14T10:00:00Z');
    await event('meetingStart', { chat: CHAT });
    await says(chair, 'avaa');
    const next = await meetingIn(NEW_CHAT);
    expect(next).not.toBe(meeting);
    expect((await town.state(next)).history.map(({ type }) => type)).toContain('TeamsMeetingStarted');
  });

  it('counts on from there: the body’s next meeting begins in the new chat', async () => {
    await says(chair, 'tilanne');
    const chat = await town.parts.addresses.home(meeting);
    const next = await town.parts.addresses.nextMeeting(chat!);
    expect(next).toMatchObject({ conversation: NEW_CHAT, serial: 2 });
    expect(next.meeting).not.toBe(meeting);
  });

  it('takes over the settings card that was posted there before Teams told which meeting it is', async () => {
    await installed({ teamsMeeting: '' });
    const own = await meetingIn(NEW_CHAT);
    expect(own).not.toBe(meeting);
    await town.parts.addresses.remember(own!, 'welcome', { conversation: NEW_CHAT, activity: 'm-n', digest: '' });
    const from = town.errands().length;
    await says(chair, 'tilanne');
    expect(await meetingIn(NEW_CHAT)).toBe(meeting);
    expect(since(from)).toContainEqual({ kind: 'remove', chat: CHAT, message: 'm-w' });
    expect((await town.parts.addresses.message(meeting, 'welcome'))?.activity).toBe('m-n');
  });

  it('may move again, and is then where it moved last', async () => {
    await says(chair, 'tilanne');
    await says(chair, 'tilanne', { chat: '19:third@thread.v2' });
    await says(chair, 'tilanne', { chat: CHAT });
    expect((await town.parts.addresses.home(meeting))?.conversation).toBe('19:third@thread.v2');
    expect(town.replies().filter((text) => text.startsWith('Kokouksen keskustelu on nyt tässä.'))).toHaveLength(2);
  });

  it('is moved whole by a server that died half-way', async () => {
    const { addresses } = town.parts;
    const before = await addresses.chatOf(CHAT);
    await addresses.moveIn(before!, { ...before!, conversation: NEW_CHAT });
    await says(chair, 'tilanne');
    expect(town.replies().filter((text) => text.startsWith('Kokouksen keskustelu on nyt tässä.'))).toHaveLength(1);
    expect(await meetingIn(NEW_CHAT)).toBe(meeting);
    expect((await addresses.chatOf(CHAT))?.movedTo).toBe(NEW_CHAT);
  });
});

describe('a chat that is not that of the meeting', () => {
  it.each<[string, Where]>([
    ['of another Teams meeting', { teamsMeeting: 'MCMy==' }],
    ['of no Teams meeting', { teamsMeeting: '' }],
    ['of another tenant', { tenant: 'tenant-2' }],
    ['of another bot', { bot: '28:other' }],
  ])('%s has a meeting of its own', async (_, where) => {
    await installed(where);
    expect(await meetingIn(NEW_CHAT)).not.toBe(meeting);
    expect(await meetingIn(CHAT)).toBe(meeting);
    expect(town.replies()).not.toContainEqual(SENTENCE);
  });

  it('keeps its own record, though Teams says the same meeting of it', async () => {
    await says(secretary, 'asialista:\n1. Toinen asia', { teamsMeeting: '' });
    const own = await meetingIn(NEW_CHAT);
    await says(secretary, 'tilanne');
    expect(await meetingIn(NEW_CHAT)).toBe(own);
    expect(await meetingIn(CHAT)).toBe(meeting);
  });

  it('does not take a meeting that the chat before has left for another', async () => {
    await says(chair, 'tilanne', { chat: CHAT, teamsMeeting: 'MCMy==' });
    await says(chair, 'tilanne');
    expect(await meetingIn(NEW_CHAT)).not.toBe(meeting);
  });

  it('is the first of its meeting, and follows nobody', async () => {
    const other = await startTown();
    const place = { ...other.teams.place, teamsMeeting: TEAMS_MEETING };
    expect(
      await other.parts.addresses.chatBefore(place, await other.parts.addresses.chatOf(place.conversation)),
    ).toBeUndefined();
    await other.close();
  });

  it('Nuija is removed from takes nothing along', async () => {
    await town.send(activity({ type: 'installationUpdate', action: 'remove' }));
    expect(await meetingIn(CHAT)).toBe(meeting);
  });
});

describe('a service that Teams moves', () => {
  it('is called where the chat spoke from last', async () => {
    const serviceUrl = `${town.teams.place.serviceUrl}moved/`;
    const from = { id: `29:${chair}`, aadObjectId: chair, name: 'x' };
    await town.send({ ...activity({ type: 'message', text: 'huomenta', from }, { chat: CHAT }), serviceUrl });
    expect((await town.parts.addresses.home(meeting))?.serviceUrl).toBe(serviceUrl);
  });
});
