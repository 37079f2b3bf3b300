import { presentWords } from '../../../src/app';
import {
  DEFAULT_BODY,
  personId,
  recusalId,
  replay,
  type Language,
  type MeetingEvent,
  type MeetingSettings,
  type PersonId,
  type QuorumRule,
} from '../../../src/domain';
import { at, chair, item, member, opened, otherMember, secretary, viceChair, wrote } from '../../support/meeting-facts';

const here = (...people: readonly PersonId[]): readonly MeetingEvent[] =>
  people.map((person) => wrote(person, '12:01', { type: 'PersonJoined', person, evidence: 'teams' }));
const body = (language: Language, quorum?: QuorumRule): MeetingEvent =>
  wrote(secretary, '10:59', {
    type: 'BodyDescribed',
    body: { ...DEFAULT_BODY, language, ...(quorum === undefined ? {} : { quorum }) },
  });
const words = (...events: readonly (MeetingEvent | readonly MeetingEvent[])[]): readonly string[] =>
  presentWords(replay(events.flat()), at('12:40')).split('\n');

const out = wrote(member, '12:10', {
  type: 'RecusalDeclared',
  recusal: recusalId('r1'),
  item: item('1'),
  person: member,
  ground: {},
});
const HALF: QuorumRule = { fraction: 0.5, exclusive: true };

describe('whoever asks who is here', () => {
  it('hears names, and how to say it where nobody is known to be', () => {
    expect(words(body('en'), opened)).toEqual(['Nobody has been recorded as present yet. Say “present: Name”.']);
    expect(words(body('en'), opened, here(chair, member))).toEqual(['Present (2): Aino Korhonen, Matti Väänänen.']);
    const gone = wrote(member, '12:30', { type: 'PersonLeft', person: member, evidence: 'teams' });
    expect(words(body('en'), opened, here(chair, member), gone)).toEqual(['Present (1): Aino Korhonen.']);
  });

  it.each([
    [
      'fi',
      [
        'Esteellisenä kohdassa 1: Matti Väänänen.',
        'Kokous ei ole päätösvaltainen: äänivaltaisia läsnä 2, tarvitaan 3.',
      ],
    ],
    ['sv', ['Jäviga i ärende 1: Matti Väänänen.', 'Mötet är inte beslutfört: 2 med rösträtt närvarande, 3 behövs.']],
    [
      'en',
      ['Recused from item 1: Matti Väänänen.', 'The meeting is not quorate: 2 entitled to vote present, 3 needed.'],
    ],
  ] as const)('hears who is recused and that there is no quorum, in %s', (language, expected) => {
    expect(words(body(language, HALF), opened, here(chair, viceChair, member), out).slice(1)).toEqual(expected);
  });

  it('hears that there is one, or that the chair is missing', () => {
    expect(words(body('en', HALF), opened, here(chair, viceChair, member))[1]).toBe(
      'The meeting is quorate: 3 entitled to vote present, 3 needed.',
    );
    expect(words(body('en', { count: 2, withChair: true }), opened, here(member, otherMember))[1]).toBe(
      'The meeting is not quorate: neither the chair nor a vice chair is present.',
    );
  });

  it('hears of deputies and of who is there over a connection', () => {
    const meeting: MeetingSettings = { mode: 'hybrid' };
    const hybrid = wrote(secretary, '10:58', { type: 'MeetingDescribed', meeting });
    const seat = wrote(secretary, '12:02', { type: 'DeputySeated', person: secretary, replaces: member });
    const room = wrote(secretary, '12:03', { type: 'PresenceModeSet', person: chair, mode: 'onSite' });
    expect(words(body('fi'), hybrid, opened, here(chair, secretary), seat, room)).toEqual([
      'Läsnä (2): Aino Korhonen (paikalla), Saara Nieminen (varalla Matti Väänänen, etänä).',
    ]);
  });

  it('is asked who came without a name of their own', () => {
    const room = personId('8:neukkari');
    const person = { id: room, name: 'Neukkari 3', group: 'visitors', anonymous: true } as const;
    const joined = [wrote(chair, '12:00', { type: 'PersonIntroduced', person }), ...here(room)];
    expect(words(body('fi'), opened, joined)).toEqual([
      'Läsnä (1): Neukkari 3.',
      'Kuka on: Neukkari 3? Sano ”tunnista: Neukkari 3 = Nimi”.',
    ]);
    const known = wrote(secretary, '12:05', { type: 'PersonIdentified', person: room, is: member });
    expect(words(body('fi'), opened, joined, known)).toEqual(['Läsnä (1): Matti Väänänen.']);
  });
});
