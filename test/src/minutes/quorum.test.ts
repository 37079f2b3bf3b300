import {
  personId,
  recusalId,
  replay,
  TEAMS,
  type AgendaItem,
  type BodySettings,
  type MeetingEvent,
  type Person,
  type PersonId,
} from '../../../src/domain';
import { notCaptured } from '../../../src/minutes';
import {
  agenda,
  chair,
  item,
  member,
  opened,
  people,
  secretary,
  viceChair,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import { bodyDescribed, closedAt, decided, joined, linesUnder, minutesOf, paragraph } from '../../support/minutes-of';

const legality = agenda.map((each): AgendaItem =>
  each.number === '2' ? { ...each, title: 'Laillisuus', type: 'legality' } : each,
);
const body = (more: Partial<BodySettings> = {}) =>
  bodyDescribed({ name: 'Johtokunta', quorum: { fraction: 0.5, exclusive: true }, ...more });
const past = [...opened, wrote(secretary, '11:01', { type: 'AgendaSet', items: legality })];
const course = (...events: readonly MeetingEvent[]): readonly MeetingEvent[] => [
  ...past.slice(0, 1),
  past.at(-1)!,
  ...opened.slice(2),
  ...events,
];
const all = [chair, viceChair, member].map((person) => joined(person, '11:59'));
const stated = (isMet: boolean, when = '12:12'): MeetingEvent =>
  wrote(chair, when, { type: 'QuorumStated', item: item('2'), isMet });
const meeting = (...events: readonly MeetingEvent[]) => course(...events, closedAt('13:00'));

const told = (...events: readonly MeetingEvent[]): readonly string[] =>
  notCaptured(replay([...events]), 'fi')
    .filter(({ code }) => /quorum|recus|presided|deputy|unidentified/i.test(code))
    .map(({ text }) => text);

describe('the statement of a quorum', () => {
  it.each([
    [
      'fi',
      'perus',
      'Kokous todettiin laillisesti koollekutsutuksi ja päätösvaltaiseksi.',
      'Todettiin, ettei kokous ole päätösvaltainen.',
    ],
    [
      'sv',
      'perus',
      'Mötet konstaterades vara lagenligt sammankallat och beslutfört.',
      'Konstaterades att mötet inte är beslutfört.',
    ],
    [
      'en',
      'perus',
      'The meeting was found to be duly convened and quorate.',
      'The meeting was found not to be quorate.',
    ],
    [
      'fi',
      'kunta',
      'Puheenjohtaja totesi kokouksen laillisesti koollekutsutuksi ja päätösvaltaiseksi.',
      'Puheenjohtaja totesi, ettei kokous ole päätösvaltainen.',
    ],
    [
      'sv',
      'kunta',
      'Ordföranden konstaterade att sammanträdet är lagenligt sammankallat och beslutfört.',
      'Ordföranden konstaterade att sammanträdet inte är beslutfört.',
    ],
    [
      'en',
      'kunta',
      'The Chair found the meeting to be duly convened and quorate.',
      'The Chair found the meeting not to be quorate.',
    ],
  ] as const)('is made where it held or was stated: %s, %s', (language, profile, quorum, noQuorum) => {
    const lines = (...events: readonly MeetingEvent[]) =>
      linesUnder(minutesOf(body({ language: language, profile }), ...meeting(...events)), '2');
    expect(lines(...all, wentTo('2', '12:10'), wentTo('3', '12:20'))).toEqual([quorum]);
    expect(lines(wentTo('2', '12:10'), stated(true), wentTo('3', '12:20'))).toEqual([quorum]);
    expect(lines(wentTo('2', '12:10'), stated(false), wentTo('3', '12:20'))).toEqual([noQuorum]);
  });

  it('is never invented: not without a rule, a quorum or anybody known to be there', () => {
    const lines = (settings: MeetingEvent, ...events: readonly MeetingEvent[]) =>
      linesUnder(minutesOf(settings, ...meeting(...events, wentTo('2', '12:10'), wentTo('3', '12:20'))), '2');
    expect(lines(bodyDescribed(), ...all)).toEqual([]);
    expect(lines(body(), joined(chair, '11:59'))).toEqual([]);
    expect(lines(body())).toEqual([]);
    expect(linesUnder(minutesOf(body(), ...meeting(...all)), '2')).toEqual([]);
  });

  it('gives way to what was written or decided in the item', () => {
    const own = paragraph('2', 'presentation', 'Todettiin kokous lailliseksi.', '12:11');
    expect(linesUnder(minutesOf(body(), ...meeting(...all, wentTo('2', '12:10'), own)), '2')).toEqual([
      'Todettiin kokous lailliseksi.',
    ]);
    const decision = decided('2', 'noted', '12:11');
    expect(linesUnder(minutesOf(body(), ...meeting(...all, wentTo('2', '12:10'), decision)), '2')).toEqual([
      'Merkittiin tiedoksi.',
    ]);
  });

  it('is traced to the entry that stated it, or that took the item up', () => {
    const [opening] = minutesOf(body(), ...meeting(...all, wentTo('2', '12:10'))).items[1]?.blocks ?? [];
    expect(opening).toMatchObject({ role: 'quorum', sources: [wentTo('2', '12:10').entry] });
    const [said] = minutesOf(body(), ...meeting(wentTo('2', '12:10'), stated(true))).items[1]?.blocks ?? [];
    expect(said?.sources).toEqual([stated(true).entry]);
  });

  it('is what the item has to say, so that it is no empty one', () => {
    const codes = notCaptured(replay([body(), ...meeting(...all, wentTo('2', '12:10'))]), 'fi').filter(
      ({ code, item: number }) => code === 'itemEmpty' && number === '2',
    );
    expect(codes).toEqual([]);
  });
});

describe('the secretary is asked', () => {
  it('where no quorum was there and nobody stated anything', () => {
    expect(told(body(), ...meeting(joined(chair, '11:59'), wentTo('2', '12:10')))).toEqual([
      'Asiakohdassa 2 ei ole todettu, onko kokous päätösvaltainen (läsnä 1, tarvitaan 3).',
    ]);
    expect(told(body(), ...meeting(joined(chair, '11:59'), wentTo('2', '12:10'), stated(false)))).toEqual([]);
  });

  it('where what was stated is not what was', () => {
    expect(told(body(), ...meeting(joined(chair, '11:59'), wentTo('2', '12:10'), stated(true)))).toEqual([
      'Asiakohdassa 2 todettu päätösvaltaisuus ei vastaa läsnäolotietoja (läsnä 1, tarvitaan 3). Tarkista.',
    ]);
    expect(told(body(), ...meeting(...all, wentTo('2', '12:10'), stated(true)))).toEqual([]);
    expect(told(bodyDescribed(), ...meeting(wentTo('2', '12:10'), stated(true)))).toEqual([]);
  });

  it('about a decision that was recorded without a quorum', () => {
    const decision = { ...decided('3', 'noted', '12:21'), withoutQuorum: { present: 2, needed: 3 } } as MeetingEvent;
    expect(told(bodyDescribed(), ...meeting(wentTo('3', '12:20'), decision))).toEqual([
      'Asiakohdan 3 päätös kirjattiin, vaikka kokous ei ollut päätösvaltainen (läsnä 2, tarvitaan 3).',
    ]);
  });

  it('about a recusal without a ground, of somebody who stayed, and of a chair for whom nobody stood in', () => {
    const out = (person: PersonId): MeetingEvent =>
      wrote(person, '12:21', {
        type: 'RecusalDeclared',
        recusal: recusalId('r9'),
        item: item('3'),
        person,
        ground: {},
      });
    expect(told(bodyDescribed(), ...meeting(wentTo('3', '12:20'), out(chair), wentTo('5', '12:40')))).toEqual([
      'Asiakohdan 3 esteellisyydeltä puuttuu peruste: Aino Korhonen.',
      'Puheenjohtaja oli asiakohdassa 3 esteellinen, mutta ei ole tietoa siitä, kuka johti puhetta.',
    ]);
    expect(
      told(
        bodyDescribed(),
        ...meeting(joined(member, '11:59'), wentTo('3', '12:20'), out(member), wentTo('5', '12:40')),
      ),
    ).toContain(
      'Matti Väänänen oli asiakohdassa 3 esteellinen, mutta Teamsin mukaan mukana kokouksessa koko ajan. Tarkista, poistuiko hän.',
    );
    expect(told(bodyDescribed(), ...meeting(out(chair)))).toEqual([]);
  });

  it('who it was that joined without an account', () => {
    const phone = personId('4:+358');
    const known = wrote(TEAMS, '12:00', {
      type: 'PersonIntroduced',
      person: { id: phone, name: '+358 40 123 4567', group: 'visitors', anonymous: true },
    });
    const gone = wrote(TEAMS, '12:40', { type: 'PersonLeft', person: phone, evidence: 'teams' });
    const call = [known, joined(phone, '12:05'), gone, joined(phone, '12:50')];
    expect(told(bodyDescribed(), ...meeting(...call))).toEqual([
      'Kuka oli +358 40 123 4567? Hän liittyi ilman tiliä klo 12.05–12.40, 12.50–. Kerro se sanomalla ”tunnista: +358 40 123 4567 = Nimi”.',
    ]);
    const is = wrote(secretary, '12:45', { type: 'PersonIdentified', person: phone, is: member });
    expect(told(bodyDescribed(), ...meeting(...call, is))).toEqual([]);
  });

  it('whose place a deputy took, where somebody’s may have been', () => {
    const veikko: Person = { id: personId('veikko'), name: 'Veikko Aalto', group: 'deputies' };
    const roster = wrote(secretary, '11:00', { type: 'RosterSet', people: [...people.slice(0, 3), veikko] });
    expect(told(bodyDescribed(), ...meeting(roster, joined(veikko.id, '12:01')))).toEqual([
      'Kenen tilalla oli varajäsen Veikko Aalto? Kerro se sanomalla ”läsnä: Veikko Aalto (Nimen tilalla)”. Poissa olivat: Ville Mäkinen, Matti Väänänen.',
    ]);
    const seat = wrote(secretary, '12:02', { type: 'DeputySeated', person: veikko.id, replaces: member });
    expect(told(bodyDescribed(), ...meeting(roster, joined(veikko.id, '12:01'), seat))).toEqual([]);
    expect(
      told(
        bodyDescribed(),
        ...meeting(roster, joined(veikko.id, '12:01'), joined(viceChair, '12:01'), joined(member, '12:01')),
      ),
    ).toEqual([]);
  });
});
