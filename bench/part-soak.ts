import { join } from 'node:path';
import { messages } from './activities';
import { drained } from './drained';
import { slope } from './figures';
import { caller } from './load';
import { startNuija } from './nuija';
import { conversationOf, openMeetings, secretaryOf } from './open-meetings';
import type { Part } from './part';

const MEETINGS = 200;
const EVENTS = 100;
const LINES = 8;
const PER_SECOND = 5;
const LOOK_MS = 60_000;
/** Until then code is compiled and caches fill; what grows afterwards grows. */
const SETTLED_AFTER = 10;
const MEBIBYTE = 2 ** 20;

/** Whether a server that is used all the time goes on growing. */
export const soak: Part = {
  name: 'soak',
  title: 'P9: A server in use for a long time: five turns a second in 200 meetings',
  isPinned: false,
  isLong: true,
  run: async ({ teams, folder, note, minutes }) => {
    const url = `sqlite:${join(folder, 'soak.db')}`;
    await openMeetings(url, teams, { group: 'soak', count: MEETINGS, events: EVENTS });
    const server = await startNuija(teams, url);
    const asked = await caller(server.endpoint, teams.token, LINES);
    const message = messages(teams, 'keskustelu: Todettiin hankkeen etenevän.', 'soak');
    let at = 0;
    const next = (): string => {
      at += 1;
      return message(conversationOf('soak', at % MEETINGS), secretaryOf('soak', at % MEETINGS));
    };
    const sizes: number[] = [];
    for (let minute = 1; minute <= minutes; minute += 1) {
      await drained(teams, true, () => asked.atPace(next, PER_SECOND, LOOK_MS));
      sizes.push((await server.usage()).rssBytes / MEBIBYTE);
      note(`minute ${String(minute)}: ${sizes.at(-1)?.toFixed(1) ?? ''} MiB after ${String(at)} turns`);
    }
    asked.close();
    await server.stop();
    const settled = sizes.slice(Math.min(SETTLED_AFTER, Math.floor(sizes.length / 2)));
    const figures = { minutes, turns: at, sizes, largest: Math.max(...sizes), perMinute: slope(settled) };
    return {
      figures,
      columns: ['minutes', 'turns', 'resident at first, MiB', 'at last', 'at most', 'MiB a minute, once settled'],
      rows: [[minutes, at, sizes[0] ?? 0, sizes.at(-1) ?? 0, figures.largest, figures.perMinute]],
    };
  },
};
