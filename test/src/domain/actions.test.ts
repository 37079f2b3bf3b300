import { actionId, plainDate, replay, type Command, type MeetingEvent, type PersonRef } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  chair,
  closed,
  item,
  member,
  opened,
  otherMember,
  prepared,
  rosterGiven,
  secretary,
  stranger,
  wrote,
} from '../../support/meeting-facts';

interface More {
  readonly owner?: PersonRef;
  readonly due?: string;
  readonly item?: string;
}
const assign = (text: string, { owner, due, item: number }: More = {}) =>
  ({
    type: 'AssignAction',
    text,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due: plainDate(due) }),
    ...(number === undefined ? {} : { item: { number } }),
  }) as const;
const ownerOf = (text: string, more: More = {}): unknown =>
  meetingAfter(opened, asks(secretary, '12:10', assign(text, more))).actions.map((action) => [
    action.owner?.name,
    action.text,
  ])[0];
const assigned: MeetingEvent = wrote(secretary, '12:10', {
  type: 'ActionAssigned',
  action: actionId('a5'),
  text: 'selvittää asian',
  item: item('1'),
  owner: { person: member, name: 'Matti Väänänen' },
  due: plainDate('2023-03-15'),
});

describe('an action', () => {
  it('has a text, an owner, a due date and the item that is on', () => {
    given(opened)
      .when(asks(secretary, '12:10', assign(' selvittää asian ', { owner: { id: member }, due: '2023-03-15' })))
      .then(assigned);
    expect(replay([...opened, assigned]).actions).toEqual([
      {
        id: actionId('a5'),
        text: 'selvittää asian',
        item: item('1'),
        owner: { person: member, name: 'Matti Väänänen' },
        due: plainDate('2023-03-15'),
        done: false,
        sources: ['saara 12:10'],
        by: secretary,
        at: at('12:10'),
      },
    ]);
  });

  it('needs none of these but the text', () => {
    given(rosterGiven)
      .when(asks(secretary, '11:10', assign('Varataan huone.')))
      .then(wrote(secretary, '11:10', { type: 'ActionAssigned', action: actionId('a2'), text: 'Varataan huone.' }));
    expect(meetingAfter([rosterGiven], asks(secretary, '11:10', assign('Varataan huone.'))).actions[0]).toEqual({
      id: actionId('a2'),
      text: 'Varataan huone.',
      done: false,
      sources: ['saara 11:10'],
      by: secretary,
      at: at('11:10'),
    });
    given(opened)
      .when(asks(secretary, '12:10', assign(' ')))
      .thenRefused('EmptyText');
  });

  it('belongs to a named item, or after the meeting to none', () => {
    expect(
      meetingAfter(closed, asks(chair, '15:00', assign('Viedään eteenpäin.', { item: '5' }))).actions[0]?.item,
    ).toBe(item('5'));
    expect(meetingAfter(closed, asks(chair, '15:00', assign('Viedään eteenpäin.'))).actions[0]).not.toHaveProperty(
      'item',
    );
    given(opened)
      .when(asks(secretary, '12:10', assign('x', { item: '9' })))
      .thenRefused('UnknownItem');
    expect(
      meetingAfter(
        [rosterGiven, wrote(chair, '12:00', { type: 'MeetingOpened' })],
        asks(secretary, '12:10', assign('x')),
      ).actions,
    ).toHaveLength(1);
  });

  it('is for the chair and the secretary to assign', () => {
    given(opened)
      .when(asks(member, '12:10', assign('x')))
      .thenRefused('NotAuthorised');
  });
});

