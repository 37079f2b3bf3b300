import type { Journal, Notebook } from '../../src/app';
import type { Instant } from '../../src/domain';

/** For so long servers of this version and of the one before may take turns; both name messages as the older one does. */
const TOGETHER_MS = 60 * 60_000;

/**
 * From when on messages are named by the moment they were sent, in milliseconds since 1970. Settled at the first start
 * and kept, so that a message has one name for whoever meets it: from the beginning in a new store, and in an hour in one
 * that has meetings of an older version.
 */
export const namedByTimeFrom = async (
  { journal, notebook }: { readonly journal: Journal; readonly notebook: Notebook },
  now: Instant,
): Promise<number> => {
  const known = await notebook.get(KEY);
  if (known !== undefined) return Number(known);
  const from = (await journal.meetings()).length === 0 ? 0 : Date.parse(now) + TOGETHER_MS;
  // Servers that start together agree on one.
  return Number(await notebook.change(KEY, (kept) => kept ?? from));
};

const KEY = 'messages:named-by-time-from';

/** Teams' id of a chat message is the moment it was sent, in milliseconds. */
const MOMENT = /^\d{13}$/;

/**
 * What a message's name begins with. Names that begin with a time lie side by side in an index, in the order they are
 * written: one page takes what would else be spread over as many pages as there are names, and each of those is written
 * to the disk with every commit (as with the UUIDs of version 7, RFC 9562).
 */
export const timeIn = (activity: string, from: number): string =>
  MOMENT.test(activity) && Number(activity) >= from ? `${activity}:` : '';
