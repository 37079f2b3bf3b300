import { join } from 'node:path';
import { addMinutes, instant, personId, type Instant, type MeetingEvent, type MeetingSettings } from '../../src/domain';
import { openStore } from '../../src/journal';
import {
  openStage,
  startStandIn,
  type Stage,
  type StandIn,
  type StageOptions,
  type StandInOptions,
} from '../../bot/rehearsal';
import { folder } from './journey';
import { PIRJO, SIRPA, WORLD } from './teams-world';

/** The real server in a process of its own and the stand-in for Teams, on one clock that the test sets. */
export interface Acted {
  readonly teams: StandIn;
  readonly stage: Stage;
  readonly clock: { now: Instant };
  /** What crossed the wire, in order. */
  readonly lines: Record<string, unknown>[];
  /** What is recorded in the meeting that was begun last. */
  readonly events: () => Promise<readonly MeetingEvent[]>;
  /** Somebody says something, and everything that follows from it happens. */
  readonly says: (by: string, text: string, where?: 'chat' | 'personal') => Promise<void>;
  readonly stop: () => Promise<void>;
}

const TOKEN = 'out';

export const actMeeting = async (
  options: Partial<StandInOptions> = {},
  server: Pick<StageOptions, 'publicUrl' | 'journalUrl'> = {},
): Promise<Acted> => {
  const clock = { now: instant('2023-02-16T10:00:00Z') };
  const lines: Record<string, unknown>[] = [];
  const keep = (line: object): void => void lines.push({ ...line });
  const teams = await startStandIn({ world: WORLD, now: () => clock.now, keep, outgoingToken: TOKEN, ...options });
  const dataDir = folder();
  const stage = await openStage({
    entry: join(__dirname, '../../dist/bot/rehearsal/server.js'),
    teams,
    clock,
    botAppId: WORLD.bot.appId,
    tenant: WORLD.tenant,
    outgoingToken: TOKEN,
    ...server,
    dataDir,
    logFile: join(dataDir, 'server.log'),
  });
  return {
    teams,
    stage,
    clock,
    lines,
    events: () => eventsIn(dataDir),
    says: async (by, text, where = 'chat') => {
      await stage.runTo(addMinutes(clock.now, 1));
      await teams.say({ by, text, mention: true, where });
      await stage.settle();
    },
    stop: async () => {
      await stage.stop();
      await teams.close();
    },
  };
};

/** The record of the meeting that was begun last, in the folder of a server's data. */
export const eventsIn = async (dataDir: string): Promise<readonly MeetingEvent[]> => {
  const store = await openStore(`sqlite:${join(dataDir, 'nuija.db')}`);
  try {
    const meeting = (await store.journal.meetings()).at(-1);
    const recorded = meeting === undefined ? [] : await store.journal.read(meeting);
    return recorded.map(({ event }) => event);
  } finally {
    await store.close();
  }
};

const COURSE = ['avaa', 'seuraava', 'päätös: Hyväksyttiin talousarvio.', 'seuraava', 'lopeta'];

/** From the invitation to the closing, by what two people say; the roster was imported. */
export const holdMeeting = async (
  { teams, stage, says }: Acted,
  course = COURSE,
  settings: MeetingSettings = {},
): Promise<void> => {
  const { tenant, bot, chat, timeZone } = WORLD;
  await stage.prepare({
    tenant,
    conversation: { id: chat.id, serviceUrl: teams.serviceUrl, meetingId: chat.meetingId },
    bot: { id: `28:${bot.appId}`, name: bot.name },
    body: { name: 'Johtokunta', language: 'fi', timeZone, profile: 'ohjausryhma' },
    meeting: { number: '1/2023', start: '2023-02-16T12:00', ...settings },
    people: [
      { id: personId(PIRJO), name: 'Pirjo Puhe', role: 'chair', group: 'members' },
      { id: personId(SIRPA), name: 'Sirpa Siht', role: 'secretary', group: 'secretaries' },
    ],
  });
  await teams.install(SIRPA);
  await stage.settle();
  await says(SIRPA, 'esityslista:\n1. Avaus\n2. Talousarvio\n3. Päättäminen');
  await teams.event('meetingStart');
  await teams.join([PIRJO, SIRPA]);
  await stage.settle();
  for (const text of course) await says(PIRJO, text);
  if (course !== COURSE) return;
  await teams.event('meetingEnd');
  await stage.settle();
  await stage.runTo(addMinutes(instant('2023-02-16T10:00:00Z'), 20));
};
