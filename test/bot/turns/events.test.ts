import { chair, member } from '../../support/meeting-facts';
import { running, startTown, CHAT, PERSONAL, type Town } from './town';

let town: Town;
afterEach(() => town.close());

const AT = '2022-12-07T10:00:00Z';
const event = (name: string, value: unknown, more: object = {}): Readonly<Record<string, unknown>> => ({
  type: 'event',
  id: `e ${name} ${AT}`,
  name: `application/vnd.microsoft.${name}`,
  timestamp: AT,
  serviceUrl: town.teams.place.serviceUrl,
  conversation: { isGroup: true, conversationType: 'groupChat', tenantId: 'tenant-1', id: CHAT },
  recipient: { id: '28:bot', name: 'Nuija' },
  from: { id: '29:aino', aadObjectId: chair, name: 'Aino Korhonen' },
  value,
  ...more,
});
const people = (...ids: readonly string[]): object => ({
  members: ids.map((id) => ({ user: { id: `29:${id}`, aadObjectId: id, name: id } })),
});
const recorded = async (): Promise<readonly string[]> =>
  (await town.state()).history.map(({ type }) => type).filter((type) => /^Teams|^Person(Joined|Left)/.test(type));

describe('what Teams reports of a meeting', () => {
  it('is recorded as Teams’, and nobody is told', async () => {
    town = await running();
    const { length } = town.errands();
    await town.send(event('meetingStart', { StartTime: '2022-12-07T09:58:00Z' }));
    await town.send(event('meetingParticipantJoin', people(chair, member)));
    expect(await recorded()).toEqual(['TeamsMeetingStarted', 'PersonJoined', 'PersonJoined']);
    expect((await town.state()).history.at(-1)).toMatchObject({ by: 'teams', evidence: 'teams' });
    expect(town.errands()).toHaveLength(length);
  });

  it('counts once, under however many ids it comes', async () => {
    town = await running();
    for (const id of ['1', '2', '2', '3']) await town.send(event('meetingStart', { StartTime: AT }, { id }));
    for (const id of ['4', '5']) await town.send(event('meetingParticipantJoin', people(chair), { id }));
    expect(await recorded()).toEqual(['TeamsMeetingStarted', 'PersonJoined']);
  });

  it('counts once in either spelling', async () => {
    town = await running();
    await town.send(event('meetingStart', { StartTime: AT }));
    await town.send(event('meetingStart', { startTime: AT }));
    expect(await recorded()).toEqual(['TeamsMeetingStarted']);
  });

  it('counts again when it happens again', async () => {
    town = await running();
    const join = (timestamp: string): object => event('meetingParticipantJoin', people(member), { timestamp });
    const leave = event('meetingParticipantLeave', people(member), { timestamp: '2022-12-07T10:00:10Z' });
    for (const each of [join(AT), leave, join('2022-12-07T10:00:20Z')]) await town.send(each as never);
    expect(await recorded()).toEqual(['PersonJoined', 'PersonLeft', 'PersonJoined']);
  });

  it('may come late: it is dated when it happened', async () => {
    town = await running();
    await town.send(event('meetingStart', { StartTime: '2022-12-07T09:30:00Z' }));
    expect((await town.state()).history.at(-1)).toMatchObject({ at: '2022-12-07T09:30:00.000Z' });
  });

  it('proposes closing once the meeting is over', async () => {
    town = await running();
    await town.send(event('meetingEnd', { EndTime: AT }));
    expect(town.errands().at(-1)).toEqual({ kind: 'proposeClosing', reason: 'teamsMeetingEnded' });
  });

  it('of nobody, of another chat’s kind, or of something unknown is nothing', async () => {
    town = await running();
    const { history } = await town.state();
    await town.send(event('meetingParticipantJoin', {}));
    await town.send(event('meetingStart', {}, { conversation: { ...PERSONAL, id: 'a:aino' } }));
    await town.send(event('meetingReaction', {}));
    expect((await town.state()).history).toEqual(history);
  });
});

describe('the bot is added to a chat', () => {
  const installed = (more: object): Readonly<Record<string, unknown>> => event('x', undefined, more);

  it('and welcomes people once, though Teams says so twice, and again after it was removed', async () => {
    town = await startTown();
    await town.send(installed({ type: 'installationUpdate', action: 'add' }));
    await town.send(installed({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }));
    await town.send(installed({ type: 'installationUpdate', action: 'remove' }));
    await town.send(installed({ type: 'installationUpdate', action: 'add', id: 'later' }));
    expect(town.errands()).toEqual([{ kind: 'show', card: 'welcome' }]);
  });

  it('and says nothing in somebody’s own', async () => {
    town = await startTown();
    const conversation = { ...PERSONAL, id: 'a:aino' };
    await town.send(installed({ type: 'installationUpdate', action: 'add', conversation }));
    expect(town.errands()).toEqual([]);
  });

  it('and somebody else’s coming is nothing to it', async () => {
    town = await startTown();
    await town.send(installed({ type: 'conversationUpdate', membersAdded: [{ id: '29:aino' }] }));
    expect(town.errands()).toEqual([]);
  });
});
