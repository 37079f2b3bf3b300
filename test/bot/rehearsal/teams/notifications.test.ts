import { PIRJO, SIRPA, startLoopback, WORLD, type Loopback } from '../../../support/teams-world';

const MEETING = `v1/meetings/${encodeURIComponent(WORLD.chat.meetingId)}/notification`;
const PAGE = 'https://nuija.example.org/notices/x';

let loopback: Loopback;
afterEach(() => loopback.close());

const allowed = async (): Promise<void> => {
  const world = { ...WORLD, notifications: 'allowed', validDomains: ['nuija.example.org'] } as const;
  loopback = await startLoopback({ world });
};
const stage = (value: object = { title: 'Nuija', height: '180', width: '360', url: PAGE }): object => ({
  surface: 'meetingStage',
  contentType: 'task',
  content: { value },
});
const notification = (value: object = {}, more: object = {}): object => ({
  type: 'targetedMeetingNotification',
  value: { recipients: ['29:pirjo'], surfaces: [stage()], ...value },
  ...more,
});
const notices = (): readonly unknown[] =>
  loopback.teams.reactions().flatMap(({ kind, person, text }) => (kind === 'notice' ? [[person, text]] : []));
const showing = (html: string, headers: Readonly<Record<string, string>> = {}): void => {
  loopback.bot.page = { html, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } };
};

describe('a notification to somebody in the meeting', () => {
  beforeEach(async () => {
    await allowed();
    await loopback.teams.join([PIRJO]);
    showing('<html><body><p>10 min &amp; loppu</p></body></html>');
  });

  it('shows them, and nobody else, the page it names', async () => {
    expect(await loopback.call('POST', MEETING, notification())).toMatchObject({ status: 202, body: {} });
    await loopback.teams.quiet();
    expect(notices()).toEqual([[PIRJO, '10 min & loppu']]);
    expect(loopback.lines.filter(({ kind }) => kind === 'notification')).toMatchObject([{ status: 202 }]);
  });

  it('names those who are not there', async () => {
    const both = notification({ recipients: ['29:pirjo', '29:sirpa', '29:nobody'] });
    const { status, body } = await loopback.call('POST', MEETING, both);
    expect(status).toBe(207);
    expect(body).toEqual({
      recipientsFailureInfo: ['29:sirpa', '29:nobody'].map((recipientMri) => ({
        recipientMri,
        failureReason: expect.any(String) as string,
        errorCode: expect.any(String) as string,
      })),
    });
    await loopback.teams.quiet();
    expect(notices()).toEqual([[PIRJO, '10 min & loppu']]);
  });

  it.each([
    ['on a domain the app has not named', { url: 'https://elsewhere.example.org/notices/x' }],
    ['without HTTPS', { url: 'http://nuija.example.org/notices/x' }],
    ['that is none', { url: '' }],
  ])('is taken with a page %s, and never shown', async (_, value) => {
    expect((await loopback.call('POST', MEETING, notification({ surfaces: [stage(value)] }))).status).toBe(202);
    await loopback.teams.quiet();
    expect(notices()).toEqual([]);
  });

  it.each([
    ['another kind', notification({}, { type: 'message' })],
    ['nobody to tell', notification({ recipients: [] })],
    ['too many to tell', notification({ recipients: Array.from({ length: 11 }, () => '29:pirjo') })],
    ['an Entra id', notification({ recipients: [PIRJO] })],
    ['no surface', notification({ surfaces: [] })],
    ['an unknown surface', notification({ surfaces: [{ surface: 'meetingSidePanel' }] })],
    ['the same surface twice', notification({ surfaces: [stage(), stage()] })],
    [
      'words for a page',
      notification({ surfaces: [{ surface: 'meetingStage', contentType: 'message', content: 'x' }] }),
    ],
    ['a card for a page', notification({ surfaces: [stage({ card: { type: 'AdaptiveCard' } })] })],
    ['a size in numbers', notification({ surfaces: [stage({ url: PAGE, height: 180 })] })],
  ])('with %s is 400', async (_, body) => {
    expect((await loopback.call('POST', MEETING, body)).status).toBe(400);
  });

  it('may mark the icon of the app alone', async () => {
    const icon = notification({ surfaces: [{ surface: 'meetingTabIcon', tabEntityId: 'agenda' }] });
    expect((await loopback.call('POST', MEETING, icon)).status).toBe(202);
  });

  it('for nobody of the chat is 404, and so is one for another meeting', async () => {
    expect((await loopback.call('POST', MEETING, notification({ recipients: ['29:nobody'] }))).status).toBe(404);
    expect((await loopback.call('POST', 'v1/meetings/x/notification', notification())).status).toBe(404);
  });

  it.each([
    ['does not let Teams frame it', { 'content-security-policy': "frame-ancestors 'self'" }],
    ['lets nobody frame it', { 'x-frame-options': 'DENY' }],
    ['is no page', { 'content-type': 'application/json' }],
  ])('breaks the contract with a page that %s', async (_, headers) => {
    showing('<body>10 min</body>', headers);
    await loopback.call('POST', MEETING, notification());
    await expect(loopback.teams.quiet()).rejects.toThrow(/meeting window/);
  });
});

describe('a notification by an app that was given no leave', () => {
  it('is 403, whoever it is for', async () => {
    loopback = await startLoopback();
    await loopback.teams.join([PIRJO, SIRPA]);
    expect(await loopback.call('POST', MEETING, notification())).toMatchObject({
      status: 403,
      body: { error: { code: 'NotEnoughPermissions' } },
    });
  });
});
