import { ComeBack, settle, type Errand, type PendingEffect } from '../../../src/app';
import { instant, meetingId, type Person } from '../../../src/domain';
import { readRosterFile } from '../../../src/roster';
import type { Fetched } from '../../../bot/teams';
import { rosterFileErrands } from '../../../bot/turns';
import { chair, member, people, secretary } from '../../support/meeting-facts';
import { workbook } from '../../support/office-files';
import { CHAT, prepared, running, startTown, type Town } from './town';

const FILE = 'application/vnd.microsoft.teams.file.download.info';
const URL = 'https://vm-my.sharepoint.com/personal/x/download.aspx?tempauth=1';
const PERSONAL = 'a:saara';

let town: Town;
afterEach(() => town.close());

/** Somebody sends files in their own chat with Nuija. */
const sends = (by: Person['id'], names: readonly string[], text = '', more: object = {}) =>
  town.send({
    type: 'message',
    id: 'sent-1',
    text,
    timestamp: town.clock.now,
    serviceUrl: town.teams.place.serviceUrl,
    recipient: { id: '28:bot', name: 'Nuija' },
    from: { id: `29:${by}`, aadObjectId: by, name: people.find(({ id }) => id === by)?.name ?? '' },
    conversation: { conversationType: 'personal', tenantId: 'tenant-1', id: PERSONAL },
    attachments: [
      { contentType: 'text/html', content: '<p></p>' },
      ...names.map((name) => ({
        contentType: FILE,
        name,
        content: { downloadUrl: URL, uniqueId: 'x', fileType: 'xlsx' },
      })),
    ],
    ...more,
  });
type ReadRoster = Extract<Errand, { kind: 'readRoster' }>;
const asked = (): readonly ReadRoster[] =>
  town.errands().filter((errand): errand is ReadRoster => errand.kind === 'readRoster');

/** Reads the file sent last, as the outbox would; what it is answered with. */
const isRead = async (fetchFile: () => Promise<Fetched>, attempts = 0): Promise<string> => {
  const before = town.replies().length;
  const { parts } = town;
  const errands = rosterFileErrands({
    records: parts,
    outbox: parts.outbox,
    addresses: parts.addresses,
    directory: { lookAround: () => Promise.resolve() },
    fetchFile,
    read: (bytes) => Promise.resolve(readRosterFile(bytes)),
  });
  const effect = { id: 'effect-1', meeting: await town.meeting(), attempts } as PendingEffect;
  await errands.readRoster(asked().at(-1)!, effect);
  return town.replies().slice(before).join('\n---\n');
};
const holds = (bytes: Uint8Array) => () => Promise.resolve<Fetched>({ kind: 'file', bytes });
const table = (...rows: readonly (readonly string[])[]): Uint8Array =>
  workbook([{ name: 'Kokoonpano', rows: [['Nimi', 'Organisaatio', 'Rooli'], ...rows] }]);
const LIST = table(
  ['Aino Korhonen', 'VM', 'pj'],
  ['Saara Nieminen', 'VM', 'sihteeri'],
  ['Uusi Jäsen', 'Kela', 'jäsen'],
);

