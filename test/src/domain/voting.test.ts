import { electorate, openVote, recusalId, replay, seatOf, voteId, type MeetingEvent } from '../../../src/domain';
import { given } from '../../support/given';
import {
  agendaSet,
  asks,
  at,
  chair,
  item,
  member,
  otherMember,
  people,
  secretary,
  stranger,
  viceChair,
  visitor,
  wrote,
} from '../../support/meeting-facts';
import { budget, cast, says, v, voting } from '../../support/vote-facts';

const by = member;
const yes = says('puolesta', 'for');
const open = [...budget, voting()];
const between = [...budget, voting({ options: ['Esitys', 'Matin vastaesitys', 'Matin toinen esitys'] })];
const ballot = (option: number | 'abstain', person = by, when = '12:15'): MeetingEvent => cast(person, option, when);

describe('a vote given by name', () => {
  it('is for, against or neither', () => {
    given(open)
      .when(asks(by, '12:15', yes))
      .then(ballot(0));
    given(open)
      .when(asks(by, '12:15', says('vastaan', 'against')))
      .then(ballot(1));
    given(open)
      .when(asks(by, '12:15', says('tyhjä', 'abstain')))
      .then(ballot('abstain'));
  });

  it('is for the option that is worded so, though another begins with the same words', () => {
    const alike = [...budget, voting({ options: ['Esitys muutettuna', 'Esitys'] })];
    given(alike)
      .when(asks(by, '12:15', says('esitys')))
      .then(ballot(1));
  });

  it('is for the twelfth of twelve options by its number, and for none by what is no number of one', () => {
    const twelve = 'abcdefghijkl'.split('').map((letter) => `Esitys ${letter}`);
    const many = [...budget, voting({ options: twelve })];
    given(many)
      .when(asks(by, '12:15', says('12')))
      .then(ballot(11));
    for (const words of ['', ' ', '0', '13', '0001', '0x1', '1.0', '1e0', '+1', '-1'])
      given(many)
        .when(asks(by, '12:15', says(words)))
        .thenRefused('UnknownOption');
  });

  it('is for an option in its words, in the first of them, or by its number', () => {
    for (const words of ['esitys', ' ESITYS ', 'esi', '1'])
      given(between)
        .when(asks(by, '12:15', says(words)))
        .then(ballot(0));
    given(between)
      .when(asks(by, '12:15', says('matin vasta')))
      .then(ballot(1));
    given(between)
      .when(asks(by, '12:15', says('3')))
      .then(ballot(2));
    given(between)
      .when(asks(by, '12:15', { type: 'CastVote', choice: { option: 2 } }))
      .then(ballot(2));
  });

  it('takes an option’s own words before what they mean elsewhere', () => {
    const past = [...budget, voting({ options: ['Vastaan', 'Puolesta'] })];
    given(past)
      .when(asks(by, '12:15', yes))
      .then(ballot(1));
    given(past)
      .when(asks(by, '12:15', says('tyhjä', 'abstain')))
      .then(ballot('abstain'));
  });

  it('takes for and against as the first and the second of two', () => {
    const past = [...budget, voting({ options: ['Esitys', 'Vastaesitys'] })];
    given(past)
      .when(asks(by, '12:15', yes))
      .then(ballot(0));
    given(between)
      .when(asks(by, '12:15', yes))
      .thenRefused('UnknownOption');
  });

  it('is for something there is to vote for', () => {
    const options = ['Esitys', 'Matin vastaesitys', 'Matin toinen esitys'];
    for (const asked of ['matin', '4', '0', '', 'ehkä'])
      given(between)
        .when(asks(by, '12:15', says(asked)))
        .thenRefused({ code: 'UnknownOption', asked, options });
    for (const option of [3, -1, 0.5])
      given(between)
        .when(asks(by, '12:15', { type: 'CastVote', choice: { option } }))
        .thenRefused({ code: 'UnknownOption', asked: '', options });
  });

  it('can be changed until the vote is closed, and counts once', () => {
    given(open, ballot(0))
      .when(asks(by, '12:16', says('vastaan', 'against')))
      .then(ballot(1, by, '12:16'));
    given(open, ballot(0))
      .when(asks(by, '12:16', yes))
      .thenNothing();
    const state = replay([...open, ballot(0), ballot(0, chair), ballot(1, by, '12:16')]);
    expect(openVote(state)?.ballots).toMatchObject([
      { person: by, seat: by, mark: 1, at: at('12:16'), entry: 'matti 12:16' },
      { person: chair, mark: 0 },
    ]);
  });

  it('counts for each who gives it, also where others have given the same', () => {
    given(open, ballot(0, chair))
      .when(asks(by, '12:15', yes))
      .then(ballot(0));
  });

  it('is given in the vote that is open, and leaves those before it as they were', () => {
    const cancelled = wrote(chair, '12:16', { type: 'VoteCancelled', vote: v });
    const again = voteId('v9');
    const second = { ...voting(), vote: again } as MeetingEvent;
    const given9 = wrote(by, '12:17', { type: 'VoteCast', vote: again, person: by, option: 1 });
    expect(replay([...open, ballot(0), cancelled, second, given9]).votes).toMatchObject([
      { ballots: [{ mark: 0 }] },
      { ballots: [{ mark: 1 }] },
    ]);
  });

  it('may be written down by who keeps the record', () => {
    const said = { type: 'CastVote', person: { id: by }, choice: { option: 0 } } as const;
    given(open)
      .when(asks(secretary, '12:15', said))
      .then(wrote(secretary, '12:15', { type: 'VoteCast', vote: v, person: by, option: 0 }));
    given(open)
      .when(asks(secretary, '12:15', { ...said, person: { name: 'Teppo' } }))
      .thenRefused('UnknownPerson');
    given(open)
      .when(asks(otherMember, '12:15', said))
      .thenRefused('NotAuthorised');
  });

  it('needs a vote that is open', () => {
    given(budget)
      .when(asks(by, '12:15', yes))
      .thenRefused('NoVoteOpen');
    const cancelled = wrote(chair, '12:16', { type: 'VoteCancelled', vote: v });
    given(open, cancelled)
      .when(asks(by, '12:17', { ...(yes as { type: 'CastVote'; choice: never }), vote: v }))
      .thenRefused('VoteIsOver');
    given(open)
      .when(asks(by, '12:17', { ...(yes as { type: 'CastVote'; choice: never }), vote: 'v99' as never }))
      .thenRefused('NoVoteOpen');
  });

  it('S12: is given by name in no other vote', () => {
    for (const method of ['showOfHands', 'secret'] as const)
      given(budget, voting({ method }))
        .when(asks(by, '12:15', yes))
        .thenRefused({ code: 'VoteIsCounted', method });
  });
});

