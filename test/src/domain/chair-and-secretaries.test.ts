import { DEFAULT_BODY, replay, type Person, type PersonRef } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import {
  asks,
  chair,
  closed,
  member,
  opened,
  otherMember,
  people,
  prepared,
  rosterGiven,
  secretary,
  stranger,
  viceChair,
  visitor,
  wrote,
} from '../../support/meeting-facts';

const handOver = (person: PersonRef) => ({ type: 'HandOverChair', person }) as const;
const name = (person: PersonRef) => ({ type: 'NameSecretary', person }) as const;
const roster = (list: readonly Person[]) => wrote(secretary, '11:30', { type: 'RosterSet', people: list });
const only = (...ids: readonly string[]): readonly Person[] => people.filter(({ id }) => ids.includes(id));

describe('the chair', () => {
  it('is handed over by who has it', () => {
    given(opened)
      .when(asks(chair, '12:10', handOver({ name: 'Mäkinen' })))
      .then(wrote(chair, '12:10', { type: 'ChairChanged', person: viceChair }));
    const state = meetingAfter(opened, asks(chair, '12:10', handOver({ id: viceChair })));
    expect(state.chair).toBe(viceChair);
  });

  it('is taken back by the body’s own chair', () => {
    const handed = meetingAfter(opened, asks(chair, '12:10', handOver({ id: viceChair }))).history.slice();
    given(handed)
      .when(asks(chair, '12:20', handOver({ id: chair })))
      .then(wrote(chair, '12:20', { type: 'ChairChanged', person: chair }));
    given(handed)
      .when(asks(chair, '12:20', handOver({ id: member })))
      .thenRefused('NotAuthorised');
  });

  it('is taken by the vice chair when the chair is not in the meeting, and not while the chair is', () => {
    const take = asks(viceChair, '12:20', handOver({ id: viceChair }));
    const here = wrote(chair, '12:05', { type: 'PersonJoined', person: chair, evidence: 'teams' });
    const gone = wrote(chair, '12:15', { type: 'PersonLeft', person: chair, evidence: 'teams' });
    given(opened, here).when(take).thenRefused('NotAuthorised');
    given(opened, here, gone)
      .when(take)
      .then(wrote(viceChair, '12:20', { type: 'ChairChanged', person: viceChair }));
  });

  it('stays where it is when handed to who has it', () => {
    given(opened)
      .when(asks(chair, '12:10', handOver({ id: chair })))
      .thenNothing();
  });

  it('is not taken from who has it', () => {
    for (const by of [secretary, member, visitor, stranger])
      given(opened)
        .when(asks(by, '12:10', handOver({ id: by })))
        .thenRefused({ code: 'NotAuthorised', needs: ['chair'], chair: 'Aino Korhonen' });
  });

  it('is handed to somebody known', () => {
    given(opened)
      .when(asks(chair, '12:10', handOver({ name: 'Väänänen' })))
      .thenRefused('AmbiguousPerson');
    given(opened)
      .when(asks(chair, '12:10', handOver({ id: stranger })))
      .thenRefused('UnknownPerson');
  });

  it('is given by the secretary while nobody has it, and by anybody while nobody is named at all', () => {
    const noChair = roster(only(secretary, member));
    given(noChair)
      .when(asks(secretary, '11:40', handOver({ id: member })))
      .then(wrote(secretary, '11:40', { type: 'ChairChanged', person: member }));
    given(noChair)
      .when(asks(member, '11:40', handOver({ id: member })))
      .thenRefused({ code: 'NotAuthorised', needs: ['secretary'] });
    given(roster(only(member, otherMember)))
      .when(asks(member, '11:40', handOver({ id: otherMember })))
      .then(wrote(member, '11:40', { type: 'ChairChanged', person: otherMember }));
  });
});

describe('a secretary', () => {
  it('is named by the chair or a secretary, beside those there are', () => {
    for (const by of [chair, secretary])
      given(opened)
        .when(asks(by, '12:10', name({ name: 'Liisa' })))
        .then(wrote(by, '12:10', { type: 'SecretaryNamed', person: otherMember }));
    expect(meetingAfter(opened, asks(chair, '12:10', name({ id: member }))).secretaries).toEqual([secretary, member]);
    given(opened)
      .when(asks(member, '12:10', name({ id: member })))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair', 'secretary'], chair: 'Aino Korhonen' });
  });

  it('is named once', () => {
    given(opened)
      .when(asks(chair, '12:10', name({ id: secretary })))
      .thenNothing();
    const again = wrote(chair, '12:10', { type: 'SecretaryNamed', person: secretary });
    expect(replay([...opened, again]).secretaries).toEqual([secretary]);
  });

  it('is named by anybody while nobody is named at all', () => {
    const nobody = roster(only(member, otherMember));
    given(nobody)
      .when(asks(member, '11:40', name({ id: member })))
      .then(wrote(member, '11:40', { type: 'SecretaryNamed', person: member }));
    given(nobody)
      .when(asks(member, '11:40', name({ name: 'Joku' })))
      .thenRefused('UnknownPerson');
  });
});

