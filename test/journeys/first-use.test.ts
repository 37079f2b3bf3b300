import { randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import { startStandIn, type StandIn, type Troubles } from '../../bot/rehearsal';
import { instant } from '../../src/domain';
import { folder, serve, tidy, type Crossing, type Served } from '../support/journey';
import { workbook } from '../support/office-files';
import { PIRJO, SIRPA, TENANT, WORLD } from '../support/teams-world';

jest.setTimeout(60_000);

interface Place {
  readonly teams: StandIn;
  readonly lines: Crossing[];
  readonly server: Served;
  readonly data: string;
}

let place: Place;
afterEach(async () => {
  await place.server.stop();
  await place.teams.close();
  tidy();
});

const arrive = async (troubles?: Troubles): Promise<Place> => {
  const lines: Crossing[] = [];
  const outgoingToken = randomUUID();
  const teams = await startStandIn({
    world: WORLD,
    now: () => instant(Date.now()),
    keep: (line) => void lines.push(line as Crossing),
    outgoingToken,
    throttles: false,
    ...(troubles === undefined ? {} : { troubles }),
  });
  const { openIdMetadataUrl, issuer, serviceUrl } = teams;
  const data = folder();
  const server = await serve({
    BOT_ID: WORLD.bot.appId,
    BOT_TENANT_ID: TENANT,
    NUIJA_DATA: data,
    NUIJA_REHEARSAL: JSON.stringify({
      openIdMetadataUrl,
      issuer,
      serviceUrl,
      outgoingToken,
      clock: instant(Date.now()),
    }),
  });
  teams.connect(`${server.url}/api/messages`);
  return { teams, lines, server, data };
};

/** Everything of one kind that can be read in the chat, newest last. */
const seen = (kind: 'card' | 'text'): readonly string[] =>
  place.teams.reactions().flatMap((each) => (each.kind === kind ? [each.text] : []));

/** Waits until something holds: what follows a turn comes in its own time. */
const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 400)
      throw new Error(
        `never came: ${holds.toString()}\n${place.teams
          .reactions()
          .map(({ text }) => text)
          .join('\n---\n')}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await place.teams.quiet();
};
const someText = (words: string) => () => seen('text').some((text) => text.includes(words));
const newestCard = (words: string) => () => seen('card').at(-1)?.includes(words) === true;
const someCard = (words: string) => () => seen('card').some((text) => text.includes(words));

const welcomesPosted = (): number =>
  place.lines.filter(({ kind, body }) => kind === 'send' && JSON.stringify(body).includes('"body.describe"')).length;

describe('a chat that sets everything up', () => {
  it('is welcomed once, saves settings, agenda and roster by pressing, and opens with the chair it chose', async () => {
    place = await arrive();
    const { teams } = place;
    await teams.install(SIRPA);
    await until(someCard('Hei, olen Nuija'));
    expect(seen('card').at(-1)).toContain('Puheenjohtaja: se, joka avaa kokouksen');
    // Sirpa organises the Teams meeting: suggested in the form, and nothing more.
    const posted = JSON.stringify(place.lines.find(({ kind }) => kind === 'send')?.body);
    expect(posted).toContain(`"label":"Puheenjohtaja (ehdotus: kokouksen järjestäjä)","value":"${SIRPA}"`);

    await teams.press(PIRJO, 'body.describe', {
      name: 'Digiohjelman ohjausryhmä',
      profile: 'ohjausryhma',
      chair: 'Pirjo Puhe',
      secretaries: SIRPA,
    });
    await until(someCard('Puheenjohtaja: Pirjo Puhe'));
    expect(someCard('Sihteerit: Sirpa Siht')()).toBe(true);

    await teams.press(SIRPA, 'agenda.set', { agenda: '1. Avaus\n2. Talousarvio (15 min)\n3. Päättäminen' });
    await until(someCard('2. Talousarvio'));
    await teams.press(SIRPA, 'roster.set', {
      roster:
        'Pirjo Puhe, VM, puheenjohtaja\nSirpa Siht, VM, sihteeri\nVeera Vieras, Oulu, vierailija (asiakohta 2)\nxx',
    });
    await until(someText('Tunnistin Teamsissa 2/3: Pirjo Puhe, Sirpa Siht.'));
    expect(someText('Ei tunnistettu: Veera Vieras.')()).toBe(true);
    expect(someText('Riviltä 4 ei löytynyt')()).toBe(true);
    await until(someCard('Osallistujat: 3 henkilöä'));

    await teams.install(SIRPA);
    await teams.event('meetingStart');
    await teams.join([PIRJO, SIRPA]);
    await teams.press(PIRJO, 'meeting.open', {});
    await until(someCard('Avaus'));
    await until(newestCard('Käsittelyssä nyt'));
    expect(seen('text').some((text) => text.includes('Teams ei ole kertonut'))).toBe(false);
    expect(welcomesPosted()).toBe(1);
  });

  it('takes its participants out of an Excel file that the secretary sends in her own chat, and gives them back', async () => {
    place = await arrive();
    const { teams } = place;
    await teams.install(SIRPA);
    await until(someCard('Excel- tai CSV-tiedoston'));
    const rows = [
      ['Ohjausryhmä 2026'],
      ['Rooli', 'Nimi', 'Organisaatio', 'Sähköposti', 'Asiakohdat'],
      ['puheenjohtaja', 'Pirjo Maria Puhe', 'VM', '11111111@rehearsal.example', ''],
      ['sihteeri', 'Sirpa Siht', 'VM', '', ''],
      ['vierailija', 'Veera Vieras', 'Oulu', '', '2'],
      ['jäsen', 'Matti', 'Kela', '', ''],
    ];
    // Nobody has said a word in the meeting's chat yet.
    await teams.send({
      by: SIRPA,
      file: { name: 'kokoonpano.xlsx', bytes: workbook([{ name: 'A', rows }]) },
      text: '',
    });
    await until(someText('Luin tiedoston ”kokoonpano.xlsx”.'));
    const [told = ''] = seen('text');
    expect(told).toContain(
      'Puheenjohtaja: Pirjo Maria Puhe. Sihteeri: Sirpa Siht. Jäsenet 1, sihteerit 1, vierailijat 1.',
    );
    expect(told).toContain('Tunnistin Teamsissa 2/3: Pirjo Maria Puhe, Sirpa Siht.');
    expect(told).toContain('Riviltä 6 ei löytynyt');
    await until(someCard('Osallistujat: 3 henkilöä'));
    expect(someCard('Puheenjohtaja: Pirjo Maria Puhe')()).toBe(true);

    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) });
    await teams.send({ by: SIRPA, file: { name: 'pommi.xlsx', bytes: bomb }, text: '' });
    await until(someText('En lukenut tiedostoa ”pommi.xlsx”.'));
    await teams.say({ by: SIRPA, text: 'peru', mention: false, where: 'personal' });
    await until(someText('Peruttu: osallistujat.'));
    await until(newestCard('Osallistujat: ei vielä'));
    expect(place.lines.filter(({ kind }) => kind === 'download').map(({ status }) => status)).toEqual([200, 200]);
    expect(place.server.said()).not.toMatch(/Pirjo|example|tempauth/);
  });

  it('keeps the settings to those who were chosen', async () => {
    place = await arrive();
    const { teams } = place;
    await teams.install(SIRPA);
    await until(someCard('Hei, olen Nuija'));
    await teams.press(PIRJO, 'body.describe', { chair: 'Pirjo Puhe' });
    await teams.press(SIRPA, 'body.describe', { name: 'Vallankaappaus' });
    expect(seen('text').at(-1)).toContain('Pirjo Puhe');
    await until(() =>
      place.lines.some(({ kind, body }) => kind === 'update' && JSON.stringify(body).includes('Pirjo')),
    );
    await expect(teams.press(SIRPA, 'body.describe', { name: 'Vallankaappaus' })).rejects.toThrow('no card shows');
    await teams.say({ by: SIRPA, text: 'osallistujat:\nSirpa Siht, VM, pj', mention: true, where: 'chat' });
    await until(() => seen('text').filter((text) => text.includes('Pirjo Puhe')).length === 2);
    expect(someCard('Vallankaappaus')()).toBe(false);
  });
});

describe('a chat that sets nothing up', () => {
  const noLeave: Troubles = ({ path }) =>
    path.includes('/meetings/') ? { how: 'status', status: 403, done: false, headers: {} } : undefined;

  it('works by defaults; whoever opens is the chair, and is told once what does not happen by itself', async () => {
    place = await arrive(noLeave);
    const { teams } = place;
    await teams.install(SIRPA);
    await until(someCard('Hei, olen Nuija'));
    await teams.say({ by: SIRPA, text: 'asialista:\n1. Avaus\n2. Päättäminen', mention: true, where: 'chat' });
    await until(someCard('2. Päättäminen'));
    await teams.say({ by: PIRJO, text: 'avaa', mention: true, where: 'chat' });
    await until(someText('Puheenjohtajana toimii Pirjo Puhe.'));
    const told = seen('text').filter((text) => text.includes('Teams ei ole kertonut minulle'));
    expect(told).toEqual([expect.stringContaining('sano ”läsnä: Nimi”')]);
    await until(someCard('Puheenjohtaja: Pirjo Puhe'));
    expect(welcomesPosted()).toBe(1);
  });
});
