import { chair, member, secretary } from '../../support/meeting-facts';
import { prepared, running, type Town } from './town';

let town: Town;
afterEach(() => town.close());

const decisions = async (): Promise<readonly (string | undefined)[]> =>
  (await town.state()).decisions.map(({ text, kind }) => text ?? kind);
const notes = async (): Promise<readonly string[]> => (await town.state()).paragraphs.map(({ text }) => text);

describe('a message that is edited', () => {
  it('now reads as it says now', async () => {
    town = await running();
    await town.say(chair, 'päätös: Hyväksyttiin talousarvo.', { id: 'm' });
    await town.say(chair, 'päätös: Hyväksyttiin talousarvio.', { id: 'm', change: 'messageUpdate' });
    await town.say(chair, 'päätös: Hyväksyttiin talousarvio!', { id: 'm', change: 'messageUpdate' });
    expect(await decisions()).toEqual(['Hyväksyttiin talousarvio!']);
  });

  it('never puts the words of one line into what another line wrote', async () => {
    town = await running();
    await town.say(chair, 'päätös: Hyväksyttiin.\nkirjaus: Esiteltiin.', { id: 'm' });
    const reply = await town.say(chair, 'kirjaus: Esiteltiin luvut.', { id: 'm', change: 'messageUpdate' });
    expect([await decisions(), await notes()]).toEqual([[], ['Esiteltiin luvut.']]);
    expect(reply).toContain('Peruttu');
  });

  it('may turn a note into a decision', async () => {
    town = await running();
    await town.say(chair, 'kirjaus: Hyväksyttiin.', { id: 'm' });
    await town.say(chair, 'päätös: Hyväksyttiin.', { id: 'm', change: 'messageUpdate' });
    expect([await decisions(), await notes()]).toEqual([['Hyväksyttiin.'], []]);
  });

  it('may turn a kind of decision into words of its own, and back', async () => {
    town = await running();
    await town.say(chair, 'päätös: tiedoksi', { id: 'm' });
    await town.say(chair, 'päätös: Hyväksyttiin.', { id: 'm', change: 'messageUpdate' });
    expect(await decisions()).toEqual(['Hyväksyttiin.']);
    await town.say(chair, 'päätös: tiedoksi', { id: 'm', change: 'messageUpdate' });
    expect(await decisions()).toEqual(['noted']);
  });

  it('says for the first time what was not understood, and keeps to that when edited again', async () => {
    town = await running();
    await town.say(secretary, 'kirjuas: A', { id: 'm' });
    for (const text of ['A', 'B', 'B'])
      await town.say(secretary, `kirjaus: ${text}`, { id: 'm', change: 'messageUpdate' });
    expect(await notes()).toEqual(['B']);
  });

  it('leaves the agenda where it is', async () => {
    town = await running();
    await town.say(chair, 'seuraava\nkirjaus: A', { id: 'm' });
    await town.say(chair, 'seuraava\nkirjaus: B', { id: 'm', change: 'messageUpdate' });
    expect(await town.say(chair, 'kohta 3\nkirjaus: B', { id: 'm', change: 'messageUpdate' })).toBe('');
    expect((await town.state()).agenda.filter(({ intervals }) => intervals.length > 0)).toHaveLength(2);
  });

  it('does not take a step that was taken as somebody else’s', async () => {
    town = await running();
    await town.say(chair, 'seuraava');
    await town.say(secretary, 'seuraava', { id: 'm' });
    await town.say(secretary, 'Seuraava', { id: 'm', change: 'messageUpdate' });
    expect((await town.state()).agenda.filter(({ intervals }) => intervals.length > 0)).toHaveLength(2);
  });

  it('gives a task its new words, and another owner a task of their own', async () => {
    town = await running();
    await town.say(secretary, '#action Matti Väänänen lähettää kirjeen', { id: 'm' });
    await town.say(secretary, '#action Matti Väänänen lähettää kirjeen heti', { id: 'm', change: 'messageUpdate' });
    expect((await town.state()).actions).toMatchObject([{ text: 'lähettää kirjeen heti', owner: { person: member } }]);
    await town.say(secretary, '#action Saara Nieminen lähettää kirjeen heti', { id: 'm', change: 'messageUpdate' });
    expect((await town.state()).actions).toMatchObject([{ owner: { person: secretary } }]);
  });

  it('is told to talk only to somebody who may not change it', async () => {
    town = await running();
    await town.say(chair, 'päätös: Hyväksyttiin.', { id: 'm' });
    await town.say(member, 'päätös: Hylättiin.', { id: 'm', change: 'messageUpdate' });
    expect(await decisions()).toEqual(['Hyväksyttiin.']);
  });

  it('that was an agenda does not begin another meeting once this one is closed', async () => {
    town = await prepared();
    const meeting = await town.meeting();
    await town.say(secretary, 'asialista:\n1. Avaus', { id: 'm' });
    await town.say(chair, 'avaa\nlopeta\nlopeta');
    expect(await town.say(secretary, 'asialista:\n1. Avaus\n2. Muut', { id: 'm', change: 'messageUpdate' })).not.toBe(
      '',
    );
    expect(await town.meeting()).toBe(meeting);
  });
});

describe('a message that is deleted', () => {
  it('takes back what it wrote, newest first, wherever it stood in it', async () => {
    town = await running();
    await town.say(chair, 'tilanne\nkirjaus: A\npäätös: Hyväksyttiin.', { id: 'm' });
    const reply = await town.say(chair, '', { id: 'm', change: 'messageDelete', mention: false });
    expect([await notes(), await decisions()]).toEqual([[], []]);
    expect(reply.split('\n')).toHaveLength(2);
    expect(await town.say(chair, '', { id: 'm', change: 'messageDelete', mention: false })).toBe('');
  });

  it('takes back what an edit of it wrote', async () => {
    town = await running();
    await town.say(secretary, 'kirjuas: A', { id: 'm' });
    await town.say(secretary, 'kirjaus: A', { id: 'm', change: 'messageUpdate' });
    await town.say(secretary, '', { id: 'm', change: 'messageDelete', mention: false });
    expect(await notes()).toEqual([]);
  });

  it('of the meeting before takes it back there', async () => {
    town = await running();
    await town.say(secretary, 'kirjaus: A', { id: 'm' });
    const before = await town.meeting();
    await town.say(chair, 'lopeta\nlopeta');
    await town.say(secretary, 'asialista:\n1. Avaus');
    expect(await town.meeting()).not.toBe(before);
    await town.say(secretary, '', { id: 'm', change: 'messageDelete', mention: false });
    expect((await town.state(before)).paragraphs).toHaveLength(0);
  });

  it('that was talk is nobody’s business', async () => {
    town = await running();
    await town.say(member, 'Kiitos!', { id: 'm', mention: false });
    expect(await town.say(member, '', { id: 'm', change: 'messageDelete', mention: false })).toBe('');
  });
});
