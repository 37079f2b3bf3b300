import { sql, type Kysely } from 'kysely';
import type { Append } from '../../app';
import type { Tables } from '../tables';
import { NoSuchLine, takenOut } from '../taken-out';
import type { Statements } from './statements';

const TAKE_OUT = `update events set shape = ?, type = ?, "by" = ?, at = ?, said = ?, recorded = ?, body = ?
  where meeting = ? and entry = ? and seq = ? and hash = ?`;
// The rows stay: a message that Teams delivers again is still known, and what was sent is not sent again.
const FORGET_ANSWERS = 'update entries set answer = null where meeting = ? and recorded < ? and answer is not null';
const FORGET_EFFECTS = `update effects set payload = null
  where meeting = ? and status in ('done', 'abandoned') and since < ? and payload is not null`;

/**
 * Takes out what the markers of an append name, and what it says is not needed any more, in its transaction.
 *
 * @throws NoSuchLine where a line is not as its marker has it.
 */
export const takeOut = ({ run }: Statements, append: Append): void => {
  const { meeting, forgetBefore } = append;
  for (const line of takenOut(append)) {
    const { seq, hash, entry, shape, type, by, at, said, recorded, body } = line;
    if (run(TAKE_OUT, shape, type, by, at, said, recorded, body, meeting, entry, seq, hash) !== 1)
      throw new NoSuchLine(meeting, line);
  }
  if (forgetBefore === undefined) return;
  run(FORGET_ANSWERS, meeting, forgetBefore);
  run(FORGET_EFFECTS, meeting, forgetBefore);
};

/**
 * Writes what is in the write-ahead log into the file and empties the log: it holds pages as they were. What is
 * overwritten in the file is overwritten with zeros (`secure_delete`). While another process reads the file, its log
 * stays until somebody writes again.
 */
export const emptyLog = (db: Kysely<Tables>): Promise<void> =>
  // In turn: within a transaction of somebody else's it cannot be done.
  db.connection().execute(async (connection) => {
    await sql`pragma wal_checkpoint(truncate)`.execute(connection);
  });