describe('the owner of an action', () => {
  it('is whoever the text begins with', () => {
    for (const named of [
      'Matti Väänänen',
      '@Matti Väänänen',
      'matti  vaananen',
      'Matti Va\u0308a\u0308na\u0308nen',
      ' MATTI VÄÄNÄNEN',
      'Matti',
    ])
      for (const between of [' ', ', ', ': ', ':'])
        expect(ownerOf(`${named}${between}selvittää asian`)).toEqual(['Matti Väänänen', 'selvittää asian']);
    expect(ownerOf('Åström hoitaa')).toEqual(['Vera Åström', 'hoitaa']);
  });

  it('is nobody when the text begins with no name, or with a name two people have', () => {
    expect(ownerOf('Selvitetään asia')).toEqual([undefined, 'Selvitetään asia']);
    expect(ownerOf('Väänänen selvittää')).toEqual([undefined, 'Väänänen selvittää']);
    expect(ownerOf('Mattila selvittää')).toEqual([undefined, 'Mattila selvittää']);
    expect(ownerOf('- selvitetään')).toEqual([undefined, '- selvitetään']);
    expect(ownerOf(', selvitetään')).toEqual([undefined, ', selvitetään']);
  });

  it('has something to do', () => {
    given(opened)
      .when(asks(secretary, '12:10', assign('Matti Väänänen')))
      .thenRefused('EmptyText');
    given(opened)
      .when(asks(secretary, '12:10', assign('Matti: ')))
      .thenRefused('EmptyText');
  });

  it('is whoever is named beside it, known or not', () => {
    expect(ownerOf('selvittää', { owner: { name: 'nieminen' } })).toEqual(['Saara Nieminen', 'selvittää']);
    expect(ownerOf('selvittää', { owner: { name: ' Oy\u0000 Firma Ab ' } })).toEqual(['Oy Firma Ab', 'selvittää']);
    expect(ownerOf('selvittää', { owner: { name: 'Väänänen' } })).toEqual(['Väänänen', 'selvittää']);
    expect(ownerOf('selvittää', { owner: { name: ' ' } })).toEqual([undefined, 'selvittää']);
  });

  it('is not forgotten when mentioned without being known', () => {
    given(opened)
      .when(asks(secretary, '12:10', assign('selvittää', { owner: { id: stranger } })))
      .thenRefused({ code: 'UnknownPerson', name: stranger });
  });

  it('needs nobody to be known', () => {
    expect(
      meetingAfter(
        [wrote(chair, '11:00', { type: 'ChairChanged', person: chair })],
        asks(chair, '12:10', assign('Matti selvittää')),
      ).actions[0]?.text,
    ).toBe('Matti selvittää');
  });
});

describe('an action that is done', () => {
  const done = { type: 'CompleteAction', action: actionId('a5') } as const;

  it.each([
    ['its owner', member],
    ['the chair', chair],
    ['the secretary', secretary],
  ])('is said to be so by %s', (_who, by) => {
    given(opened, assigned)
      .when(asks(by, '12:30', done))
      .then(wrote(by, '12:30', { type: 'ActionDone', action: actionId('a5') }));
  });

  it('is done once', () => {
    const completed: Command = asks(member, '12:30', done);
    expect(meetingAfter([...opened, assigned], completed).actions[0]).toMatchObject({
      done: true,
      sources: ['saara 12:10', 'matti 12:30'],
    });
    given(opened, assigned, wrote(member, '12:30', { type: 'ActionDone', action: actionId('a5') }))
      .when(asks(chair, '12:40', done))
      .thenNothing();
  });

  it('is not for others to say', () => {
    given(opened, assigned)
      .when(asks(otherMember, '12:30', done))
      .thenRefused({ code: 'NotAuthorised', needs: ['owner', 'chair', 'secretary'], chair: 'Aino Korhonen' });
    given(prepared, wrote(secretary, '11:10', { type: 'ActionAssigned', action: actionId('a5'), text: 'x' }))
      .when(asks(member, '12:30', done))
      .thenRefused('NotAuthorised');
  });

  it('is one there is', () => {
    given(opened)
      .when(asks(chair, '12:30', done))
      .thenRefused('UnknownAction');
  });
});
