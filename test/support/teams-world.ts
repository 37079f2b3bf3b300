import { instant, type Instant } from '../../src/domain';
import { startStandIn, type StandIn, type StandInOptions, type World } from '../../bot/rehearsal';
import { startFakeBot, type FakeBot } from './fake-bot';

export const PIRJO = '11111111-1111-8111-8111-111111111111';
export const SIRPA = '22222222-2222-8222-8222-222222222222';
export const TENANT = '99999999-9999-8999-8999-999999999999';

/** A chat of two: Pirjo and Sirpa, who set the meeting up. */
export const WORLD: World = {
  tenant: TENANT,
  bot: { appId: '55555555-5555-8555-8555-555555555555', name: 'Nuija' },
  chat: {
    id: '19:meeting_abc@thread.v2',
    meetingId: 'MCMxOTptZWV0aW5n/w==',
    title: 'Johtokunta',
    joinUrl: 'https://x.test/',
  },
  scheduled: { start: '2023-02-16T10:00:00Z' },
  timeZone: 'Europe/Helsinki',
  locale: 'fi-FI',
  people: [
    { id: '29:pirjo', aadObjectId: PIRJO, name: 'Pirjo Puhe', role: 'Presenter' },
    { id: '29:sirpa', aadObjectId: SIRPA, name: 'Sirpa Siht', role: 'Organizer' },
  ],
};

export interface Loopback {
  readonly teams: StandIn;
  readonly bot: FakeBot;
  readonly clock: { now: Instant };
  readonly lines: Record<string, unknown>[];
  /** A call to Teams as the bot makes it. `path` after the service URL. */
  call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Record<string, never>; headers: Headers }>;
  close(): Promise<void>;
}

/** A stand-in for Teams and a bot, introduced to each other. */
export const startLoopback = async (options: Partial<StandInOptions> = {}): Promise<Loopback> => {
  const clock = { now: instant('2023-02-16T10:00:00Z') };
  const lines: Record<string, unknown>[] = [];
  const teams = await startStandIn({
    world: WORLD,
    now: () => clock.now,
    keep: (line) => void lines.push({ ...line }),
    ...options,
  });
  const bot = await startFakeBot();
  teams.connect(bot.endpoint);
  return {
    teams,
    bot,
    clock,
    lines,
    call: async (method, path, body) => {
      const response = await fetch(teams.serviceUrl + path, {
        method,
        headers: { authorization: 'Bearer out', 'content-type': 'application/json' },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: (text === '' ? {} : JSON.parse(text)) as Record<string, never>,
      };
    },
    close: async () => {
      await teams.close();
      await bot.close();
    },
  };
};

/** A message with one card. */
export const cardMessage = (card: Record<string, unknown>): Record<string, unknown> => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [], ...card },
    },
  ],
});

export const cardAnswer = (card: Record<string, unknown>): { status: number; body: unknown } => ({
  status: 200,
  body: {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { type: 'AdaptiveCard', version: '1.5', body: [], ...card },
  },
});

export const button = (verb: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'Action.Execute',
  title: verb,
  verb,
  ...more,
});
