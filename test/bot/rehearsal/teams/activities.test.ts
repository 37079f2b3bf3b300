import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { instant } from '../../../../src/domain';
import { PIRJO, SIRPA, startLoopback, TENANT, WORLD, type Loopback } from '../../../support/teams-world';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());

const common = (): Record<string, unknown> => ({
  channelId: 'msteams',
  serviceUrl: loopback.teams.serviceUrl,
  timestamp: '2023-02-16T10:00:00.000Z',
  localTimestamp: '2023-02-16T12:00:00.000+02:00',
  localTimezone: 'Europe/Helsinki',
  locale: 'fi-FI',
  recipient: { id: `28:${WORLD.bot.appId}`, name: 'Nuija' },
});
const groupChat = { isGroup: true, conversationType: 'groupChat', tenantId: TENANT, id: WORLD.chat.id };
const pirjo = { id: '29:pirjo', aadObjectId: PIRJO, name: 'Pirjo Puhe' };

describe('what reaches the bot', () => {
  it('is a message that mentions it', async () => {
    await loopback.teams.say({ by: PIRJO, text: 'päätös: <b>A & B</b>', mention: true, where: 'chat' });
    expect(loopback.bot.received).toEqual([
      {
        ...common(),
        type: 'message',
        id: '1676541600000',
        from: pirjo,
        conversation: groupChat,
        channelData: { tenant: { id: TENANT }, meeting: { id: WORLD.chat.meetingId } },
        text: '<at>Nuija</at> päätös: <b>A & B</b>',
        textFormat: 'plain',
        attachments: [{ contentType: 'text/html', content: expect.stringContaining('päätös: &lt;b&gt;A &amp; B') }],
        entities: [
          { type: 'mention', mentioned: { id: `28:${WORLD.bot.appId}`, name: 'Nuija' }, text: '<at>Nuija</at>' },
          expect.objectContaining({ type: 'clientInfo', locale: 'fi-FI', country: 'FI' }),
        ],
      },
    ]);
  });

  it('is a message that does not', async () => {
    await loopback.teams.say({ by: PIRJO, text: 'no niin', mention: false, where: 'chat' });
    expect(loopback.bot.received).toMatchObject([{ text: 'no niin', entities: [{ type: 'clientInfo' }] }]);
  });

  it('is a message in somebody’s own chat', async () => {
    await loopback.teams.say({ by: PIRJO, text: 'tilanne', mention: true, where: 'personal' });
    expect(loopback.bot.received).toMatchObject([{ text: 'tilanne', conversation: { conversationType: 'personal' } }]);
    expect(loopback.bot.received[0]!['channelData']).toEqual({ tenant: { id: TENANT } });
  });

  it('is an edited and a deleted message, under the id it had', async () => {
    await loopback.teams.say({ by: PIRJO, text: 'kirjaus: vanha', mention: true, where: 'chat' });
    await loopback.teams.edit(PIRJO, 'kirjaus: vanha', 'kirjaus: uusi');
    await loopback.teams.remove(PIRJO, 'kirjaus: uusi');
    const [said, edited, deleted] = loopback.bot.received;
    expect(edited).toMatchObject({
      type: 'messageUpdate',
      id: said!.id,
      text: '<at>Nuija</at> kirjaus: uusi',
      channelData: { eventType: 'editMessage' },
    });
    expect(deleted).toMatchObject({
      type: 'messageDelete',
      id: said!.id,
      channelData: { eventType: 'softDeleteMessage' },
    });
    await expect(async () => loopback.teams.edit(PIRJO, 'kirjaus: uusi', 'x')).rejects.toThrow(
      'Pirjo Puhe has no message "kirjaus: uusi"',
    );
  });

  it('is the start and the end of the meeting, with capitals', async () => {
    await loopback.teams.event('meetingStart');
    await loopback.teams.event('meetingEnd');
    const value = {
      MeetingType: 'Scheduled',
      Title: 'Johtokunta',
      Id: WORLD.chat.meetingId,
      JoinUrl: 'https://x.test/',
    };
    expect(loopback.bot.received.map(({ name, value: sent }) => [name, sent])).toEqual([
      ['application/vnd.microsoft.meetingStart', { ...value, StartTime: '2023-02-16T10:00:00.0000000Z' }],
      ['application/vnd.microsoft.meetingEnd', { ...value, EndTime: '2023-02-16T10:00:00.0000000Z' }],
    ]);
  });

  it('is who joined and who left', async () => {
    await loopback.teams.join([PIRJO, SIRPA]);
    await loopback.teams.leave([PIRJO]);
    const user = { ...pirjo, tenantId: TENANT, userRole: 'user' };
    expect(loopback.bot.received).toMatchObject([
      {
        type: 'event',
        name: 'application/vnd.microsoft.meetingParticipantJoin',
        value: {
          members: [{ user, meeting: { inMeeting: true, role: 'Presenter' } }, { meeting: { role: 'Organizer' } }],
        },
      },
      {
        name: 'application/vnd.microsoft.meetingParticipantLeave',
        value: { members: [{ user, meeting: { inMeeting: false } }] },
      },
    ]);
  });

  it('is that it was added to the chat', async () => {
    await loopback.teams.install(SIRPA);
    expect(loopback.bot.received).toMatchObject([
      { type: 'installationUpdate', action: 'add', conversation: groupChat },
      { type: 'conversationUpdate', membersAdded: [{ id: `28:${WORLD.bot.appId}` }] },
    ]);
  });
});

