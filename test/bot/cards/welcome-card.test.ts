import { cardSize, welcomeCard, welcomeView, type Candidates } from '../../../bot/cards';
import { personId } from '../../../src/domain';
import { PROFILES } from '../../../src/minutes';
import { verbsOf, wordsOf } from './card-checks';
import { CANDIDATES, fresh } from './sample-cards';
import { CHAIR, MEMBER, SECRETARY, agendaLine, frame, planned } from './sample-meeting';

const crowd = (count: number): Candidates => ({
  members: Array.from({ length: count }, (_, index) => ({
    id: personId(`11111111-1111-8111-8111-${String(index).padStart(12, '0')}`),
    name: `Maximiliana Bartholomeus von Hohenlohe-Langenburg ${String(index)}`,
  })),
});

describe('the settings card', () => {
  it('shows everybody what is set, and its forms only to those who run the meeting', () => {
    const state = planned();
    for (const viewer of ['everyone', 'chair', 'secretary'] as const) {
      const card = welcomeCard(state, frame(viewer), CANDIDATES);
      expect(wordsOf(card)).toContain('Puheenjohtaja: \nAino Korhonen');
      expect(wordsOf(card)).toContain('Asialista: \n9 kohtaa');
      expect(verbsOf(card)).toEqual(viewer === 'everyone' ? [] : ['body.describe', 'agenda.set', 'roster.set']);
    }
  });

  it.each([
    ['fi', '1 kohta', '1 henkilö'],
    ['sv', '1 ärende', '1 person'],
    ['en', '1 item', '1 person'],
  ] as const)('counts one item and one person as one, in %s', (language, item, person) => {
    const [one] = planned(language).people;
    if (one === undefined) throw new Error('nobody');
    const state = { ...planned(language, [agendaLine('1', 'Budget')]), people: [one] };
    const values = welcomeView(state, frame(), CANDIDATES).settings.map(({ value }) => value);
    expect(values.slice(-2)).toEqual([item, person]);
  });

  it('suggests the organizer as the chair, until there is one', () => {
    const parts = (state = fresh(), candidates = CANDIDATES) =>
      welcomeView(state, frame('chair'), candidates).setUp?.parts;
    expect(parts()).toMatchObject({ chair: SECRETARY, chairLabel: 'Puheenjohtaja (ehdotus: kokouksen järjestäjä)' });
    expect(parts(fresh(), { members: CANDIDATES.members })).toMatchObject({
      chair: 'opener',
      chairLabel: 'Puheenjohtaja',
    });
    expect(parts(fresh(), { ...CANDIDATES, organizer: personId('elsewhere') })).toMatchObject({ chair: 'opener' });
    expect(parts(planned())).toMatchObject({ chair: CHAIR, secretaries: SECRETARY });
    expect(parts(planned())?.chairs.map(({ value }) => value)).not.toContain('opener');
  });

  it('asks for no people where nobody in the chat is known', () => {
    expect(welcomeView(fresh(), frame('chair'), { members: [] }).setUp).not.toHaveProperty('parts');
    expect(wordsOf(welcomeCard(fresh(), frame('chair'), { members: [] }))).toContain('se, joka avaa kokouksen');
  });

  it('offers 25 people at most, those with a part among them, and stays light', () => {
    const state = planned();
    const people = welcomeView(state, frame('chair'), crowd(300)).setUp?.parts?.people ?? [];
    expect(people).toHaveLength(25);
    expect(people.map(({ value }) => value)).toEqual(expect.arrayContaining([CHAIR, SECRETARY]));
    expect(people.map(({ value }) => value)).not.toContain(MEMBER);
    for (const language of ['fi', 'sv', 'en'] as const)
      expect(cardSize(welcomeCard(planned(language), frame('chair'), crowd(300)))).toBeLessThan(24 * 1024);
  });

  it('offers the profiles there are, and one of the body’s own', () => {
    const profiles = (profile: string) =>
      welcomeView({ ...fresh(), body: { ...fresh().body, profile } }, frame('chair'), CANDIDATES).setUp?.profiles;
    expect(profiles('perus')?.map(({ value }) => value)).toEqual([...PROFILES.keys()]);
    expect(profiles('oma')?.at(-1)).toEqual({ title: 'oma', value: 'oma' });
  });
});
