import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Writing } from './part-appends';

/* An append as one would write it without a function in the database: five statements and a commit, each waited for. All
   of them are prepared, so that only the way there and back is different. */
const HEAD = 'select version, hash from meetings where meeting = $1 for update';
const MEETING = "insert into meetings (meeting, version, hash) values ($1, 0, '') on conflict do nothing";
const ENTRY = 'insert into entries (entry, meeting, answer, recorded) values ($1, $2, null, $3)';
const EVENT = `insert into events (meeting, seq, shape, type, entry, by, at, said, recorded, body, previous, hash)
  values ($1, $2, 1, 'ParagraphWritten', $3, 'sihteeri', $4, $4, $4, $5, $6, $7)`;
const MOVE = 'update meetings set version = $2, hash = $3 where meeting = $1';

/** Appends with `begin`, four more statements and `commit` on one connection. */
export const fiveStatements =
  (pool: Pool): Writing =>
  async (meeting, after, entry) => {
    const client = await pool.connect();
    const asked = (name: string, text: string, values: readonly unknown[]) =>
      client.query<{ readonly version: number; readonly hash: string }>({ name, text, values: [...values] });
    try {
      if (after === 0) await asked('meeting', MEETING, [meeting]);
      await client.query('begin');
      const [head] = (await asked('head', HEAD, [meeting])).rows;
      if (head?.version !== after) throw new Error(`${meeting} is at ${head?.version ?? 'nothing'}, not at ${after}`);
      const now = new Date().toISOString();
      const text = 'Keskusteltiin kustannuksista ja aikataulusta, ja todettiin valmistelun etenevän suunnitellusti.';
      const body = JSON.stringify({ at: now, by: 'sihteeri', entry, paragraph: entry, role: 'discussion', text });
      const line = JSON.stringify([head.hash, meeting, after + 1, entry, now, body]);
      const hash = createHash('sha256').update(line).digest('hex');
      await asked('entry', ENTRY, [entry, meeting, now]);
      await asked('event', EVENT, [meeting, after + 1, entry, now, body, head.hash, hash]);
      await asked('move', MOVE, [meeting, after + 1, hash]);
      await client.query('commit');
      return true;
    } finally {
      client.release();
    }
  };
