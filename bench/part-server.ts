import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { messages } from './activities';
import { drained } from './drained';
import { median } from './figures';
import { caller } from './load';
import { startNuija } from './nuija';
import { conversationOf, openMeetings, secretaryOf } from './open-meetings';
import type { Part } from './part';

const STARTS = 5;
const MEETINGS = 1_000;
const EVENTS = 100;
const LINES = 8;
const MEBIBYTE = 2 ** 20;
/** Long enough for what a start leaves behind to be collected. */
const SETTLE_MS = 1_000;

/** How soon a server is there, and how much memory it takes: idle, and with a thousand meetings open and looked at. */
export const server: Part = {
  name: 'server',
  title: 'P9: A server: ready, and its memory',
  isPinned: false,
  run: async ({ teams, folder, note }) => {
    const empty = `sqlite:${join(folder, 'empty.db')}`;
    const ready: number[] = [];
    const idle: number[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      const started = await startNuija(teams, empty);
      ready.push(started.readyMs);
      await pause(SETTLE_MS);
      idle.push((await started.usage()).rssBytes / MEBIBYTE);
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
    await pause(SETTLE_MS);
    const open = (await started.usage()).rssBytes / MEBIBYTE;
    asked.close();
    await started.stop();
    const figures = { readyMs: median(ready), readyFullMs: started.readyMs, idleMiB: median(idle), openMiB: open };
    return {
      figures,
      columns: ['', 'empty', `${MEETINGS.toLocaleString('en')} open meetings of ${EVENTS} events`],
      rows: [
        ['ready after, ms', figures.readyMs, figures.readyFullMs],
        ['resident memory, MiB', figures.idleMiB, figures.openMiB],
      ],
    };
  },
};
