import { currentItem } from '../../../src/domain';
import { chair, member, secretary, visitor } from '../../support/meeting-facts';
import { cardOf, onCard, stamp } from './answers';
import { running, type Town } from './town';

let town: Town;
beforeEach(async () => {
  town = await running();
});
afterEach(() => town.close());

const SECRET = 'Kaarnikka';
/** Item 3 has a title and a decision nobody else may read. */
const kept = async (): Promise<void> => {
  await town.say(secretary, 'salassa pidettävä 3: JulkL 24 § 1 mom. 20 k');
  await town.say(secretary, `3 = ${SECRET} Oy:n sopimus`);
  await town.say(chair, 'asia 3');
};
const agendaOf = async (person: typeof chair): Promise<string> =>
  JSON.stringify(cardOf(await town.press(person, 'card.refresh', await stamp(town))));

describe('an item that is restricted in the chat', () => {
  it('is told with what is still missing, and that it is kept from the chat', async () => {
    expect((await town.say(secretary, 'salassa pidettävä 3')).split('\n')).toEqual([
      'Kohta 3 on salassa pidettävä. Peruste puuttuu: sano ”salassa pidettävä 3: lainkohta”.',
      'Julkinen otsikko puuttuu: sano ”julkinen otsikko 3: otsikko”.',
      expect.stringContaining('muitakin kuin toimielimen jäseniä'),
    ]);
    expect(await town.say(secretary, 'julkinen otsikko 3: Sopimusasia')).toContain('Julkinen otsikko: Sopimusasia');
    expect(await town.say(chair, 'julkinen 3')).toBe('Kohta 3 on julkinen.');
  });

  it('is nameless in every answer there', async () => {
    await kept();
    for (const text of ['tilanne', 'liite: Kaarnikan vastine', 'esteellinen: Kaarnikan omistaja', 'peru'])
      expect(await town.say(secretary, text)).not.toMatch(/Kaarnik/);
    expect(await town.say(secretary, 'tilanne')).toContain('3: Salassa pidettävä asia');
  });

  it('is read by whoever belongs to the body, in a view and a chat of their own', async () => {
    await kept();
    for (const person of [chair, secretary, member]) expect(await agendaOf(person)).toContain(SECRET);
    expect(await agendaOf(visitor)).not.toContain(SECRET);
    expect(await town.say(member, 'tilanne', { chat: 'a:own' })).toContain(SECRET);
  });

  it('is decided on in the chair’s own view, and its card says nothing to the others', async () => {
    await kept();
    const data = { ...(await onCard(town, 'decision.record')), kind: 'decided', text: `${SECRET} irtisanottiin.` };
    await town.press(chair, 'decision.record', data);
    const state = await town.state();
    const [decision] = state.decisions;
    expect(decision).toMatchObject({ item: currentItem(state)?.id, text: `${SECRET} irtisanottiin.` });
    await town.parts.board.show(await town.meeting(), { card: 'decision', target: decision?.id ?? '' }, false);
    await town.parts.board.show(await town.meeting(), { card: 'agenda' }, false);
    const sent = JSON.stringify(town.teams.calls.map(({ body }) => body));
    expect(sent).toContain('Salassa pidettävä asia');
    expect(sent).not.toContain(SECRET);
  });

  it('whose decision stood in the chat already has it taken off the card', async () => {
    await town.say(chair, 'asia 3');
    await town.say(chair, `päätös: ${SECRET} irtisanottiin.`);
    const [decision] = (await town.state()).decisions;
    const of = { card: 'decision', target: decision?.id ?? '' } as const;
    await town.parts.board.show(await town.meeting(), of, false);
    await town.say(secretary, 'salassa pidettävä 3: JulkL');
    expect(town.errands()).toContainEqual({ kind: 'card', ...of });
    await town.parts.board.show(await town.meeting(), of, false);
    expect(JSON.stringify(town.teams.calls.at(-1)?.body)).toContain('eikä sitä näytetä tässä keskustelussa');
  });
});
