import { verifyRecords } from '../../../bot/cli/verify-records';
import { MeetingReader, type Drafting } from '../../../src/app';
import { instant, meetingId } from '../../../src/domain';
import { openStore, type Store } from '../../../src/journal';

const open = async (): Promise<{ readonly store: Store; readonly drafting: Drafting }> => {
  const store = await openStore('sqlite::memory:');
  const { journal } = store;
  const drafting: Drafting = {
    journal,
    reader: new MeetingReader(journal),
    now: () => instant(0),
    digest: () => '',
    render: () => Promise.resolve({}),
  };
  return { store, drafting };
};

describe('checking all records', () => {
  it('finds nothing wrong where nothing was recorded', async () => {
    const said: string[] = [];
    const records = await open();
    expect(await verifyRecords(records, (line) => said.push(line))).toEqual({
      summary: '0 meetings, 0 events, 0 drafts',
      troubles: [],
    });
    expect(said).toEqual([]);
    await records.store.close();
  });

  it('says how far it is when it takes long, and no more often than every two seconds', async () => {
    const { store, drafting } = await open();
    const meetings = Array.from({ length: 6 }, (_, index) => meetingId(`m-${String(index)}`));
    const journal = { ...store.journal, meetings: () => Promise.resolve(meetings) };
    const said: string[] = [];
    let seconds = 0;
    await verifyRecords(
      { store: { ...store, journal }, drafting },
      (line) => said.push(line),
      () => {
        seconds += 0.5;
        return seconds * 1_000;
      },
    );
    expect(said).toEqual(['Made the minutes of 3 of 6 meetings again …']);
    await store.close();
  });

  it('names a meeting that cannot be read, and goes on with the others', async () => {
    const { store, drafting } = await open();
    const meetings = [meetingId('m-broken'), meetingId('m-sound')];
    const journal = { ...store.journal, meetings: () => Promise.resolve(meetings) };
    const reader = new MeetingReader(store.journal);
    const read = reader.read.bind(reader);
    reader.read = (meeting) =>
      meeting === 'm-broken' ? Promise.reject(new Error('event 3: is missing')) : read(meeting);
    const { summary, troubles } = await verifyRecords(
      { store: { ...store, journal }, drafting: { ...drafting, reader } },
      () => undefined,
    );
    expect(summary).toBe('2 meetings, 0 events, 0 drafts');
    expect(troubles).toEqual(['m-broken: cannot be read: event 3: is missing']);
    await store.close();
  });
});
