import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { NUIJA, type MeetingEvent } from '../../src/domain';
import { openStore } from '../../src/journal';
import { FILES, run, type Crossing } from '../support/journey';
import { inPostgres } from '../support/postgres';
import { messagesIn } from '../support/sent-messages';
import { standingCards } from '../support/standing-cards';

/** What is left of a play when it is over. */
export interface Outcome {
  readonly killed: number;
  /** How often the database crashed. */
  readonly crashed: number;
  /** Activities the bot answered with success, each once however often it was delivered. */
  readonly acknowledged: number;
  /** Of them, how many had to be delivered more than once. */
  readonly again: number;
  /**
   * Every event of every meeting, in order. Without the id of its command, for a press that comes again has another; and
   * without the time where Nuija did something by itself, for whoever takes it up after a crash does it later.
   */
  readonly events: readonly string[];
  /** How many commands wrote them. */
  readonly commands: number;
  /** What `npm run verify` says: the chains, the replay and every draft made again. */
  readonly verified: string;
  /** How often each message was taken by Teams, and which cards stand in which chat. */
  readonly messages: ReadonlyMap<string, number>;
  readonly cards: readonly string[];
  /** How many effects ended in which way. */
  readonly effects: Readonly<Record<string, number>>;
  /**
   * The six documents of the newest draft: the text of those that are lines of text, digests of the others; none where
   * there was no draft. A sentence's sources are named by which command they are: that one has another id says only that
   * the person had another picture of the card before them, or that something else crossed at the same moment.
   */
  readonly minutes: Readonly<Record<string, string>>;
}

const BINARY = /\.(docx|pdf)$/;

interface Left {
  readonly dir: string;
  readonly url: string;
  readonly killed: number;
  readonly crashed: number;
  readonly lines: readonly Crossing[];
}

export const outcomeOf = async ({ dir, url, killed, crashed, lines }: Left): Promise<Outcome> => {
  const verified = await run('bot/cli/verify', [], { JOURNAL_URL: url });
  const delivered = lines.filter(({ direction }) => direction === 'toBot');
  const { events, entries } = await recordOf(url);
  return {
    killed,
    crashed,
    acknowledged: delivered.filter(({ redelivery }) => redelivery !== true).length,
    again: delivered.filter(({ redelivery }) => redelivery === true).length,
    events,
    commands: entries.length,
    verified: verified.code === 0 ? 'all as written' : verified.err,
    messages: messagesIn(lines, 'the rest'),
    cards: standingCards(lines)
      .map(({ of, card }) => JSON.stringify([of, card]))
      .sort(),
    effects: await effectsIn(url),
    minutes: Object.fromEntries(
      FILES.flatMap((name) => {
        const path = join(dir, name);
        return existsSync(path) ? [[name, contentOf(name, readFileSync(path), entries)]] : [];
      }),
    ),
  };
};

const contentOf = (name: string, bytes: Buffer, entries: readonly string[]): string =>
  BINARY.test(name)
    ? createHash('sha256').update(bytes).digest('hex')
    : entries.reduce((text, id, index) => text.replaceAll(`"${id}"`, `"command ${String(index + 1)}"`), String(bytes));

/** Of a draft, the digests of what has no ids of commands in it: `npm run verify` makes every document again. */
const told = ({ entry: _entry, at, said, ...event }: MeetingEvent): string =>
  JSON.stringify(event.by === NUIJA ? withoutIds(event) : { at, said, ...event });

const withoutIds = (event: object): object =>
  'digests' in event ? { ...event, digests: { ...(event.digests as object), 'minutes.json': undefined } } : event;

/** Every event, and the ids of the commands that wrote them, in order. */
const recordOf = async (
  url: string,
): Promise<{ readonly events: readonly string[]; readonly entries: readonly string[] }> => {
  const store = await openStore(url);
  try {
    const streams = [];
    for (const meeting of await store.journal.meetings()) streams.push(await store.journal.read(meeting));
    const all = streams.flat().map(({ event }) => event);
    return { events: all.map(told), entries: [...new Set(all.map(({ entry }) => entry))] };
  } finally {
    await store.close();
  }
};

interface Tally {
  readonly status: string;
  readonly number: number;
}

const effectsIn = async (url: string): Promise<Readonly<Record<string, number>>> => {
  const counting = 'select status, cast(count(*) as integer) as number from effects group by status order by status';
  const rows = url.startsWith('sqlite:')
    ? inSqlite(url, counting)
    : await inPostgres<Tally & Record<string, unknown>>(url, counting);
  return Object.fromEntries(rows.map(({ status, number }) => [status, number]));
};

const inSqlite = (url: string, query: string): readonly Tally[] => {
  const database = new Libsql(url.slice('sqlite:'.length), { readonly: true });
  try {
    return database.prepare(query).all() as readonly Tally[];
  } finally {
    database.close();
  }
};
