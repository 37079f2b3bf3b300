import { setImmediate } from 'node:timers';
import type { Kysely } from 'kysely';
import type Libsql from 'libsql';
import type { Tables } from '../tables';
import type { Memory } from './memory';
import { beginWriting } from './open';
import type { Statements } from './statements';

/** What a piece of work does inside a transaction. It may be run again in another one when that one failed. */
export type Work<Result> = (statements: Statements) => Result;

/** Runs work in a transaction and resolves after its commit. */
export type Write = <Result>(work: Work<Result>) => Promise<Result>;

interface Job {
  /** Does the work and hands back how to tell that it is committed. */
  readonly run: () => () => void;
  readonly fail: (error: unknown) => void;
}

/** Turns of the event loop for which others are waited for: next to nothing where there are none, and far less than a sync. */
const TURNS = 3;

const soon = (task: () => void, turns = TURNS): void => {
  setImmediate(() => {
    if (turns > 1) soon(task, turns - 1);
    else task();
  });
};

/**
 * Writes that arrive within a few turns of the event loop share a transaction: a commit costs a sync of the disk however
 * much is in it. Work that fails is refused alone, and the others are done again without it.
 */
export const groupCommit = (
  db: Kysely<Tables>,
  database: Libsql.Database,
  statements: Statements,
  memory: Memory,
): { readonly write: Write; readonly idle: () => Promise<void> } => {
  let waiting: Job[] = [];
  const running = new Set<Promise<void>>();

  const commit = async (group: readonly Job[]): Promise<void> => {
    if (group.length === 0) return;
    let culprit: Job | undefined;
    try {
      // Nobody else uses the connection meanwhile, and what is not committed yet is seen by nobody.
      const acknowledge = await db.connection().execute(async () => {
        await beginWriting(database);
        try {
          // Nobody else can write from here on; what they wrote before has to be known.
          memory.look();
          const done = group.map((job) => {
            culprit = job;
            return job.run();
          });
          culprit = undefined;
          database.exec('commit');
          return done;
        } finally {
          if (database.inTransaction) database.exec('rollback');
        }
      });
      for (const tell of acknowledge) tell();
    } catch (error) {
      memory.forget();
      const failed = culprit === undefined ? group : [culprit];
      for (const job of failed) job.fail(error);
      await commit(group.filter((job) => !failed.includes(job)));
    }
  };

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    const run = commit(group).finally(() => running.delete(run));
    running.add(run);
  };

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) soon(flush);
        waiting.push({
          run: () => {
            const result = work(statements);
            return () => {
              resolve(result);
            };
          },
          fail: reject,
        });
      }),
    idle: async () => {
      while (waiting.length > 0 || running.size > 0) {
        await new Promise((resolve) => setImmediate(resolve));
        await Promise.all(running);
      }
    },
  };
};
