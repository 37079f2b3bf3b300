import { chair, member, secretary, stranger } from '../../support/meeting-facts';
import { prepared, running, startTown, type Town } from './town';

let town: Town;
afterEach(() => town.close());
const VERA = { id: stranger, name: 'Teppo Tuntematon' };

const notes = async (): Promise<readonly string[]> => (await town.state()).paragraphs.map(({ text }) => text);

describe('a message', () => {
  it('with several commands gets one reply, in their order', async () => {
    town = await prepared();
    const reply = await town.say(chair, 'avaa\nseuraava\nkirjaus: Esiteltiin luvut.');
    expect(reply).not.toContain('---');
    expect(reply.split('\n')).toEqual([
      'Kokous avattu klo 12.00.',
      expect.stringContaining('Avaus'),
      expect.stringContaining('Talousarvio'),
      expect.stringContaining('2'),
    ]);
    expect(await notes()).toEqual(['Esiteltiin luvut.']);
  });

  it('that is delivered again changes nothing and is not answered again', async () => {
    town = await running();
    expect(await town.say(chair, 'seuraava\nkirjaus: A', { id: 'same' })).not.toBe('');
    const { length } = town.errands();
    for (let time = 0; time < 3; time += 1)
      expect(await town.say(chair, 'seuraava\nkirjaus: A', { id: 'same' })).toBe('');
    expect(town.errands()).toHaveLength(length);
    expect([await notes(), (await town.state()).agenda.filter(({ intervals }) => intervals.length > 0)]).toMatchObject([
      ['A'],
      [{ number: '1' }, { number: '2' }],
    ]);
  });

  it('that was carried out before the server died is answered when it comes again', async () => {
    town = await running();
    const { journal } = town.parts;
    const alive = { ...town.parts };
    const append: typeof journal.append = (each) =>
      each.events.length > 0 ? journal.append(each) : Promise.reject(new Error('SIGKILL'));
    Object.assign(town.parts, { journal: { ...journal, append } });
    const text = 'kirjaus: A\ntilanne';
    await expect(town.say(chair, text, { id: 'same' })).rejects.toThrow('SIGKILL');
    Object.assign(town.parts, alive);
    expect(await town.say(chair, text, { id: 'same' })).toContain('1');
    expect(await notes()).toEqual(['A']);
  });

  it('is dealt with by the same write as its last command', async () => {
    town = await running();
    const { journal } = town.parts;
    const written: number[] = [];
    const append: typeof journal.append = (each) => {
      written.push(each.effects.filter(({ kind }) => kind === 'say').length);
      return journal.append(each);
    };
    Object.assign(town.parts, { journal: { ...journal, append } });
    expect(await town.say(chair, 'kirjaus: A\nkirjaus: B', { id: 'same' })).not.toBe('');
    expect(written).toEqual([0, 1]);
    expect(await town.say(chair, 'kirjaus: A\nkirjaus: B', { id: 'same' })).toBe('');
    expect(written).toEqual([0, 1]);
    expect(await notes()).toEqual(['A', 'B']);
  });

  it('that is only talk gets no reaction at all', async () => {
    town = await running();
    const { length } = town.errands();
    for (const text of ['Kiitos, hyvä esitys!', 'avaan kohta ikkunan', 'seuraava bussi lähtee 16.05 torilta'])
      expect(await town.say(member, text, { mention: false })).toBe('');
    expect(town.errands()).toHaveLength(length);
  });

  it('that nearly says something is answered with what would be right', async () => {
    town = await running();
    expect(await town.say(chair, 'seurava')).toContain('seuraava');
    expect(await town.say(chair, 'nxet')).toContain('next');
    expect((await town.state()).history.filter(({ type }) => type === 'ItemOpened')).toHaveLength(1);
  });

  it('is refused in words that say who may, once', async () => {
    town = await running();
    const reply = await town.say(member, 'lopeta', { id: 'same' });
    expect(reply).toContain('puheenjohtaja (Aino Korhonen)');
    expect(await town.say(member, 'lopeta', { id: 'same' })).toBe('');
  });

  it('may ask for what there is', async () => {
    town = await running();
    expect(await town.say(member, 'tilanne')).toContain('Avaus');
    expect(await town.say(member, 'keitä läsnä')).not.toBe('');
    await town.say(member, 'asialista');
    await town.say(member, 'ohje');
    expect(town.errands().slice(-2)).toEqual([
      { kind: 'card', card: 'agenda', anew: true },
      { kind: 'show', card: 'help' },
    ]);
    await town.say(member, 'ohje äänestys');
    expect(town.errands().at(-1)).toEqual({ kind: 'show', card: 'help', topic: 'helpVotes' });
  });
});

