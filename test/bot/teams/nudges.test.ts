import { Directory, Sender, teamsErrands, type Place } from '../../../bot/teams';
import { ComeBack, effectOf, handleCommand, type Errands, type PendingEffect } from '../../../src/app';
import { DEFAULT_BODY, entryId, instant, type BodySettings, type Request } from '../../../src/domain';
import { chair, secretary } from '../../support/meeting-facts';
import { CHAT, running, type Town } from '../turns/town';
import type { Call } from './service';

const END = instant('2022-12-07T14:00:00+02:00');
const NUDGE = { kind: 'nudge', about: [`endNear:${END}`] } as const;
const PAGE = 'https://nuija.example.org/notices/x';

let town: Town;
/** The page of a hint, where people can reach one. */
let page: string | undefined;
/** How Teams answers a notification. */
let notified: ReturnType<Town['teams']['answer']>;

/** A meeting that is open, planned to end at 14, ten minutes before that. */
beforeEach(async () => {
  page = undefined;
  notified = { status: 202 };
  town = await running();
  await asked({ type: 'DescribeMeeting', meeting: { end: '2022-12-07T14:00' } });
  town.clock.now = instant('2022-12-07T13:50:00+02:00');
  town.teams.answer = ({ method, path }) => {
    if (path.endsWith('/notification')) return notified;
    if (method === 'GET') return { status: 200, body: { members: [] } };
    return { status: 201, body: { id: path.endsWith('/v3/conversations') ? 'a:new' : 'm-1' } };
  };
  town.teams.calls.splice(0);
});
afterEach(() => town.close());

const asked = async (request: Request): Promise<void> => {
  const meta = { entry: entryId(JSON.stringify(request)), by: secretary, said: town.clock.now };
  await handleCommand(town.parts, { meeting: await town.meeting(), request, meta, keepsRefusal: false });
};
const wanting = (nudges: NonNullable<BodySettings['nudges']>): Promise<void> =>
  asked({ type: 'DescribeBody', body: { ...DEFAULT_BODY, nudges } });

/** Nudges, as the outbox would do it; where Teams was called for it. */
const nudged = async (id = 'cause'): Promise<readonly string[]> => {
  const { addresses, board } = town.parts;
  const { connector, calls } = town.teams;
  const { nudge }: Pick<Errands, 'nudge'> = teamsErrands({
    records: town.parts,
    addresses,
    connector,
    sender: new Sender(connector, town.store.notebook),
    directory: new Directory(addresses, connector),
    board,
    links: { expires: (now) => now, to: () => '', notice: () => page },
    helpCard: () => ({ type: 'AdaptiveCard', version: '1.5', body: [] }),
  });
  const effect: PendingEffect = {
    ...effectOf(await town.meeting(), id, NUDGE, town.clock.now),
    attempts: 0,
    since: town.clock.now,
  };
  const before = calls.length;
  await nudge(NUDGE, effect);
  return calls.slice(before).map(whereTo);
};
const whereTo = ({ path }: Call): string => decodeURIComponent(path.replace(/^\/emea\/v\d\//, ''));
const IN_OWN_CHAT = ['conversations', 'conversations/a:new/activities'];
const IN_WINDOW = ['meetings/MCMx+/w==/notification'];

describe('what is told about time', () => {
  it('is told in the chair’s own chat, which is opened for it', async () => {
    expect(await nudged()).toEqual(IN_OWN_CHAT);
    expect(JSON.stringify(town.teams.calls[0]?.body)).toContain(chair);
    expect(town.teams.calls[1]?.body).toMatchObject({ text: expect.stringContaining('14.00') as string });
  });

  it('is told in front of everybody where the body wants it', async () => {
    await wanting('everybody');
    expect(await nudged()).toEqual([`conversations/${CHAT}/activities`]);
  });

  it('is left to the card where the chair has no chat of their own', async () => {
    town.teams.answer = () => ({ status: 403 });
    expect(await nudged()).toEqual(['conversations']);
  });

  it('is not told any more once it is not so', async () => {
    town.clock.now = END;
    expect(await nudged()).toEqual([]);
  });
});

describe('in a Teams meeting, what is told about time', () => {
  const place = (): Place => ({ ...town.teams.place, conversation: CHAT, teamsMeeting: 'MCMx+/w==' });
  beforeEach(async () => {
    page = PAGE;
    await town.parts.addresses.chat(place());
  });

  it('is shown to the chair alone in the meeting window, and nowhere else', async () => {
    expect(await nudged()).toEqual(IN_WINDOW);
    expect(town.teams.calls[0]).toMatchObject({
      method: 'POST',
      body: {
        type: 'targetedMeetingNotification',
        value: {
          recipients: [`29:${chair}`],
          surfaces: [{ surface: 'meetingStage', contentType: 'task', content: { value: { url: PAGE } } }],
        },
      },
    });
  });

  it('is told in their own chat where they are not in the meeting', async () => {
    const failure = { recipientMri: `29:${chair}`, failureReason: 'not there', errorCode: 'x' };
    notified = { status: 207, body: { recipientsFailureInfo: [failure] } };
    expect(await nudged()).toEqual([...IN_WINDOW, ...IN_OWN_CHAT]);
  });

  it.each([400, 404])('is told in their own chat where Teams says %s', async (status) => {
    notified = { status };
    expect(await nudged()).toEqual([...IN_WINDOW, ...IN_OWN_CHAT]);
  });

  it('is not tried there again where nobody has given the app leave, until it is added anew', async () => {
    notified = { status: 403, body: { error: { code: 'NotEnoughPermissions', message: '' } } };
    expect(await nudged('first')).toEqual([...IN_WINDOW, ...IN_OWN_CHAT]);
    expect(await nudged('second')).toEqual(['conversations/a:new/activities']);
    notified = { status: 202 };
    await town.send({
      type: 'installationUpdate',
      action: 'add',
      id: 'i-1',
      serviceUrl: town.teams.place.serviceUrl,
      conversation: { isGroup: true, conversationType: 'groupChat', tenantId: 'tenant-1', id: CHAT },
      recipient: { id: '28:bot', name: 'Nuija' },
    });
    expect(await nudged('third')).toEqual(IN_WINDOW);
  });

  it('waits while Teams has no time for it', async () => {
    notified = { status: 429, headers: { 'retry-after': '7' } };
    await expect(nudged()).rejects.toMatchObject({ afterMs: 7_000 });
    notified = { status: 202 };
    expect(await nudged()).toEqual(IN_WINDOW);
  });

  it.each(['reset', 'silence'] as const)(
    'goes to their own chat where nobody knows whether it was shown (%s)',
    async (how) => {
      notified = how;
      await expect(nudged()).rejects.toBeInstanceOf(ComeBack);
      // A harmless question first: whether Teams answers again.
      expect(await nudged()).toEqual(['conversations', expect.stringContaining('pagedmembers'), IN_OWN_CHAT[1]]);
    },
  );

  it('is told in their own chat where people cannot reach a page of the server', async () => {
    page = undefined;
    expect(await nudged()).toEqual(IN_OWN_CHAT);
  });
});
