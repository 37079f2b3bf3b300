import { sql, type Kysely } from 'kysely';
import type { Append, AppendOutcome, Effect, Journal } from '../../app';
import { effectRow } from '../effects';
import { looseText, looseValue } from '../json';
import { draftLines, type Draft } from '../stored-line';
import type { Tables } from '../tables';
import { takesOut } from '../taken-out';
import { Batches } from './batches';
import type { Looks } from './looks';
import { oneRow } from './one-row';
import { readingJournal } from './read-journal';
import { takeOut } from './take-out';
import type { Patiently } from './transient';

/**
 * Batches under way at once; a meeting is always written in the same lane, in the order of asking. More lanes make
 * smaller batches, and those cost everybody more.
 */
const LANES = 2;

/** An append as `nuija_append` takes it. */
type Item = ReturnType<typeof itemOf>;
type Written =
  Exclude<AppendOutcome, { readonly kind: 'seen' }> | { readonly kind: 'seen'; readonly answer: string | null };

/** The journal on PostgreSQL, and how to wait for what is being written. */
export const postgresJournal = (
  db: Kysely<Tables>,
  patiently: Patiently,
  looks: Looks,
): { readonly journal: Journal; readonly idle: () => Promise<void> } => {
  const lane = (): Batches<Item, Written> => new Batches(patiently, (items) => write(db, items));
  const first = lane();
  const others = Array.from({ length: LANES - 1 }, lane);
  return {
    journal: {
      ...readingJournal(db, patiently, looks),
      append: async (append) => {
        const item = itemOf(append, draftLines(append));
        const outcome = takesOut(append)
          ? await patiently(() => writeAndTakeOut(db, append, item))
          : await (others[laneOf(append.meeting)] ?? first).add(item);
        switch (outcome.kind) {
          case 'appended':
            return { kind: 'appended', version: outcome.version };
          case 'conflict':
            return { kind: 'conflict' };
          case 'seen':
            return { kind: 'seen', answer: looseValue(outcome.answer) };
        }
      },
    },
    idle: async () => {
      for (const each of [first, ...others]) await each.idle();
    },
  };
};

const itemOf = ({ meeting, after, entry, ends, effects, answer, recordedAt }: Append, lines: readonly Draft[]) => ({
  meeting,
  after,
  entry,
  answer: looseText(answer),
  recorded: recordedAt,
  lines: lines.map(({ shape, type, by, at, said, body }) => ({ shape, type, by, at, said, body })),
  effects: effects.map(promised),
  ...(ends === undefined ? {} : { ends }),
});

/** An effect as `nuija_enqueue` takes it. */
export const promised = (effect: Effect) => {
  const { id, meeting, queue, kind, payload, due, supersedes } = effectRow(effect);
  return { id, meeting, queue, kind, payload, due, supersedes };
};

const write = async (db: Kysely<Tables>, items: readonly Item[]): Promise<readonly Written[]> => {
  const { outcomes } = await oneRow(
    db,
    sql<{ readonly outcomes: readonly Written[] }>`select nuija_append(${JSON.stringify(items)}::jsonb) as outcomes`,
  );
  return outcomes;
};

/** Seldom enough to have a transaction of its own. */
const writeAndTakeOut = (db: Kysely<Tables>, append: Append, item: Item): Promise<Written> =>
  db.transaction().execute(async (trx) => {
    const [outcome] = await write(trx, [item]);
    if (outcome === undefined) throw new Error('the database said nothing of an append');
    if (outcome.kind === 'appended') await takeOut(trx, append);
    return outcome;
  });

const laneOf = (meeting: string): number => {
  let sum = 0;
  for (let index = 0; index < meeting.length; index += 1) sum = (sum * 31 + meeting.charCodeAt(index)) % 65_521;
  return sum % LANES;
};
