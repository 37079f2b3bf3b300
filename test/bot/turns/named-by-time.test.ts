import { instant, type EntryId } from '../../../src/domain';
import { memoryStore } from '../../support/memory-journal';
import { chair, secretary } from '../../support/meeting-facts';
import { prepare, startTown, type Town } from './town';

let towns: Town[] = [];
afterEach(async () => {
  for (const town of towns) await town.close();
  towns = [];
});
const aTown = async (...how: Parameters<typeof startTown>): Promise<Town> => {
  const town = await startTown(...how);
  towns.push(town);
  return town;
};

const open = async (town: Town): Promise<void> => {
  await prepare(town);
  await town.say(chair, 'avaa');
};
/** Teams' id of a message: the moment it was sent. */
const sentNow = ({ clock }: Town): string => String(Date.parse(clock.now));
const pass = (town: Town, minutes: number): void => {
  town.clock.now = instant(Date.parse(town.clock.now) + minutes * 60_000);
};
const lastEntry = async (town: Town): Promise<EntryId | undefined> => (await town.state()).history.at(-1)?.entry;
const noted = async (town: Town): Promise<readonly string[]> =>
  [...(await town.state()).paragraphs].map(({ text }) => text);

describe('the name of a message in the record', () => {
  it('begins with the moment it was sent, in a new store', async () => {
    const town = await aTown();
    await open(town);
    const id = sentNow(town);
    await town.say(secretary, 'keskustelu: Todettiin.', { id });
    expect(await lastEntry(town)).toMatch(new RegExp(`^msg:${id}:[\\da-f]{32}:1$`));
  });

  it('has no moment where its id is none', async () => {
    const town = await aTown();
    await open(town);
    await town.say(secretary, 'keskustelu: Todettiin.', { id: '1:abc' });
    expect(await lastEntry(town)).toMatch(/^msg:[\da-f]{32}:1$/);
  });
});

describe('a message that an older version took before the upgrade', () => {
  const upgraded = async (): Promise<{ readonly town: Town; readonly id: string }> => {
    const store = memoryStore();
    const before = await aTown(store, true);
    await open(before);
    const id = sentNow(before);
    await before.say(secretary, 'keskustelu: Todettiin.', { id });
    return { town: await aTown(store), id };
  };

  it('is known when it comes again', async () => {
    const { town, id } = await upgraded();
    expect(await town.say(secretary, 'keskustelu: Todettiin.', { id })).toBe('');
    expect(await noted(town)).toEqual(['Todettiin.']);
  });

  it('is corrected by an edit, also a day later', async () => {
    const { town, id } = await upgraded();
    pass(town, 24 * 60);
    await town.say(secretary, 'keskustelu: Todettiin yhdessä.', { id, change: 'messageUpdate' });
    expect(await noted(town)).toEqual(['Todettiin yhdessä.']);
  });

  it('is named alike by servers of both versions for an hour, and by its time afterwards', async () => {
    const { town } = await upgraded();
    pass(town, 59);
    await town.say(secretary, 'keskustelu: Vielä.', { id: sentNow(town) });
    expect(await lastEntry(town)).toMatch(/^msg:[\da-f]{32}:1$/);
    pass(town, 1);
    const id = sentNow(town);
    await town.say(chair, 'keskustelu: Sitten.', { id });
    expect(await lastEntry(town)).toContain(`msg:${id}:`);
  });

  it('has the name that was settled at the first start, however often servers are started anew', async () => {
    const store = memoryStore();
    const before = await aTown(store, true);
    await open(before);
    const first = await aTown(store);
    const later = await aTown(store);
    expect(later.parts.namedByTimeFrom).toBe(first.parts.namedByTimeFrom);
    expect(first.parts.namedByTimeFrom).toBe(Date.parse(before.clock.now) + 60 * 60_000);
  });
});