describe('what comes again', () => {
  it('is the same message under the same id', async () => {
    await loopback.teams.say({ by: PIRJO, text: 'avaa', mention: true, where: 'chat' });
    loopback.clock.now = instant('2023-02-16T10:00:15Z');
    await loopback.teams.redeliver();
    const [first, second] = loopback.bot.received;
    expect(second).toEqual(first);
    expect(loopback.lines.map((line) => line['redelivery'])).toEqual([undefined, true]);
  });

  it('is sent by Teams itself where the bot takes too long, and then given up', async () => {
    await loopback.close();
    loopback = await startLoopback({ deadlineMs: 1_000 });
    let late = 1;
    loopback.bot.answer = () => (late-- > 0 ? undefined : { status: 202 });
    await loopback.teams.say({ by: PIRJO, text: 'avaa', mention: true, where: 'chat' });
    expect(loopback.bot.received.map(({ id }) => id)).toEqual(['1676541600000', '1676541600000']);
    loopback.bot.answer = () => undefined;
    await expect(loopback.teams.event('meetingStart')).rejects.toThrow('did not answer event');
    expect(loopback.bot.received).toHaveLength(4);
  });

  it('is nothing before anything came', async () => {
    await expect(loopback.teams.redeliver()).rejects.toThrow('nothing has come from Teams yet');
  });
});

describe('a bot that breaks the contract', () => {
  it('is seen when it answers a message with an error', async () => {
    loopback.bot.answer = () => ({ status: 500, body: { oops: 1 } });
    await expect(loopback.teams.event('meetingStart')).rejects.toThrow('answered event with HTTP 500: {"oops":1}');
    expect(loopback.lines.at(-1)).toMatchObject({ direction: 'fromBot', kind: 'answer', status: 500 });
  });

  it('is seen when it is not there', async () => {
    await loopback.bot.close();
    await expect(loopback.teams.event('meetingStart')).rejects.toThrow('the bot cannot be reached at http://127.0.0.1');
  });
});

describe('the token Teams signs with', () => {
  const credentials = {
    isValidAppId: async (id: string) => id === WORLD.bot.appId,
    isAuthenticationDisabled: async () => false,
  } as unknown as ServiceClientCredentialsFactory;

  const authenticate = async (activity: unknown, header: string): Promise<unknown> => {
    const { teams } = loopback;
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const authentication = new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: WORLD.bot.appId,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: TENANT,
        ToChannelFromBotLoginUrl: 'https://login.test',
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: teams.issuer,
        OAuthUrl: teams.serviceUrl,
        CallerId: 'urn:botframework:azure',
        ToBotFromChannelOpenIdMetadataUrl: teams.openIdMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: teams.openIdMetadataUrl,
      },
      credentials,
    );
    return authentication.authenticateRequest(activity as Activity, header);
  };

  it('is good for the bot and the service URL it was made for', async () => {
    await loopback.teams.event('meetingStart');
    const [activity] = loopback.bot.received;
    const [header = ''] = loopback.bot.authorizations;
    await expect(authenticate(activity, header)).resolves.toMatchObject({ audience: expect.anything() });
    await expect(authenticate({ ...activity, serviceUrl: 'http://127.0.0.1/' }, header)).rejects.toThrow();
    await expect(authenticate({ ...activity, channelId: 'webchat' }, header)).rejects.toThrow();
    await expect(authenticate(activity, `${header.slice(0, -8)}AAAAAAAA`)).rejects.toThrow();
  });
});
