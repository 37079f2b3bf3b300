import { verifyApproval, verifyDrafts } from '../../src/app';
import type { MeetingId } from '../../src/domain';
import type { OpenedRecords } from '../index';
import { nameOfMeeting } from './meeting-names';

export interface Verified {
  /** "3 meetings, 214 events, 4 drafts" */
  readonly summary: string;
  /** One line for each thing that is not as it was written. */
  readonly troubles: readonly string[];
}

/** A line of progress every so many milliseconds, so that nobody wonders and nobody has to scroll. */
const PROGRESS_MS = 2_000;

/** Holds every journal against its hashes, and makes every draft again. */
export const verifyRecords = async (
  {
    store,
    drafting,
  }: { readonly store: Pick<OpenedRecords['store'], 'journal' | 'verify'> } & Pick<OpenedRecords, 'drafting'>,
  progress: (line: string) => void,
  clock: () => number = Date.now,
): Promise<Verified> => {
  const meetings = await store.journal.meetings();
  const told = new Map<MeetingId, string[]>();
  const tell = (meeting: MeetingId, what: string): void => {
    told.set(meeting, [...(told.get(meeting) ?? []), what]);
  };

  for await (const { meeting, seq, type, problem } of store.verify())
    tell(meeting, seq === undefined ? problem : `event ${seq}${type === undefined ? '' : ` (${type})`} ${problem}`);

  const names = new Map<MeetingId, string>();
  let events = 0;
  let drafts = 0;
  let lastSaid = clock();
  for (const [index, meeting] of meetings.entries()) {
    if (clock() - lastSaid >= PROGRESS_MS) {
      lastSaid = clock();
      progress(`Made the minutes of ${index} of ${meetings.length} meetings again …`);
    }
    try {
      const { state, version } = await drafting.reader.read(meeting);
      names.set(meeting, nameOfMeeting(meeting, state));
      events += version;
      drafts += state.drafts.length;
      for (const { version: draft, file } of await verifyDrafts(drafting, meeting))
        tell(meeting, `draft ${draft}: ${file} comes out differently from the one that was sent`);
      if (!(await verifyApproval(drafting, meeting)))
        tell(meeting, 'the text of the final minutes does not make the hash they were approved with');
    } catch (error) {
      // What the chain of hashes shows is said already, and better.
      if (!told.has(meeting))
        tell(meeting, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return {
    summary: `${count(meetings.length, 'meeting')}, ${count(events, 'event')}, ${count(drafts, 'draft')}`,
    troubles: [...told].flatMap(([meeting, troubles]) => {
      const name = names.get(meeting) ?? meeting;
      const who = name === meeting ? meeting : `${name} (${meeting})`;
      return troubles.map((trouble) => `${who}: ${trouble}`);
    }),
  };
};

export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