describe('the minutes', () => {
  const drafts = (): number => town.errands().filter(({ kind }) => kind === 'draft').length;

  it('are made for the secretary who asks', async () => {
    town = await running();
    expect(await town.say(secretary, 'pöytäkirja')).toContain('Luonnos');
    expect(drafts()).toBe(1);
  });

  it('are not made for a member, however often the message comes', async () => {
    town = await running();
    expect(await town.say(member, 'pöytäkirja', { id: 'same' })).toContain('sihteeri');
    for (let time = 0; time < 3; time += 1) await town.say(member, 'pöytäkirja', { id: 'same' });
    expect(drafts()).toBe(0);
  });
});

describe('a pasted agenda', () => {
  it('is taken with what could not be read of it', async () => {
    town = await startTown();
    const reply = await town.say(secretary, 'asialista:\n1. Avaus\n2. Muut\n7. Päättäminen\n9.');
    expect(reply.split('\n').length).toBeGreaterThan(1);
    expect((await town.state()).agenda.map(({ title }) => title)).toEqual(['Avaus', 'Muut', 'Päättäminen']);
  });

  it('of which nothing could be read changes nothing and says so', async () => {
    town = await prepared();
    expect(await town.say(secretary, 'asialista:\n1.\n2.')).not.toBe('');
    expect((await town.state()).agenda).toHaveLength(4);
  });

  it('after a closed meeting begins the next, with the same people, for the rest of the message too', async () => {
    town = await running();
    const before = await town.meeting();
    await town.say(chair, 'lopeta\nlopeta');
    await town.say(secretary, 'asialista:\n1. Kokouksen avaus\n2. Muut', { id: 'm' });
    const next = await town.meeting();
    expect(next).not.toBe(before);
    expect(await town.state()).toMatchObject({ phase: 'planned', chair, agenda: [{ number: '1' }, { number: '2' }] });
    await town.say(secretary, 'asialista:\n1. Kokouksen avaus\n2. Muut', { id: 'm' });
    expect(await town.meeting()).toBe(next);
  });

  it('after a closed meeting is refused to a member, however often it comes', async () => {
    town = await running();
    const before = await town.meeting();
    await town.say(chair, 'lopeta\nlopeta');
    expect(await town.say(member, 'asialista:\n1. Vallankumous', { id: 'm' })).toContain('sihteeri');
    for (let time = 0; time < 3; time += 1) await town.say(member, 'asialista:\n1. Vallankumous', { id: 'm' });
    expect(await town.meeting()).toBe(before);
  });
});

describe('a personal chat', () => {
  const own = { chat: 'a:aino' };

  it('of somebody who is in no meeting says so in every language', async () => {
    town = await startTown();
    expect((await town.say(VERA, 'tilanne', { chat: 'a:teppo' })).split('\n')).toHaveLength(3);
  });

  it('is about the meeting one is in, and answered there', async () => {
    town = await running();
    expect(await town.say(chair, 'tilanne', own)).toContain('Avaus');
    expect(town.errands().at(-1)).toMatchObject({ kind: 'say', chat: 'a:aino' });
    expect(await town.say(chair, 'asialista', own)).toContain('▶ 1 Avaus');
    await town.say(chair, 'seuraava', own);
    expect(await town.state()).toMatchObject({ agenda: [{}, { intervals: [{}] }, {}, {}] });
  });

  it('is about the one that runs, and guesses nothing where several do', async () => {
    town = await running();
    const elsewhere = {
      id: '19:meeting_other@thread.v2',
      conversationType: 'groupChat',
      isGroup: true,
      tenantId: 'tenant-1',
    };
    const there = (text: string): Promise<unknown> =>
      town.send({
        type: 'message',
        id: `there ${text}`,
        timestamp: town.clock.now,
        serviceUrl: town.teams.place.serviceUrl,
        from: { id: '29:aino', aadObjectId: chair, name: 'Aino Korhonen' },
        recipient: { id: '28:bot', name: 'Nuija' },
        conversation: elsewhere,
        text: `#${text}`,
      });
    await there('asialista');
    expect(await town.say(chair, 'tilanne', own)).toContain('Avaus');
    await there('avaa');
    expect(await town.say(chair, 'tilanne', own)).toContain('Ohjausryhmä');
    expect(await town.say(chair, 'seuraava', own)).toContain('?');
    expect((await town.state()).history.filter(({ type }) => type === 'ItemOpened')).toHaveLength(1);
  });
});
