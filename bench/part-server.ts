import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { messages } from './activities';
import { drained } from './drained';
import { median } from './figures';
import { caller } from './load';
import { startNuija } from './nuija';
import { conversationOf, openMeetings, secretaryOf } from './open-meetings';
import type { Part } from './part';
import type { ServerProcess } from './server-process';

const STARTS = 5;
const MEETINGS = 1_000;
const EVENTS = 100;
const LINES = 8;
const MEBIBYTE = 2 ** 20;
const SETTLE_MS = 1_000;
/** What a start took and does not need any more, V8 gives back by itself 30 to 45 seconds after there is nothing to do. */
const IDLE_MS = 60_000;

/** How soon a server is there, and how much memory it takes: idle, and with a thousand meetings open and looked at. */
export const server: Part = {
  name: 'server',
  title: 'P9: A server: ready, and its memory',
  isPinned: false,
  run: async ({ teams, folder, note }) => {
    const empty = `sqlite:${join(folder, 'empty.db')}`;
    const residentAfter = async (started: ServerProcess, ms: number): Promise<number> => {
      await pause(ms);
      return (await started.usage()).rssBytes / MEBIBYTE;
    };
    const ready: number[] = [];
    const begun: number[] = [];
    let idle = 0;
    for (let start = 1; start <= STARTS; start += 1) {
      const started = await startNuija(teams, empty);
      ready.push(started.readyMs);
      begun.push(await residentAfter(started, SETTLE_MS));
      if (start === STARTS) idle = await residentAfter(started, IDLE_MS);
      await started.stop();
    }
    const full = `sqlite:${join(folder, 'full.db')}`;
    await openMeetings(full, teams, { group: 'open', count: MEETINGS, events: EVENTS });
    note(`${MEETINGS} meetings of ${EVENTS} events are written`);
    const started = await startNuija(teams, full);
    const asked = await caller(started.endpoint, teams.token, LINES);
    const message = messages(teams, 'keskustelu: Todettiin hankkeen etenevän.', 'open');
    let at = 0;
    await drained(teams, true, () =>
      asked.times(() => {
        at += 1;
        return message(conversationOf('open', at % MEETINGS), secretaryOf('open', at % MEETINGS));
      }, MEETINGS),
    );
    const used = await residentAfter(started, SETTLE_MS);
    const open = await residentAfter(started, IDLE_MS);
    asked.close();
    await started.stop();
    const figures = {
      readyMs: median(ready),
      readyFullMs: started.readyMs,
      begunMiB: median(begun),
      idleMiB: idle,
      usedMiB: used,
      openMiB: open,
    };
    return {
      figures,
      columns: ['', 'empty', `${MEETINGS.toLocaleString('en')} open meetings of ${EVENTS} events`],
      rows: [
        ['ready after, ms', figures.readyMs, figures.readyFullMs],
        ['resident memory at once, MiB', figures.begunMiB, figures.usedMiB],
        ['resident memory after a minute with nothing to do, MiB', figures.idleMiB, figures.openMiB],
      ],
    };
  },
};
