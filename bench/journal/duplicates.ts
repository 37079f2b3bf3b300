import { entryId, instant, meetingId, paragraphId, itemId, personId, type MeetingEvent } from '../../src/domain';
import { openStore } from '../../src/journal';
import { median } from '../figures';

const ROUNDS = 25;
const EACH = 100;

/** Microseconds each, one after the other; and what a duplicate is of a fresh append. */
export interface Duplicates {
  readonly freshUs: number;
  /** Found before anything is decided, as every command that comes again is. */
  readonly knownUs: number;
  /** Found by the append itself, as where two servers race with the same command. */
  readonly seenUs: number;
}

/**
 * P5: what is told a second time against what is new, side by side: a round of fresh appends, each on the disk before
 * the next, then the same commands again in both ways there are to notice it.
 */
export const duplicates = async (url: string): Promise<Duplicates> => {
  const store = await openStore(url);
  const times = { fresh: [] as number[], known: [] as number[], seen: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const all = Array.from({ length: EACH }, (_, index) => appendOf(round, index));
      times.fresh.push(await each(all, async (append) => (await store.journal.append(append)).kind === 'appended'));
      times.known.push(await each(all, async ({ entry }) => (await store.journal.answered(entry)) !== undefined));
      times.seen.push(await each(all, async (append) => (await store.journal.append(append)).kind === 'seen'));
    }
  } finally {
    await store.close();
  }
  return { freshUs: median(times.fresh), knownUs: median(times.known), seenUs: median(times.seen) };
};

/** How long one takes, in microseconds, where all come to what they should. */
const each = async <One>(all: readonly One[], done: (one: One) => Promise<boolean>): Promise<number> => {
  const began = performance.now();
  for (const one of all) if (!(await done(one))) throw new Error('a command came to something else');
  return ((performance.now() - began) * 1_000) / all.length;
};

const appendOf = (round: number, index: number) => {
  const entry = entryId(`duplicates-${round}-${index}`);
  const at = instant(Date.now());
  const event: MeetingEvent = {
    type: 'ParagraphWritten',
    paragraph: paragraphId(entry),
    item: itemId('i-1'),
    role: 'discussion',
    text: 'Keskusteltiin kustannuksista ja aikataulusta, ja todettiin valmistelun etenevän suunnitellusti.',
    by: personId('secretary'),
    at,
    said: at,
    entry,
  };
  const meeting = meetingId(`duplicates-${round}`);
  return { meeting, after: index, entry, events: [event], effects: [], answer: null, recordedAt: at };
};
