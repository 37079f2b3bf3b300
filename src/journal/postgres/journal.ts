import { sql, type Kysely } from 'kysely';
import type { Append, AppendOutcome, Effect, Journal } from '../../app';
import { takingOf, type Claims, type Taking } from '../claims';
import { effectRow, pendingEffect } from '../effects';
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
/** How it tells what came of one. */
type Outcome =
  | { readonly kind: 'appended'; readonly version: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'seen'; readonly answer: string | null };

interface Written {
  readonly outcome: Outcome;
  /** Effects that are held now, of this append and of others of its batch, and by what token. */
  readonly taken: ReadonlyMap<string, string>;
}

/** The journal on PostgreSQL, and how to wait for what is being written. */
export const postgresJournal = (
  db: Kysely<Tables>,
  patiently: Patiently,
  looks: Looks,
  claims: Claims,
): { readonly journal: Journal; readonly idle: () => Promise<void> } => {
  const lane = (): Batches<Item, Written> => new Batches(patiently, (items) => write(db, items));
  const first = lane();
  const others = Array.from({ length: LANES - 1 }, lane);
  return {
    journal: {
      ...readingJournal(db, patiently, looks),
      append: async (append) => {
        const taking = takingOf(append);
        const item = itemOf(append, draftLines(append), taking);
        const written = takesOut(append)
          ? await patiently(() => writeAndTakeOut(db, append, item))
          : await (others[laneOf(append.meeting)] ?? first).add(item);
        const outcome = outcomeOf(append, written, taking);
        if (taking !== undefined && outcome.kind === 'appended') claims.hold(taking.token, outcome.taken ?? []);
        return outcome;
      },
    },
    idle: async () => {
      for (const each of [first, ...others]) await each.idle();
    },
  };
};

const itemOf = (append: Append, lines: readonly Draft[], taking: Taking | undefined) => {
  const { meeting, after, entry, ends, effects, answer, recordedAt } = append;
  const claim = taking && { moment: taking.now, until: taking.lease, token: taking.token };
  return {
    meeting,
    after,
    entry,
    answer: looseText(answer),
    recorded: recordedAt,
    lines: lines.map(({ shape, type, by, at, said, body }) => ({ shape, type, by, at, said, body })),
    effects: effects.map((effect) => ({ ...promised(effect), ...claim })),
    ...(ends === undefined ? {} : { ends }),
    ...(taking === undefined ? {} : { token: taking.token }),
  };
};

/** An effect as `nuija_enqueue` takes it. */
export const promised = (effect: Effect) => {
  const { id, meeting, queue, kind, payload, due, supersedes } = effectRow(effect);
  return { id, meeting, queue, kind, payload, due, supersedes };
};

const outcomeOf = (
  { effects }: Append,
  { outcome, taken: held }: Written,
  taking: Taking | undefined,
): AppendOutcome => {
  switch (outcome.kind) {
    case 'appended': {
      const taken = effects
        .filter(({ id }) => taking !== undefined && held.get(id) === taking.token)
        .map((effect) => pendingEffect(effectRow(effect)));
      return { kind: 'appended', version: outcome.version, ...(taken.length === 0 ? {} : { taken }) };
    }
    case 'conflict':
      return { kind: 'conflict' };
    case 'seen':
      return { kind: 'seen', answer: looseValue(outcome.answer) };
  }
};

const write = async (db: Kysely<Tables>, items: readonly Item[]): Promise<readonly Written[]> => {
  const { written } = await oneRow(
    db,
    sql<{
      readonly written: { readonly outcomes: readonly Outcome[]; readonly taken: Readonly<Record<string, string>> };
    }>`
      select nuija_append(${JSON.stringify(items)}::jsonb) as written`,
  );
  const taken = new Map(Object.entries(written.taken));
  return written.outcomes.map((outcome) => ({ outcome, taken }));
};

/** Seldom enough to have a transaction of its own. */
const writeAndTakeOut = (db: Kysely<Tables>, append: Append, item: Item): Promise<Written> =>
  db.transaction().execute(async (trx) => {
    const [written] = await write(trx, [item]);
    if (written === undefined) throw new Error('the database said nothing of an append');
    if (written.outcome.kind === 'appended') await takeOut(trx, append);
    return written;
  });

const laneOf = (meeting: string): number => {
  let sum = 0;
  for (let index = 0; index < meeting.length; index += 1) sum = (sum * 31 + meeting.charCodeAt(index)) % 65_521;
  return sum % LANES;
};
