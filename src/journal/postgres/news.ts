import { createHash, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { Change, Journal } from '../../app';
import type { MeetingId } from '../../domain';
import type { Tables } from '../tables';

/** Longest that others wait to hear; all of it is told at once, for each telling is a statement, and wakes every server. */
const TELL_EVERY_MS = 50;
/** PostgreSQL tells no more than 8,000 bytes at a time. */
const LONGEST = 7_900;

const heard = z.union([
  z.strictObject({ from: z.string(), meeting: z.string(), version: z.number() }),
  z.strictObject({ from: z.string(), kind: z.enum(['promised', 'missed']) }),
]);

/** Where servers that share a schema hear of each other. */
export const channelOf = (schema: string): string =>
  `nuija_${createHash('sha256').update(schema).digest('hex').slice(0, 32)}`;

/** What this server tells the others. Told after it was written, and nothing is lost with it but time. */
export class News {
  readonly #db: Kysely<Tables>;
  readonly #channel: string;
  /** Tells what it said itself from what others say. */
  readonly #self = randomUUID();
  readonly #appended = new Map<string, number>();
  #isPromised = false;
  #underWay: Promise<void> | undefined;

  constructor(db: Kysely<Tables>, channel: string) {
    this.#db = db;
    this.#channel = channel;
  }

  /** The same journal, telling others of what it writes. */
  spreading(journal: Journal): Journal {
    return {
      ...journal,
      append: async (append) => {
        const outcome = await journal.append(append);
        if (outcome.kind !== 'appended') return outcome;
        if (append.events.length > 0) this.#appended.set(append.meeting, outcome.version);
        // What the writer holds already is nothing for others.
        if (append.effects.length > (outcome.taken?.length ?? 0)) this.#isPromised = true;
        if (this.#hasAny()) this.#underWay ??= this.#run();
        return outcome;
      },
    };
  }

  /** Effects were written down outside the journal. */
  promised(): void {
    this.#isPromised = true;
    this.#underWay ??= this.#run();
  }

  /** What a message of another server says; nothing where it is one's own, or none of Nuija's. */
  heard(message: string): Change | undefined {
    if (message.includes(this.#self)) return undefined;
    const { data } = heard.safeParse(jsonOf(message));
    if (data === undefined) return undefined;
    if ('kind' in data) return { kind: data.kind };
    return { kind: 'appended', meeting: data.meeting as MeetingId, version: data.version };
  }

  async idle(): Promise<void> {
    while (this.#underWay !== undefined) await this.#underWay;
  }

  async #run(): Promise<void> {
    await setTimeout(TELL_EVERY_MS);
    const news = this.#take();
    try {
      await sql`select nuija_tell(${this.#channel}, ${news})`.execute(this.#db);
    } catch {
      // Others look by themselves every now and then; whoever wrote is not to wait for this.
    }
    this.#underWay = this.#hasAny() ? this.#run() : undefined;
  }

  #hasAny(): boolean {
    return this.#isPromised || this.#appended.size > 0;
  }

  #take(): readonly string[] {
    const from = this.#self;
    const lines = [...this.#appended].map(([meeting, version]) => JSON.stringify({ from, meeting, version }));
    if (this.#isPromised) lines.push(JSON.stringify({ from, kind: 'promised' }));
    this.#appended.clear();
    this.#isPromised = false;
    return lines.map((line) => (Buffer.byteLength(line) <= LONGEST ? line : JSON.stringify({ from, kind: 'missed' })));
  }
}

const jsonOf = (message: string): unknown => {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
};