describe('a file sent to Nuija', () => {
  it('is read after the message was acknowledged, once, however often the message comes', async () => {
    town = await running();
    await sends(secretary, ['roster.xlsx']);
    await sends(secretary, ['roster.xlsx']);
    expect(asked()).toEqual([
      {
        kind: 'readRoster',
        file: { name: 'roster.xlsx', url: URL },
        by: { id: secretary, name: 'Saara Nieminen' },
        said: town.clock.now,
        entry: expect.stringMatching(/^msg:[\da-f]{32}:file$/),
        chat: PERSONAL,
      },
    ]);
  });

  it('becomes the meeting’s list; how many, in which parts, what was not understood and how to take it back is said', async () => {
    town = await prepared();
    await town.parts.addresses.notes.setMembers(CHAT, people);
    await settle(town.parts, await town.meeting(), secretary, [
      { type: 'DescribeMeeting', meeting: { number: '5/2022' } },
    ]);
    await town.say(secretary, 'tilanne');
    await sends(secretary, ['roster.xlsx']);
    const list = table(
      ['Aino Korhonen', 'VM', 'pj'],
      ['Saara Nieminen', 'VM', 'sihteeri'],
      ['Uusi Jäsen', 'Kela', 'x'],
      ['Yksi'],
    );
    expect((await isRead(holds(list))).split('\n')).toEqual([
      'Luin tiedoston ”roster.xlsx”. Kokous: Ohjausryhmä 5/2022.',
      'Osallistujat: 3.',
      'Puheenjohtaja: Aino Korhonen. Sihteeri: Saara Nieminen. Jäsenet 2, sihteerit 1.',
      'Tunnistin Teamsissa 2/3: Aino Korhonen, Saara Nieminen.',
      'Ei tunnistettu: Uusi Jäsen.',
      'Rivillä 4 ”x” luettiin nimikkeeksi, ei rooliksi.',
      'Riviltä 5 ei löytynyt etu- ja sukunimeä, joten se jätettiin pois: ”Yksi”',
      'Jos lista on väärä, sano ”peru”.',
    ]);
    expect((await town.state()).people.slice(0, 3).map(({ name }) => name)).toEqual([
      'Aino Korhonen',
      'Saara Nieminen',
      'Uusi Jäsen',
    ]);
    expect(await town.say(secretary, 'peru', { chat: PERSONAL })).toContain('osallistujat');
    expect((await town.state()).people).toEqual(people);
  });

  it('is recognised by those in the meeting’s chat, wherever it was sent, and by their addresses', async () => {
    town = await startTown();
    await town.say(secretary, 'asialista:\n1. Avaus');
    await town.parts.addresses.notes.setMembers(CHAT, [
      { id: chair, name: 'A. Korhonen', emails: ['aino@vm.example'] },
      { id: member, name: 'Matti Väänänen' },
    ]);
    await sends(secretary, ['a.csv']);
    const csv = Buffer.from('Nimi;Sähköposti;Rooli\nAino Korhonen;AINO@vm.example;pj\nMatti Väänänen;;\n');
    expect(await isRead(holds(csv))).toContain('Tunnistin Teamsissa 2/2');
    expect(await town.state()).toMatchObject({ chair, people: [{ id: chair }, { id: member }, {}] });
    expect(JSON.stringify((await town.state()).history)).not.toContain('example');
  });

  it('changes nothing by whoever may not, and is not even fetched for them', async () => {
    town = await prepared();
    await town.say(member, 'tilanne');
    await sends(member, ['roster.xlsx']);
    const fetchFile = jest.fn(holds(LIST));
    expect(await isRead(fetchFile)).toContain('Aino Korhonen');
    expect(fetchFile).not.toHaveBeenCalled();
    expect((await town.state()).people).toEqual(people);
  });

  it('is decided on again when it has been read: whoever may no longer changes nothing', async () => {
    town = await prepared();
    await town.say(secretary, 'tilanne');
    await sends(secretary, ['roster.xlsx']);
    const reply = await isRead(async () => {
      await town.say(chair, 'osallistujat:\nAino Korhonen, VM, pj\nMatti Väänänen, DVV, sihteeri');
      return { kind: 'file', bytes: LIST };
    });
    expect(reply).toContain('Aino Korhonen');
    expect((await town.state()).people.map(({ name }) => name)).not.toContain('Uusi Jäsen');
  });

  it('is set once, though the server died before it was done', async () => {
    town = await prepared();
    await town.say(secretary, 'tilanne');
    await sends(secretary, ['roster.xlsx']);
    await isRead(holds(LIST));
    const { version } = await town.parts.reader.read(await town.meeting());
    const fetchFile = jest.fn(holds(LIST));
    expect(await isRead(fetchFile)).toBe('');
    expect(fetchFile).not.toHaveBeenCalled();
    expect((await town.parts.reader.read(await town.meeting())).version).toBe(version);
  });

  it.each<readonly [string, () => Promise<Fetched>, string]>([
    ['it is no list', holds(Buffer.from('%PDF-1.7')), 'Excel- ja CSV-tiedostoista'],
    ['nobody is in it', holds(table(['Yksi', 'VM', 'pj'])), 'yhtään henkilöä'],
    ['it is too large', () => Promise.resolve({ kind: 'none', why: 'tooLarge' }), 'liian suuri'],
    ['there is a page in its place', () => Promise.resolve({ kind: 'none', why: 'elsewhere' }), 'tietokoneella'],
    ['it is gone', () => Promise.resolve({ kind: 'none', why: 'refused' }), 'uudelleen'],
  ])('that is not read is answered with why, and what to do: %s', async (_, fetchFile, words) => {
    town = await prepared();
    await town.say(secretary, 'tilanne');
    await sends(secretary, ['lista.pdf']);
    const reply = await isRead(fetchFile);
    expect(reply).toContain(words);
    expect(reply).toContain('lista.pdf');
    expect((await town.state()).people).toEqual(people);
  });

  it('is tried some more while it cannot be had, and then told of', async () => {
    town = await prepared();
    await town.say(secretary, 'tilanne');
    await sends(secretary, ['roster.xlsx']);
    const away = (): Promise<Fetched> => Promise.reject(new ComeBack('away'));
    for (let attempts = 0; attempts < 4; attempts += 1)
      await expect(isRead(away, attempts)).rejects.toBeInstanceOf(ComeBack);
    expect(await isRead(away, 4)).toContain('En saanut sitä Teamsilta');
  });

  it('is read alone: of several nobody could say which one holds', async () => {
    town = await running();
    await sends(secretary, ['a.xlsx', 'b.xlsx']);
    expect(asked()).toEqual([]);
    expect(town.replies().at(-1)).toContain('yksi tiedosto kerrallaan');
  });

  it('may come with words that only say what it is, and with others that are carried out', async () => {
    town = await running();
    const { length } = town.replies();
    for (const [index, text] of ['osallistujat', 'Tässä lista kokoukseen', 'Ohjausryhmä'].entries())
      await sends(secretary, ['a.xlsx'], text, { id: `said-${String(index)}` });
    expect(town.replies()).toHaveLength(length);
    await sends(secretary, ['a.xlsx'], 'tilanne', { id: 'said-9' });
    expect(town.replies().at(-1)).toContain('Avaus');
    expect(asked()).toHaveLength(4);
  });

  it('is not read again when the message with it is edited, nor where Nuija is not spoken to', async () => {
    town = await running();
    await sends(secretary, ['a.xlsx'], '', { type: 'messageUpdate', channelData: { eventType: 'editMessage' } });
    const group = { isGroup: true, conversationType: 'groupChat', tenantId: 'tenant-1', id: CHAT };
    await sends(secretary, ['a.xlsx'], 'katsokaa', { conversation: group });
    expect(asked()).toEqual([]);
  });

  it('takes its list along when the message with it is deleted', async () => {
    town = await prepared();
    await town.say(secretary, 'tilanne');
    await sends(secretary, ['roster.xlsx']);
    await isRead(holds(LIST));
    await sends(secretary, [], '', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } });
    expect(town.replies().at(-1)).toBe('Peruttu: osallistujat.');
    expect((await town.state()).people).toEqual(people);
  });

  it('from somebody in no meeting is answered with where it belongs', async () => {
    town = await startTown();
    await sends(secretary, ['a.xlsx']);
    expect(asked()).toEqual([]);
    expect(town.replies().at(-1)).toContain('En löydä kokousta, jota tiedosto koskisi.');
  });

  it('belongs to the meeting whose body is named beside it, and is asked about where several run', async () => {
    town = await running();
    const other = meetingId('m-other');
    await settle(town.parts, other, secretary, [
      {
        type: 'DescribeBody',
        body: { name: 'Johtokunta', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus' },
      },
      { type: 'OpenMeeting' },
    ]);
    for (const meeting of [other, await town.meeting()])
      await town.parts.addresses.met({ id: secretary, name: 'Saara Nieminen', teamsId: '29:saara' }, { meeting });
    town.clock.now = instant('2022-12-07T10:05:00Z');
    await sends(secretary, ['a.xlsx']);
    expect(asked()).toEqual([]);
    expect(town.replies().at(-1)).toMatch(/Johtokunta; Ohjausryhmä.*toimielimen nimi/);
    await sends(secretary, ['a.xlsx'], 'johtokunta', { id: 'sent-2' });
    expect(asked()).toHaveLength(1);
    expect((await town.store.outbox.waiting()).count).toBeGreaterThan(0);
  });
});
