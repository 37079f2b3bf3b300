import { replay, type MeetingId } from '../../domain';
import { decode } from '../codec';
import type { Head, StoredLine } from '../stored-line';
import { verifyMeeting, type Finding } from '../verify-meeting';
import { readBackup, UnusableBackup, type BackupSummary } from './backup-file';

/** Told how many events are done, of how many; of none where that is not known. */
export type Progress = (done: number, of?: number) => void;

/**
 * Reads a backup to its end without using it: whether it is whole and as it was written, whether every journal in it
 * hangs together and can be replayed.
 *
 * @throws UnusableBackup naming what is wrong.
 */
export const checkBackup = async (file: string, progress: Progress = () => undefined): Promise<BackupSummary> => {
  const heads = new Map<string, Head>();
  const rows = readBackup(file);
  const journal = new JournalCheck(heads);
  let done = 0;
  for (;;) {
    const next = await rows.next();
    if (next.done === true) {
      // Only now is it known that the file is what was written, and so that it was wrong in the store.
      const finding = journal.end();
      if (finding !== undefined) throw wrongJournal(file, finding);
      return next.value;
    }
    const { table, row } = next.value;
    if (table === 'meetings') heads.set(row.meeting, row);
    if (table === 'events') {
      journal.line(row);
      done += 1;
      progress(done);
    }
  }
};

/** Holds one meeting after the other against its head, as their lines come. */
class JournalCheck {
  readonly #heads: Map<string, Head>;
  #lines: StoredLine[] = [];
  #finding: Finding | undefined;

  constructor(heads: Map<string, Head>) {
    this.#heads = heads;
  }

  line(line: StoredLine): void {
    if (this.#lines[0] !== undefined && this.#lines[0].meeting !== line.meeting) this.#meeting();
    this.#lines.push(line);
  }

  /** What is wrong first of all, if anything is. */
  end(): Finding | undefined {
    this.#meeting();
    const [missing] = this.#heads.keys();
    return (
      this.#finding ?? (missing === undefined ? undefined : { meeting: missing as MeetingId, problem: 'has no events' })
    );
  }

  #meeting(): void {
    const [first] = this.#lines;
    if (first === undefined || this.#finding !== undefined) return;
    const meeting = first.meeting as MeetingId;
    [this.#finding] = verifyMeeting(meeting, this.#heads.get(meeting), this.#lines);
    if (this.#finding === undefined) replay(this.#lines.map(decode));
    this.#heads.delete(meeting);
    this.#lines = [];
  }
}

const wrongJournal = (file: string, { meeting, seq, problem }: Finding): UnusableBackup => {
  const where = seq === undefined ? meeting : `${meeting}, event ${seq}`;
  return new UnusableBackup(
    `${file} holds a journal that is not as it was written: ${where} ${problem}. ` +
      'It was so in the store it was made of: "npm run verify" there says more',
  );
};
