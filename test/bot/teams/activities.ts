import { instant, type Instant } from '../../../src/domain';

export const NOW: Instant = instant('2022-12-07T12:00:00Z');

/** What every activity of a meeting's chat carries (teams-platform facts, as Teams sends it). */
export const inChat = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  timestamp: '2022-12-07T10:10:41.1252256Z',
  id: '1670407841125',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:aino', aadObjectId: 'aad-aino', name: 'Aino Korhonen' },
  conversation: {
    isGroup: true,
    conversationType: 'groupChat',
    tenantId: 'tenant-1',
    id: '19:meeting_abc@thread.v2',
  },
  recipient: { id: '28:bot', name: 'Nuija' },
  entities: [{ locale: 'fi-FI', country: 'FI', type: 'clientInfo' }],
  channelData: { tenant: { id: 'tenant-1' }, source: null, meeting: { id: 'MCMx==' } },
  locale: 'fi-FI',
  ...more,
});

export const event = (name: string, value: unknown, more: Readonly<Record<string, unknown>> = {}): object =>
  inChat({ type: 'event', name: `application/vnd.microsoft.${name}`, value, ...more });

export const message = (text: string, more: Readonly<Record<string, unknown>> = {}): object =>
  inChat({ type: 'message', textFormat: 'plain', text, ...more });

/** The place of `inChat`. */
export const PLACE = {
  conversation: '19:meeting_abc@thread.v2',
  kind: 'group',
  tenant: 'tenant-1',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  bot: { id: '28:bot', name: 'Nuija' },
  teamsMeeting: 'MCMx==',
} as const;
export const AINO = { id: 'aad-aino', name: 'Aino Korhonen', teamsId: '29:aino' } as const;
/** As `inChat` is dated; a journal keeps milliseconds. */
export const SENT = '2022-12-07T10:10:41.125Z';
