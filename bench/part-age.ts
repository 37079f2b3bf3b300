import { join } from 'node:path';
import { messages } from './activities';
import { drained } from './drained';
import { median, percentile } from './figures';
import { caller, type Caller } from './load';
import { startNuija } from './nuija';
import { conversationOf, openMeetings, secretaryOf } from './open-meetings';
import type { Part } from './part';

/** At which event of a meeting the turns are; of each kind so many meetings. */
const AGES = [10, 1_000, 10_000] as const;
const MEETINGS = 20;
const LINES = 8;
/** Other meetings, whose turns come first: the first turns of a process cost three times what later ones do. */
const WARM_UP = { meetings: 200, events: 10, turns: 10_000 };
/** Eight turns of each meeting in a round, and what Teams takes in half a minute is not used up. */
const TURNS = 160;
const ROUNDS = 6;

/** Whether a turn costs more the longer a meeting has lasted. */
export const age: Part = {
  name: 'age',
  title: 'P7: A turn at the 10th, 1,000th and 10,000th event of a meeting',
  isPinned: true,
  run: async ({ teams, folder, servers, profileInto, note }) => {
    const url = `sqlite:${join(folder, 'age.db')}`;
    for (const events of AGES) {
      await openMeetings(url, teams, { group: `age${events}`, count: MEETINGS, events });
      note(`${MEETINGS} meetings of ${events} events are written`);
    }
    await openMeetings(url, teams, { group: 'others', count: WARM_UP.meetings, events: WARM_UP.events });
    const server = await startNuija(teams, url, {
      ...(servers === undefined ? {} : { core: servers }),
      ...(profileInto === undefined ? {} : { profileInto }),
    });
    const asked = await caller(server.endpoint, teams.token, LINES);
    const saidIn = (group: string, meetings: number): (() => string) => {
      const message = messages(teams, 'keskustelu: Todettiin hankkeen etenevän.', group);
      let at = 0;
      return () => {
        const index = (at += 1) % meetings;
        return message(conversationOf(group, index), secretaryOf(group, index));
      };
    };
    await drained(teams, true, () => asked.times(saidIn('others', WARM_UP.meetings), WARM_UP.turns));
    const aged = AGES.map((events) => {
      const next = saidIn(`age${events}`, MEETINGS);
      return { events, next, firstMs: 0, cpuUs: [] as number[], ms: [] as number[] };
    });
    for (const each of aged) each.firstMs = await firstLook(asked, each.next);
    // The first round warms up: it is asked like the others, and not counted. Each begins with another one.
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const each of [...aged.slice(round % aged.length), ...aged.slice(0, round % aged.length)]) {
        const before = await server.usage();
        const { answered } = await drained(teams, true, () => asked.times(each.next, TURNS));
        const after = await server.usage();
        if (round === 0) continue;
        each.cpuUs.push((after.cpuUs - before.cpuUs) / TURNS);
        each.ms.push(...answered.map(({ ms }) => ms));
      }
    asked.close();
    await server.stop();
    const figures = aged.map(({ events, firstMs, cpuUs, ms }) => ({
      events,
      firstMs,
      cpuUs: median(cpuUs),
      p50: percentile(ms, 50),
      p99: percentile(ms, 99),
    }));
    const [youngest] = figures;
    return {
      figures,
      columns: ['event', 'CPU µs', '× of the 10th', 'p50 ms', 'p99 ms', 'first look after the start, ms each'],
      rows: figures.map((each) => [
        each.events.toLocaleString('en'),
        each.cpuUs,
        each.cpuUs / (youngest?.cpuUs ?? 1),
        each.p50,
        each.p99,
        each.firstMs,
      ]),
    };
  },
};

/** After a start nothing is folded yet: each meeting is read whole, once. In milliseconds for each. */
const firstLook = async (asked: Caller, next: () => string): Promise<number> => {
  const answered = await asked.times(next, MEETINGS);
  return median(answered.map(({ ms }) => ms));
};
