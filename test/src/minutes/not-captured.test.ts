import { initialState, replay, type MeetingEvent, type Person } from '../../../src/domain';
import { notCaptured } from '../../../src/minutes';
import {
  agendaSet,
  chair,
  item,
  member,
  opened,
  otherMember,
  people,
  rosterGiven,
  secretary,
  stranger,
  viceChair,
  visitor,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import {
  assigned,
  bodyDescribed,
  closedAt,
  decided,
  joined,
  left,
  meetingDescribed,
  paragraph,
  proposed,
} from '../../support/minutes-of';

const told = (...past: readonly (MeetingEvent | readonly MeetingEvent[])[]): readonly string[] =>
  notCaptured(replay(past.flat()), 'fi').map(({ text }) => text);
const codes = (...past: readonly (MeetingEvent | readonly MeetingEvent[])[]): readonly string[] =>
  notCaptured(replay(past.flat()), 'fi').map(({ code }) => code);

const planned = meetingDescribed({
  previous: '4/2022',
  start: '2022-12-07T12:00',
  end: '2022-12-07T14:00',
  place: 'Teams',
});
const everybody = [secretary, viceChair, member, otherMember].map((person) => joined(person, '12:00'));
const visited = [joined(visitor, '12:21'), left(visitor, '12:24')];
/** A meeting that leaves nothing open. */
const complete: readonly MeetingEvent[] = [
  bodyDescribed(),
  planned,
  ...opened,
  ...everybody,
  wentTo('2', '12:05'),
  decided('2', 'approved', '12:06'),
  wentTo('3', '12:10'),
  decided('3', 'noted', '12:11'),
  wentTo('4', '12:15'),
  wentTo('4.1', '12:20'),
  ...visited,
  decided('4.1', 'approved', '12:23'),
  wentTo('4.2', '12:25'),
  paragraph('4.2', 'presentation', 'Esiteltiin.', '12:26'),
  wentTo('5', '12:30'),
  paragraph('5', 'discussion', 'Keskusteltiin.', '12:31'),
  wentTo('6', '12:40'),
  wentTo('7', '12:45'),
  wrote(secretary, '12:46', { type: 'NextMeetingSet', meeting: { date: '2023-02-16' as never } }),
  closedAt('13:52'),
];

describe('the secretary’s list of what was not captured', () => {
  it('is empty where nothing is open', () => {
    expect(told(complete)).toEqual([]);
  });

  it('starts with what the meeting as a whole lacks', () => {
    expect(notCaptured(initialState, 'fi').map(({ text }) => text)).toEqual([
      'Toimielimen nimeä ei ole annettu, joten se puuttuu otsikosta.',
      'Kokouksen suunniteltua aikaa ei ole annettu.',
      'Kokouksen paikkaa ei ole annettu, joten se puuttuu.',
      'Kokouksella ei ole asialistaa.',
      'Puheenjohtajaa ei ole nimetty.',
      'Sihteeriä ei ole nimetty.',
      'Kokousta ei ole merkitty avatuksi, joten avausaika puuttuu.',
    ]);
  });

  it('says that the actual time stands in for a planned one, and that nobody closed the meeting', () => {
    expect(told(complete.slice(0, -1))).toEqual(['Kokousta ei ole merkitty päätetyksi, joten päättymisaika puuttuu.']);
    expect(told(complete, meetingDescribed({ previous: '4/2022', place: 'Teams' }))).toEqual([
      'Kokouksen suunniteltua aikaa ei ole annettu. Ajaksi on merkitty toteutunut aika.',
    ]);
  });

  it('does not ask about items the chair closed the meeting without, knowing it', () => {
    const without = complete.slice(0, -1).filter((event) => event.type !== 'ItemOpened' || event.item !== item('5'));
    const asked = wrote(chair, '13:50', { type: 'CloseQuestioned', unhandled: [item('5')] });
    expect(codes(without, asked, closedAt('13:52'))).toEqual([]);
    expect(codes(without, closedAt('13:52'))).toEqual(['itemNotHandled']);
  });

  it('does not ask about the only proposal of an item that was then approved', () => {
    const last = complete.slice(-1);
    const inItem5 = (...events: readonly MeetingEvent[]) => codes(complete.slice(0, -1), ...events, ...last);
    const one = proposed('5', 'Lykätään.', '12:32', member);
    expect(inItem5(one, decided('5', 'approved', '12:33'))).toEqual([]);
    expect(inItem5(one)).toEqual(['proposalWaiting']);
    expect(inItem5(one, decided('5', 'tabled', '12:33'))).toEqual(['proposalWaiting']);
    expect(inItem5(decided('5', 'approved', '12:31'), one)).toEqual(['proposalWaiting']);
    const other = proposed('5', 'Hylätään.', '12:32:30', chair);
    expect(inItem5(one, other, decided('5', 'approved', '12:33'))).toEqual(['proposalWaiting', 'proposalWaiting']);
  });

  it('names items that say nothing and items that were never on', () => {
    const past = complete.filter(({ type }) => type !== 'DecisionRecorded' && type !== 'NextMeetingSet');
    expect(told(past.filter((event) => event.type !== 'ItemOpened' || event.item !== item('5')))).toEqual([
      'Asiakohdassa 2 ei ole päätöstä eikä kirjausta (Edellisen kokouksen pöytäkirja).',
      'Asiakohdassa 3 ei ole päätöstä eikä kirjausta (Tilannekatsaus).',
      'Asiakohdassa 4.1 ei ole päätöstä eikä kirjausta (Vuosi 2023).',
      'Asiakohtaa 5 ei ole merkitty käsitellyksi (Viestintä).',
      'Asiakohdassa 7 ei ole kirjattu seuraavan kokouksen aikaa (Seuraavat kokoukset).',
    ]);
  });

  it('says where the struck decision and the notes disagree, in both directions', () => {
    const presentationOnly = decided('5', 'notedPresentation', '12:32');
    const withDiscussion = decided('3', 'notedPresentationAndDiscussion', '12:12');
    expect(told(complete, presentationOnly, withDiscussion)).toEqual([
      'Asiakohdassa 3 merkittiin tiedoksi myös käyty keskustelu, mutta keskustelua ei ole kirjattu.',
      'Asiakohdassa 5 on kirjattu keskustelu, mutta tiedoksi merkittiin vain esitys. Tarkista, kumpi on oikein.',
    ]);
  });

  it('has nothing against "noted", whose sentence follows the notes by itself, or the chair’s own words', () => {
    expect(told(complete, decided('5', 'noted', '12:32'))).toEqual([]);
    expect(told(complete, decided('5', 'notedPresentation', '12:32', 'Merkittiin esitys tiedoksi.'))).toEqual([]);
  });

  it('asks for what a decision does not say', () => {
    expect(told(complete, meetingDescribed({ start: '2022-12-07T12:00', place: 'Teams' }))).toEqual([
      'Asiakohdassa 2 hyväksyttiin pöytäkirja, mutta edellisen kokouksen numeroa ei ole annettu.',
    ]);
    expect(told(complete, decided('5', 'elected', '12:32'))).toEqual([
      'Asiakohdan 5 päätöksestä puuttuu sanamuoto: mitä päätettiin?',
    ]);
  });

  it('names proposals that wait for the chair, and tasks nobody or no date was given for', () => {
    expect(
      told(
        complete,
        proposed('5', 'Ostetaan\nuusi nuija.', '12:33', member),
        assigned(undefined, 'Soita Aholle', '12:34'),
      ),
    ).toEqual([
      'Asiakohdassa 5 odottaa puheenjohtajan vahvistusta ehdotus, jonka teki Matti Väänänen: ”Ostetaan uusi nuija.”',
      'Tehtävältä puuttuu vastuuhenkilö: ”Soita Aholle”',
      'Tehtävältä puuttuu määräaika: ”Soita Aholle”',
    ]);
  });

  it('shortens long texts without cutting a sign in two', () => {
    const [first = ''] = told(complete, assigned('5', '🎉'.repeat(50_000), '12:34'));
    expect(first).toBe(`Tehtävältä puuttuu vastuuhenkilö: ”${'🎉'.repeat(119)}…”`);
  });
});

describe('people the record cannot account for', () => {
  const without = (person: string): readonly MeetingEvent[] =>
    complete.filter((event) => event.type !== 'PersonJoined' || event.person !== person);

  it('are named, unless they sent apologies', () => {
    expect(told(without(member))).toEqual([
      'Näiden henkilöiden läsnäolosta tai esteestä ei ole tietoa, joten he puuttuvat osallistujista: Matti Väänänen.',
    ]);
    expect(told(without(member), wrote(member, '11:30', { type: 'ApologiesReceived', person: member }))).toEqual([]);
  });

  it('are those who were present but are on no roster', () => {
    const guest: Person = { id: stranger, name: 'Tuuli Tuntematon', group: 'visitors' };
    const came = [wrote(stranger, '12:00:30', { type: 'PersonIntroduced', person: guest }), joined(stranger, '12:01')];
    const throughout = told(complete.slice(0, -1), came, closedAt('13:52'));
    expect(throughout).toEqual([
      'Nämä läsnä olleet eivät kuulu kokoonpanoon: Tuuli Tuntematon. Tarkista nimet, organisaatiot ja roolit.',
    ]);
    expect(told(complete.slice(0, -1), came, left(stranger, '12:12'), closedAt('13:52'))).toContain(
      'Tuuli Tuntematon oli paikalla vieraana, mutta asiakohtaa ei ole annettu. Läsnäolon perusteella merkittiin: 1, 2. Tarkista.',
    );
  });

  it('are visitors who were not seen, or not during their item', () => {
    expect(told(without(visitor))).toEqual([
      'Vera Åström on merkitty asiakohtaan 4.1, mutta läsnäolosta ei ole tietoa. Nimi puuttuu osallistujista.',
    ]);
    expect(told(without(visitor), joined(visitor, '12:30'))).toEqual([
      'Vera Åström on merkitty asiakohtaan 4.1, mutta ei läsnäolotietojen mukaan ollut paikalla sen aikana. Tarkista merkintä.',
    ]);
  });

  it('are visitors of an item the agenda does not have', () => {
    const roster = people.map((each) => (each.id === visitor ? { ...each, items: ['12'] } : each));
    expect(told(complete, wrote(secretary, '13:53', { type: 'RosterSet', people: roster }))).toEqual([
      'Vera Åström on merkitty asiakohtaan 12, jota ei ole asialistalla.',
    ]);
  });

  it('are both chairs, where the chair changed', () => {
    expect(told(complete.slice(0, -1), wrote(chair, '12:50', { type: 'ChairChanged', person: viceChair }))).toContain(
      'Puheenjohtaja vaihtui kokouksen aikana (Aino Korhonen, Ville Mäkinen). Tarkista roolit ja lisää tarvittaessa maininta vaihdosta.',
    );
  });

  it('are all of them, where no roster was given', () => {
    expect(codes(agendaSet, wrote(chair, '12:00', { type: 'MeetingOpened' }))).toContain('rosterMissing');
    expect(codes(rosterGiven, agendaSet, wrote(chair, '12:00', { type: 'MeetingOpened' }))).not.toContain(
      'rosterMissing',
    );
  });
});

describe('settings that could not be used', () => {
  it('are named', () => {
    const body = bodyDescribed({ profile: 'kadonnut', styles: { väri: 'sininen' }, phrases: { avaus: 'Avattu.' } });
    expect(told(complete, body)).toEqual([
      'Muotoilua ”kadonnut” ei ole. Käytössä on perusmuotoilu.',
      'Näitä muotoiluasetuksia ei tunneta tai niiden arvo ei kelpaa, joten niitä ei käytetty: väri.',
      'Näitä toimielimen omia sanamuotoja ei tunneta, joten niitä ei käytetty: avaus.',
    ]);
    expect(notCaptured(replay(complete), 'en', 'lost')).toEqual([
      { code: 'profileUnknown', text: 'There is no profile called “lost”. The plain profile was used.' },
    ]);
  });
});

describe('every gap', () => {
  it('is said in Swedish and English too, with the item it concerns', () => {
    const state = replay([...complete, decided('5', 'elected', '12:32')]);
    expect(notCaptured(state, 'sv')).toEqual([
      { code: 'decisionWithoutText', item: '5', text: 'Beslutet i ärende 5 saknar ordalydelse: vad beslutades?' },
    ]);
    expect(notCaptured(state, 'en')).toEqual([
      { code: 'decisionWithoutText', item: '5', text: 'The decision in item 5 has no wording: what was decided?' },
    ]);
  });
});