describe('a roster', () => {
  it('names the chair and the secretaries', () => {
    expect(replay([rosterGiven])).toMatchObject({ chair, secretaries: [secretary], rosterGiven: true, people });
    expect(replay([roster(only(member))])).not.toHaveProperty('chair');
  });

  it('is given by the chair or a secretary, at any time', () => {
    for (const past of [prepared, opened, closed])
      given(past)
        .when(asks(secretary, '14:30', { type: 'SetRoster', people }))
        .then(wrote(secretary, '14:30', { type: 'RosterSet', people }));
    given(prepared)
      .when(asks(member, '11:30', { type: 'SetRoster', people: [] }))
      .thenRefused('NotAuthorised');
    given()
      .when(asks(stranger, '11:30', { type: 'SetRoster', people }))
      .then(wrote(stranger, '11:30', { type: 'RosterSet', people }));
  });

  it('given anew takes its roles back', () => {
    const changed: readonly Person[] = [
      { id: member, name: 'Matti Väänänen', role: 'chair', group: 'members' },
      { id: otherMember, name: 'Liisa Väänänen', role: 'secretary', group: 'secretaries' },
      { id: chair, name: 'Aino Korhonen', group: 'members' },
    ];
    const state = replay([rosterGiven, roster(changed)]);
    expect(state).toMatchObject({ chair: member, secretaries: [otherMember] });
    expect(state.people.map(({ id, role, group }) => [id, role, group])).toEqual([
      [member, 'chair', 'members'],
      [otherMember, 'secretary', 'secretaries'],
      [chair, undefined, 'members'],
      [viceChair, undefined, 'visitors'],
      [secretary, undefined, 'visitors'],
      [visitor, undefined, 'visitors'],
    ]);
    given(rosterGiven, roster(changed))
      .when(asks(viceChair, '12:00', { type: 'OpenMeeting' }))
      .thenRefused('NotAuthorised');
  });

  it('given anew leaves the chair and the pen with whoever the meeting gave them', () => {
    const handed = wrote(chair, '11:20', { type: 'ChairChanged', person: viceChair });
    const named = wrote(chair, '11:21', { type: 'SecretaryNamed', person: member });
    expect(replay([rosterGiven, handed, named, roster(people)])).toMatchObject({
      chair: viceChair,
      secretaries: [secretary, member],
    });
  });

  it('given anew without a chair leaves the chair where it is', () => {
    expect(replay([rosterGiven, roster(only(secretary, member))]).chair).toBe(chair);
  });

  it('given after people were met keeps whoever it does not name, as visitors', () => {
    const met = asks(stranger, '12:01', { type: 'OpenMeeting' }, { name: 'Tuula Uusi' });
    const state = meetingAfter([], met, asks(stranger, '12:05', { type: 'SetRoster', people }));
    expect(state.people).toEqual([...people, { id: stranger, name: 'Tuula Uusi', group: 'visitors' }]);
    expect(state).toMatchObject({ chair: stranger, secretaries: [secretary] });
  });

  it('given after people were met names them as it does', () => {
    const met = asks(
      member,
      '12:01',
      { type: 'Propose', text: 'x', item: { number: '1' } },
      { name: 'Matti V (vieras)' },
    );
    const state = meetingAfter(prepared.slice(1), met, asks(member, '12:05', { type: 'SetRoster', people }));
    expect(state.people).toEqual(people);
  });
});

describe('the body and the meeting', () => {
  const body = { ...DEFAULT_BODY, name: 'Ohjausryhmä', language: 'sv' } as const;
  const meeting = { number: '5/2022', ordinal: 5, start: '2022-12-07T12:00', place: 'Teams-kokous' } as const;

  it('are described by the chair or a secretary', () => {
    given(rosterGiven)
      .when(asks(secretary, '11:30', { type: 'DescribeBody', body }))
      .then(wrote(secretary, '11:30', { type: 'BodyDescribed', body }));
    given(rosterGiven)
      .when(asks(chair, '11:30', { type: 'DescribeMeeting', meeting }))
      .then(wrote(chair, '11:30', { type: 'MeetingDescribed', meeting }));
    expect(
      meetingAfter(
        [rosterGiven],
        asks(chair, '11:30', { type: 'DescribeBody', body }),
        asks(chair, '11:31', { type: 'DescribeMeeting', meeting }),
      ),
    ).toMatchObject({ body, meeting });
    given(rosterGiven)
      .when(asks(member, '11:30', { type: 'DescribeBody', body }))
      .thenRefused('NotAuthorised');
    given(rosterGiven)
      .when(asks(member, '11:30', { type: 'DescribeMeeting', meeting }))
      .thenRefused('NotAuthorised');
  });

  it('live in a time zone there is', () => {
    given(rosterGiven)
      .when(asks(secretary, '11:30', { type: 'DescribeBody', body: { ...body, timeZone: 'Helsinki' } }))
      .thenRefused({ code: 'UnknownTimeZone', zone: 'Helsinki' });
  });
});
