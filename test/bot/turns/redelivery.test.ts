import { chair, secretary } from '../../support/meeting-facts';
import { instant } from '../../../src/domain';
import { CHAT, prepared, running, startTown, type Saying, type Town } from './town';

let town: Town;
afterEach(() => town.close());

const pass = (minutes: number): void => {
  town.clock.now = instant(Date.parse(town.clock.now) + minutes * 60_000);
};

/** Somebody says something; calling what comes back is Teams delivering it once more, as it was. */
const said = async (...what: Parameters<Town['say']>): Promise<() => Promise<string>> => {
  const [by, text, more] = what;
  const at = town.clock.now;
  await town.say(by, text, more);
  return () => town.say(by, text, { ...more, at });
};
const everything = async (): Promise<unknown> => [await town.meeting(), await town.state(), town.errands()];
const edit = (id: string): Saying => ({ id, change: 'messageUpdate' });

describe('a message that comes again when the meeting has gone on (R4)', () => {
  it.each([
    ['an hour', 60],
    ['a day', 25 * 60],
  ])('%s later, after the closing, begins no new meeting, be it an agenda or an opening', async (_, minutes) => {
    town = await prepared();
    const again = [
      await said(secretary, 'asialista:\n1. Avaus\n2. Talousarvio', { id: 'agenda' }),
      await said(chair, 'avaa', { id: 'open' }),
      await said(chair, 'lopeta\nlopeta', { id: 'close' }),
    ];
    pass(minutes);
    const before = await everything();
    for (const deliver of again) expect(await deliver()).toBe('');
    expect(await everything()).toEqual(before);
  });

  it('is still about the meeting it was said in once the chat has turned to the next', async () => {
    town = await prepared();
    const again = await said(chair, 'avaa', { id: 'open' });
    await town.say(chair, 'lopeta\nlopeta');
    await town.say(secretary, 'asialista:\n1. Uusi avaus');
    const before = await everything();
    expect(await again()).toBe('');
    expect(await everything()).toEqual(before);
  });

  it('does not open what waits, though the next meeting has begun in Teams', async () => {
    town = await prepared();
    const again = await said(chair, 'avaa', { id: 'open' });
    await town.say(chair, 'lopeta\nlopeta');
    const first = await town.meeting();
    pass(7 * 24 * 60);
    await town.send({
      type: 'event',
      id: 'start',
      name: 'application/vnd.microsoft.meetingStart',
      timestamp: town.clock.now,
      serviceUrl: town.teams.place.serviceUrl,
      conversation: { isGroup: true, conversationType: 'groupChat', tenantId: 'tenant-1', id: CHAT },
      recipient: { id: '28:bot', name: 'Nuija' },
      from: { id: '29:teams' },
    });
    await again();
    expect(await town.meeting()).toBe(first);
  });

  it('means what it meant, also where it meant nothing then', async () => {
    town = await startTown();
    const own = { chat: 'a:aino', id: 'early' };
    const again = await said(chair, 'avaa', own);
    await town.say(secretary, 'asialista:\n1. Avaus');
    await town.say(chair, 'tilanne');
    const before = await everything();
    expect(await again()).toBe('');
    expect(await everything()).toEqual(before);
  });
});

describe('an edit that comes again after a later one (R4)', () => {
  it('does not take the later words back', async () => {
    town = await running();
    const first = await said(chair, 'päätös: Hyväksyttiin.', { id: 'm' });
    pass(1);
    const second = await said(chair, 'päätös: Hyväksyttiin. ', edit('m'));
    pass(1);
    await said(chair, 'päätös: Hyväksyttiin muutettuna.\nkirjaus: Esiteltiin.', edit('m'));
    const before = await everything();
    for (const deliver of [first, second]) {
      pass(1);
      expect(await deliver()).toBe('');
    }
    expect(await everything()).toEqual(before);
  });

  it('is taken anew where somebody really writes the same words once more', async () => {
    town = await running();
    await said(secretary, 'kirjaus: A', { id: 'm' });
    for (const text of ['B', 'A', 'B']) {
      pass(1);
      await said(secretary, `kirjaus: ${text}`, edit('m'));
    }
    expect((await town.state()).paragraphs.map(({ text }) => text)).toEqual(['B']);
  });

  it('records nothing once the message is deleted', async () => {
    town = await running();
    const first = await said(chair, 'päätös: Hyväksyttiin.', { id: 'm' });
    pass(1);
    const second = await said(chair, 'päätös: Hyväksyttiin.  ', edit('m'));
    pass(1);
    await said(chair, '', { id: 'm', change: 'messageDelete', mention: false });
    const before = await everything();
    for (const deliver of [first, second]) expect(await deliver()).toBe('');
    expect(await everything()).toEqual(before);
  });
});
