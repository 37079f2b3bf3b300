import { instant } from '../../../src/domain';
import { chair, member, secretary, stranger, visitor } from '../../support/meeting-facts';
import { prepared, type Town } from './town';

let town: Town;
/** A meeting in which the communications were tabled, and which left two actions. */
beforeEach(async () => {
  town = await prepared();
  for (const [by, text] of [
    [chair, 'avaa'],
    [chair, 'seuraava'],
    [chair, 'päätös: Hyväksyttiin talousarvio.'],
    [secretary, 'tehtävä: Matti Väänänen selvittää tilat 15.12. mennessä'],
    [secretary, 'tehtävä: Kutsutaan asiantuntija'],
    [chair, 'seuraava'],
    [chair, 'pöydälle'],
  ] as const) {
    await town.say(by, text);
    town.clock.now = instant(Date.parse(town.clock.now) + 60_000);
  }
});
afterEach(() => town.close());

const close = () => town.say(chair, 'lopeta');

describe('the action list in the chat', () => {
  it('is shown to anybody, with what to say when one is done', async () => {
    expect(await town.say(member, 'tehtävät')).toBe(
      [
        'Avoimet tehtävät (2):',
        '1. selvittää tilat – Matti Väänänen – määräaika 15.12.2022',
        '2. Kutsutaan asiantuntija',
        'Kun tehtävä on tehty, sano esimerkiksi ”valmis 1”.',
      ].join('\n'),
    );
  });

  it('takes what is done by its number, from whoever may say it', async () => {
    expect(await town.say(stranger as never, 'valmis 1').catch(() => 'nobody')).not.toContain('Tehty');
    expect(await town.say(member, 'valmis 1')).toBe('Tehty: 1. selvittää tilat');
    expect(await town.say(member, 'valmis 2')).toMatch(/^Tämän voi tehdä vain vastuuhenkilö/);
    expect(await town.say(secretary, 'valmis 7')).toBe(
      'Tehtävää 7 ei ole. Avoimet tehtävät: 2. Ne näkee sanomalla ”tehtävät”.',
    );
    expect(await town.say(secretary, 'tehty')).toContain('Tehtävän numero puuttuu.');
  });

  it('gives more time, and says what it could not read', async () => {
    expect(await town.say(secretary, 'jatkoaika 1: 31.1. mennessä')).toBe(
      'Uusi määräaika 31.1.2023: 1. selvittää tilat',
    );
    expect(await town.say(secretary, 'jatkoaika: 31.1.')).toContain('Tehtävän numero puuttuu.');
    expect(await town.say(secretary, 'jatkoaika 1: joskus')).toContain('ei saanut selvää');
    expect(await town.say(secretary, 'peru')).toBe('Peruttu: tehtävä ”selvittää tilat”.');
  });
});

describe('the agenda of the next meeting', () => {
  it('is shown while the meeting goes on, and takes nothing', async () => {
    const shown = await town.say(member, 'seuraava asialista');
    expect(shown).toContain('Viestintä (jätetty pöydälle, kokous 7.12.2022, kohta 3)');
    expect(await town.say(secretary, 'ota asialista käyttöön')).toBe(shown);
    expect(await town.say(secretary, 'next agenda')).toBe(shown);
    expect((await town.state()).phase).toBe('open');
  });

  it('is taken once the meeting is over: the chat turns to the next one', async () => {
    await close();
    const before = await town.meeting();
    expect(await town.say(member, 'ota asialista käyttöön')).toMatch(/^Tämän voi tehdä vain/);
    expect(await town.say(secretary, 'ota asialista käyttöön')).toBe('Asialista: 5 kohtaa.');
    expect(await town.meeting()).not.toBe(before);
    const { agenda, phase } = await town.state();
    expect([phase, ...agenda.map(({ title }) => title)]).toEqual([
      'planned',
      'Avaus',
      'Edellisen kokouksen pöytäkirja',
      'Edellisten kokousten tehtävät',
      'Viestintä',
      'Päättäminen',
    ]);
    expect(await town.say(secretary, 'seuraava asialista')).toContain('4 Viestintä');
    expect(await town.say(secretary, 'ota asialista käyttöön')).toContain('4 Viestintä');
  });

  it('is the next meeting’s unless another is pasted', async () => {
    await close();
    await town.say(secretary, 'asialista:\n1. Avaus\n2. Retki');
    expect((await town.state()).agenda.map(({ title }) => title)).toEqual(['Avaus', 'Retki']);
    expect(await town.say(secretary, 'tehtävät')).toContain('1. selvittää tilat');
  });

  it('is there when the chair opens the next meeting without another', async () => {
    await close();
    town.clock.now = instant('2022-12-14T10:00:00Z');
    expect(await town.say(chair, 'avaa')).toContain('Avaus');
    expect((await town.state()).agenda).toHaveLength(5);
    await town.say(secretary, 'valmis 1');
    expect((await town.state()).series.actions).toMatchObject([{ done: true }, { done: false }]);
  });

  it('is not taken by mending an old message', async () => {
    await town.say(secretary, 'moi kaikille', { id: 'm', mention: false });
    await close();
    const before = await town.meeting();
    await town.say(secretary, 'ota asialista käyttöön', { id: 'm', change: 'messageUpdate' });
    expect(await town.meeting()).toBe(before);
  });

  it('is empty where the body works without one', async () => {
    await close();
    await town.say(secretary, 'vakioasiat: Avaus');
    const bare = await prepared();
    await bare.say(secretary, 'poista 1');
    expect(await bare.say(secretary, 'seuraava asialista')).toContain('Talousarvio');
    await bare.close();
  });
});

describe('what stands on every agenda', () => {
  it('is said in a line or in several, and taken back', async () => {
    expect(await town.say(secretary, 'vakioasiat: 1. Avaus; Taloustilanne (tiedoksi)')).toContain(
      'Joka kokouksen asialistalla: Avaus; Taloustilanne',
    );
    expect((await town.state()).body.standing).toEqual([
      { title: 'Avaus', type: 'opening' },
      { title: 'Taloustilanne', type: 'information' },
    ]);
    expect(await town.say(secretary, 'vakioasiat: ei')).toContain('otetaan edellisen kokouksen asialistalta');
    expect(await town.say(secretary, 'vakioasiat: ;')).toContain('Teksti puuttuu');
    expect(await town.say(member, 'vakioasiat: Avaus')).toMatch(/^Tämän voi tehdä vain/);
  });
});

describe('decisions looked for in the chat', () => {
  const FOUND = 'kokous 7.12.2022, kohta 2 Talousarvio: Hyväksyttiin talousarvio.';

  it('are those of the body’s meetings so far', async () => {
    await close();
    await town.say(secretary, 'ota asialista käyttöön');
    expect(await town.say(member, 'etsi talousarvio')).toContain(FOUND);
    expect(await town.say(member, 'find: talousarvio', { mention: false })).toContain(FOUND);
    expect(await town.say(member, 'etsi: retki')).toBe('Haulla ”retki” ei löytynyt päätöksiä.');
    expect(await town.say(member, 'etsi')).toContain('Teksti puuttuu');
  });

  it('are for whoever belongs to the body, in their own chat with the bot', async () => {
    for (const by of [member, secretary, chair, visitor]) await town.say(by, 'tilanne');
    for (const by of [member, secretary, chair])
      expect(await town.say(by, 'etsi: talousarvio', { chat: `a:${by}` })).toContain(FOUND);
    expect(await town.say(visitor, 'etsi: talousarvio', { chat: 'a:vera' })).toBe(
      'Päätöksiä voi etsiä kokouksen keskustelussa.',
    );
  });
});