describe('who votes', () => {
  const here = (person: typeof member) => wrote(person, '12:00', { type: 'PersonJoined', person, evidence: 'said' });
  const gone = (person: typeof member) => wrote(person, '12:14', { type: 'PersonLeft', person, evidence: 'said' });
  const recused = wrote(by, '12:06', {
    type: 'RecusalDeclared',
    recusal: recusalId('r6'),
    item: item('4'),
    person: by,
    ground: {},
  });

  it('is who has a vote and is there', () => {
    for (const person of [visitor, secretary, stranger])
      given(open)
        .when(asks(person, '12:15', yes))
        .thenRefused({ code: 'NotEntitled', name: expect.any(String) as string });
    given(open, here(chair))
      .when(asks(by, '12:15', yes))
      .thenRefused('NotEntitled');
    given(open, here(by), gone(by))
      .when(asks(by, '12:15', yes))
      .thenRefused('NotEntitled');
    given(open, here(by))
      .when(asks(by, '12:15', yes))
      .then(ballot(0));
  });

  it('is nobody who is recused, whether anybody’s presence is known or not', () => {
    given(budget, recused, voting())
      .when(asks(by, '12:15', yes))
      .thenRefused({
        code: 'Recused',
        name: 'Matti Väänänen',
        number: '4',
      });
    expect(electorate(replay([...budget, recused]), item('4'), at('12:15'))).toEqual(
      new Set([chair, viceChair, otherMember]),
    );
  });

  it('is anybody who is not recused, where nobody knows who the members are', () => {
    const [, , ...rest] = budget;
    const unknown = [agendaSet, ...rest];
    expect(electorate(replay(unknown), item('4'), at('12:15'))).toBeUndefined();
    given(unknown, voting())
      .when(asks(stranger, '12:15', yes))
      .then(ballot(0, stranger));
  });

  it('is a deputy in the place of a member who is away, with one voice between them', () => {
    const seated = wrote(secretary, '12:01', { type: 'DeputySeated', person: visitor, replaces: by });
    const past = [...open, here(visitor), seated];
    const voice = wrote(visitor, '12:15', { type: 'VoteCast', vote: v, person: visitor, seat: by, option: 0 });
    given(past)
      .when(asks(visitor, '12:15', yes))
      .then(voice);
    expect(openVote(replay([...past, voice]))?.ballots).toMatchObject([{ person: visitor, seat: by }]);
    const back = wrote(by, '12:16', { type: 'PersonJoined', person: by, evidence: 'said' });
    given(past, voice, back)
      .when(asks(by, '12:17', yes))
      .thenRefused({ code: 'VoiceUsed', name: 'Vera Åström' });
    expect(seatOf(replay(past), item('4'), stranger, at('12:15'))).toBeUndefined();
  });

  it('is a member for themselves first, whoever else’s place they have', () => {
    const roster = people.map((person) => (person.id === by ? { ...person, deputyFor: otherMember } : person));
    const past = [...open, wrote(secretary, '12:01', { type: 'RosterSet', people: roster }), here(by)];
    given(past)
      .when(asks(by, '12:15', yes))
      .then(ballot(0));
  });

  it('takes their vote back by being recused while it is open, and not once it is closed', () => {
    const declares = asks(by, '12:16', { type: 'DeclareRecusal', ground: 'interest' });
    const declared = wrote(by, '12:16', {
      type: 'RecusalDeclared',
      recusal: recusalId('r8'),
      item: item('4'),
      person: by,
      ground: { kind: 'interest' },
    });
    const takenBack = wrote(by, '12:16', { type: 'VoteCast', vote: v, person: by });
    given(open, ballot(0)).when(declares).then(declared, takenBack);
    const r9 = { ...declared, recusal: recusalId('r9') };
    given(open, ballot(1, chair), ballot(0)).when(declares).then(r9, takenBack);
    given(open, ballot(1, chair)).when(declares).then(declared);
    expect(openVote(replay([...open, ballot(0), ballot(1, chair), takenBack]))?.ballots).toMatchObject([
      { person: chair },
    ]);
    const counts = { given: [1, 0], abstained: 0 };
    const closed = wrote(chair, '12:15', {
      type: 'VoteClosed',
      vote: v,
      result: { counts, winner: 0, how: 'majority' },
    });
    given(open, ballot(0), closed)
      .when(declares)
      .thenRefused({ code: 'HasVoted', name: 'Matti Väänänen', number: '4' });
    const cancelled = wrote(chair, '12:15', { type: 'VoteCancelled', vote: v });
    expect(given(open, ballot(0), cancelled).when(declares).verdict).toMatchObject({
      events: [{ type: 'RecusalDeclared' }],
    });
  });

  it('is somebody the vote’s own item knows, also where that is gone', () => {
    const odd = [...budget, voting({ item: item('99') })];
    const out = { ...recused, item: item('99') } as MeetingEvent;
    given(odd, out)
      .when(asks(by, '12:15', yes))
      .thenRefused({ code: 'Recused', name: 'Matti Väänänen', number: '' });
    given(odd)
      .when(asks(chair, '12:15', { type: 'NextItem' }))
      .thenRefused({ code: 'VoteStillOpen', number: '' });
  });
});
