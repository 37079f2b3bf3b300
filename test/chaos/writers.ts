import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { MeetingEvent } from '../../src/domain';
import { openStore } from '../../src/journal';

/** How Node runs a writer in a process of its own; then come the url, its name and how many commands. */
export const WRITER = ['-r', require.resolve('../support/typescript.cjs'), require.resolve('../src/journal/writer')];

/** How a writer ended, and which commands it was told are written. */
export const ended = async (child: ChildProcess): Promise<{ code: unknown; acknowledged: string[]; err: string }> => {
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  return { code, err, acknowledged: out.split('\n').slice(0, -1) };
};

interface Found {
  readonly problems: readonly unknown[];
  /** No command wrote only one of its two events. */
  readonly isWhole: boolean;
  readonly entries: readonly string[];
}
/** What is in a store that something befell: each command of the writer wrote two events. */
export const found = async (file: string): Promise<Found> => {
  const { journal, verify, close } = await openStore(`sqlite:${file}`);
  try {
    const problems = [];
    for await (const problem of verify()) problems.push(problem);
    const [meeting] = await journal.meetings();
    const events = meeting === undefined ? [] : await journal.read(meeting);
    const all = events.map(({ event }: { event: MeetingEvent }) => String(event.entry));
    const entries = all.filter((_, index) => index % 2 === 0);
    return { problems, entries, isWhole: all.join() === entries.flatMap((entry) => [entry, entry]).join() };
  } finally {
    await close();
  }
};
