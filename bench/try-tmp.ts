import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { messages } from './activities';
import { caller } from './load';
import { startNuija } from './nuija';
import { conversationOf, openMeetings, SECRETARY } from './open-meetings';
import { startBareTeams } from './teams';
void (async () => {
  const N = Number(process.argv[2] ?? 200), ms = Number(process.argv[3] ?? 5000), prof = process.argv[4];
  const teams = await startBareTeams(); let replies = 0; teams.onReply = () => { replies += 1; };
  const folder = mkdtempSync(join(tmpdir(), 'nb-'));
  const url = `sqlite:${join(folder, 'a.db')}`;
  let t = performance.now();
  await openMeetings(url, teams, { group: 'turns', count: N, events: 40 });
  console.log('prepared', performance.now() - t);
  const server = await startNuija(teams, url, { core: 0, ...(prof ? { profileInto: prof } : {}) });
  console.log('ready', server.readyMs);
  const c = await caller(server.endpoint, teams.token, 32);
  const m = messages(teams, 'keskustelu: Todettiin hankkeen etenevän.', 'x'); let at = 0;
  for (let r = 0; r < 3; r++) {
    const before = await server.usage(); t = performance.now(); replies = 0;
    const a = await c.asFastAsItGoes(() => m(conversationOf('turns', (at += 1) % N), SECRETARY), ms);
    const sent = performance.now() - t;
    while (replies < a.length && performance.now() - t < 15000) await new Promise((r) => setTimeout(r, 5));
    const took = performance.now() - t; const after = await server.usage();
    console.log(a.length, 'turns', replies, 'replies', Math.round(sent), Math.round(took), 'ms', 'cpu/turn', Math.round((after.cpuUs - before.cpuUs) / a.length), 'bad', a.filter((x) => x.status !== 200).length, 'calls', teams.calls(), 'rss', after.rssBytes>>20);
  }
  await server.stop(); process.exit();
})();
