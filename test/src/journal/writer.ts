/* Run by processes.test.ts in a process of its own: writes events into the board's journal and tells each once it is
   acknowledged. Arguments: url of the store, name of the writer, how many (0: until killed). */
import { writeSync } from 'node:fs';
import type { Append } from '../../../src/app';
import type { EntryId, Instant, MeetingId, PersonId } from '../../../src/domain';
import { openStore } from '../../../src/journal';

const meeting = 'board 5/2022' as MeetingId;
const now = '2022-12-07T10:00:00.000Z' as Instant;

const writing = async (url: string, name: string, count: number): Promise<void> => {
  const { journal, close } = await openStore(url);
  let version = 0;
  for (let written = 0; count === 0 || written < count;) {
    const entry = `${name}-${written}` as EntryId;
    const fact = { entry, by: 'maija' as PersonId, at: now, said: now };
    const append: Append = {
      meeting,
      after: version,
      entry,
      events: [
        { ...fact, type: 'BreakStarted' },
        { ...fact, type: 'BreakEnded' },
      ],
      effects: [
        { id: `card of ${entry}`, meeting, queue: 'chat', kind: 'card', payload: {}, due: now, supersedes: 'agenda' },
      ],
      answer: written,
      recordedAt: now,
    };
    const outcome = await journal.append(append);
    if (outcome.kind === 'conflict') version += (await journal.read(meeting, version)).length;
    else {
      version = outcome.kind === 'appended' ? outcome.version : version;
      written += 1;
      writeSync(1, `${entry}\n`);
    }
  }
  await close();
};

const [, , url = '', name = '', count = '0'] = process.argv;
void writing(url, name, Number(count));
