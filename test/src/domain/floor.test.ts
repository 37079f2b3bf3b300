import {
  asks,
  chair,
  closed,
  item,
  member,
  opened,
  otherMember,
  prepared,
  secretary,
  stranger,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import {
  floorId,
  recusalId,
  replay,
  speaker,
  speakersWaiting,
  type MeetingEvent,
  type PersonId,
} from '../../../src/domain';
import { given, journalOf } from '../../support/given';

const asksFor = (person: PersonId, said: string, id: string, more: { topic?: string; reply?: boolean } = {}) =>
  wrote(person, said, { type: 'FloorRequested', request: floorId(id), person, ...more });
const gets = (said: string, id: string): MeetingEvent =>
  wrote(chair, said, { type: 'FloorGiven', request: floorId(id) });

const first = asksFor(member, '12:10', 'f1', { topic: 'Kustannukset' });
const second = asksFor(otherMember, '12:11', 'f2');

describe('whoever wants to speak', () => {
  it('asks, with or without a topic', () => {
    given(opened)
      .when(asks(member, '12:10', { type: 'RequestFloor', topic: ' Kustannukset\n' }))
      .then(asksFor(member, '12:10', 'f5', { topic: 'Kustannukset' }));
    given(opened)
      .when(asks(member, '12:10', { type: 'RequestFloor' }))
      .then(asksFor(member, '12:10', 'f5'));
    given(opened)
      .when(asks(member, '12:10', { type: 'RequestFloor', topic: 'x'.repeat(2000) }))
      .thenRefused('TextTooLong');
  });

  it('asks once: asking again changes nothing, another topic or a reply keeps the place', () => {
    given(opened, first)
      .when(asks(member, '12:12', { type: 'RequestFloor' }))
      .thenNothing();
    given(opened, first)
      .when(asks(member, '12:12', { type: 'RequestFloor', topic: 'Kustannukset' }))
      .thenNothing();
    const other = asksFor(member, '12:12', 'f1', { topic: 'Aikataulu' });
    given(opened, first, second)
      .when(asks(member, '12:12', { type: 'RequestFloor', topic: 'Aikataulu' }))
      .then(other);
    expect(speakersWaiting(replay([...opened, first, second, other])).map(({ id, topic }) => [id, topic])).toEqual([
      ['f1', 'Aikataulu'],
      ['f2', undefined],
    ]);
    given(opened, first)
      .when(asks(member, '12:12', { type: 'RequestFloor', reply: true }))
      .then(asksFor(member, '12:12', 'f1', { topic: 'Kustannukset', reply: true }));
  });

  it('waits in the order of asking, and a reply goes first', () => {
    const reply = asksFor(secretary, '12:12', 'f3', { reply: true });
    const waiting = speakersWaiting(replay([...opened, first, second, reply]));
    expect(waiting.map(({ person }) => person)).toEqual([secretary, member, otherMember]);
  });

  it('takes it back, and ends the speech', () => {
    const taken = wrote(member, '12:12', { type: 'FloorReleased', request: floorId('f1') });
    given(opened, first)
      .when(asks(member, '12:12', { type: 'ReleaseFloor' }))
      .then(taken);
    given(opened, first, gets('12:11', 'f1'))
      .when(asks(member, '12:12', { type: 'ReleaseFloor' }))
      .then(taken);
    given(opened)
      .when(asks(member, '12:12', { type: 'ReleaseFloor' }))
      .thenNothing();
    expect(replay([...opened, first, taken]).floor).toMatchObject([{ status: 'withdrawn' }]);
    expect(replay([...opened, first, gets('12:11', 'f1'), taken]).floor).toMatchObject([{ status: 'spoken' }]);
    const both = replay([...opened, first, second, taken]).floor;
    expect(both).toMatchObject([{ status: 'withdrawn' }, { status: 'waiting' }]);
  });

  it('is taken off the queue by somebody else only where they keep the record', () => {
    const release = { type: 'ReleaseFloor', person: { name: 'Matti Väänänen' } } as const;
    given(opened, first)
      .when(asks(secretary, '12:12', release))
      .then(wrote(secretary, '12:12', { type: 'FloorReleased', request: floorId('f1') }));
    given(opened, first)
      .when(asks(otherMember, '12:12', release))
      .thenRefused('NotAuthorised');
    given(opened, first)
      .when(asks(secretary, '12:12', { type: 'ReleaseFloor', person: { name: 'Kukaan' } }))
      .thenRefused('UnknownPerson');
  });

  it('has none in an item they are recused from', () => {
    const out = { recusal: recusalId('r1'), item: item('1'), person: member, ground: {} } as const;
    given(opened, wrote(member, '12:05', { type: 'RecusalDeclared', ...out }))
      .when(asks(member, '12:12', { type: 'RequestFloor' }))
      .thenRefused('Recused');
  });

  it('has to wait for an open meeting', () => {
    given(prepared)
      .when(asks(member, '11:30', { type: 'RequestFloor' }))
      .thenRefused('MeetingNotOpen');
    given(closed)
      .when(asks(member, '14:30', { type: 'RequestFloor' }))
      .thenRefused('MeetingClosed');
  });
});

describe('the floor', () => {
  it('goes to the first who waits, else to whom the chair names', () => {
    given(opened, first, second)
      .when(asks(chair, '12:12', { type: 'GiveFloor' }))
      .then(gets('12:12', 'f1'));
    given(opened, first, second)
      .when(asks(chair, '12:12', { type: 'GiveFloor', person: { id: otherMember } }))
      .then(gets('12:12', 'f2'));
    given(opened)
      .when(asks(chair, '12:12', { type: 'GiveFloor' }))
      .thenRefused('NobodyWaits');
    given(opened)
      .when(asks(chair, '12:12', { type: 'GiveFloor', person: { name: 'Kukaan' } }))
      .thenRefused('UnknownPerson');
  });

  it('may go to somebody who did not ask', () => {
    given(opened)
      .when(asks(chair, '12:12', { type: 'GiveFloor', person: { id: member } }))
      .then(
        wrote(chair, '12:12', { type: 'FloorRequested', request: floorId('f5'), person: member }),
        gets('12:12', 'f5'),
      );
  });

  it('is held by one at a time', () => {
    const past = [...opened, first, second, gets('12:12', 'f1'), gets('12:14', 'f2')];
    expect(speaker(replay(past))?.person).toBe(otherMember);
    expect(replay(past).floor.map(({ status }) => status)).toEqual(['spoken', 'speaking']);
    given(past)
      .when(asks(chair, '12:15', { type: 'GiveFloor', person: { id: otherMember } }))
      .thenNothing();
  });
});

describe('going on while people wait for the floor', () => {
  const next = { type: 'NextItem' } as const;
  const questioned = wrote(chair, '12:20', { type: 'ItemChangeQuestioned', waiting: [member] });

  it('is asked once, and then done', () => {
    given(opened, first)
      .when(asks(chair, '12:20', next))
      .then(questioned);
    given(opened, first, questioned)
      .when(asks(chair, '12:21', next))
      .then(wentTo('2', '12:21'));
    expect(replay([...opened, first, questioned, wentTo('2', '12:21')]).floor).toMatchObject([{ status: 'lapsed' }]);
  });

  it('ends the speech of whoever has the floor, and is not asked for them', () => {
    const past = [...opened, first, gets('12:12', 'f1')];
    given(past)
      .when(asks(chair, '12:20', next))
      .then(wentTo('2', '12:20'));
    expect(replay([...past, wentTo('2', '12:20')]).floor).toMatchObject([{ status: 'spoken' }]);
    const long = [...past, wentTo('2', '12:20'), wentTo('3', '12:30')];
    expect(replay(long).floor).toMatchObject([
      { status: 'spoken', sources: ['matti 12:10', 'aino 12:12', 'aino 12:20'] },
    ]);
  });

  it('leaves the queue alone where the same item goes on after a break', () => {
    const paused = wrote(chair, '12:15', { type: 'BreakStarted' });
    given(opened, first, paused)
      .when(asks(chair, '12:20', { type: 'OpenItem', item: { number: '1' } }))
      .then(wentTo('1', '12:20'));
    expect(speakersWaiting(replay([...opened, first, paused, wentTo('1', '12:20')]))).toHaveLength(1);
  });

  it('is part of the question before closing', () => {
    const [asked] = journalOf([...opened, first], asks(chair, '12:20', { type: 'CloseMeeting' })).slice(-1);
    expect(asked).toMatchObject({ type: 'CloseQuestioned', waiting: [member] });
    given(opened, first, asked!)
      .when(asks(chair, '12:21', { type: 'CloseMeeting' }))
      .then(wrote(chair, '12:21', { type: 'MeetingClosed' }));
    expect(replay([...opened, first, wrote(chair, '12:21', { type: 'MeetingClosed' })]).floor).toMatchObject([
      { status: 'lapsed' },
    ]);
  });
});

describe('a wish to speak', () => {
  it('is about no item where none is on', () => {
    const empty = [wrote(chair, '12:00', { type: 'MeetingOpened' }), first];
    expect(replay(empty).floor).toMatchObject([{ id: 'f1', status: 'waiting' }]);
    expect(replay(empty).floor[0]).not.toHaveProperty('item');
    expect(replay([first]).floor[0]).not.toHaveProperty('item');
    given(wrote(chair, '12:00', { type: 'MeetingOpened' }))
      .when(asks(member, '12:10', { type: 'RequestFloor', topic: 'Kustannukset' }, { name: 'Matti Väänänen' }))
      .then(
        wrote(member, '12:10', {
          type: 'PersonIntroduced',
          person: { id: member, name: 'Matti Väänänen', group: 'members' },
        }),
        asksFor(member, '12:10', 'f2', { topic: 'Kustannukset' }),
      );
  });
});

describe('a wish to speak that was undone', () => {
  it('leaves what followed from it without effect', () => {
    given(opened, first, gets('12:12', 'f1'))
      .when(asks(member, '12:13', { type: 'Undo' }))
      .thenRefused('UsedByLater');
    given(opened, first)
      .when(asks(member, '12:13', { type: 'Undo' }))
      .then(wrote(member, '12:13', { type: 'EntryUndone', undone: first.entry }));
  });

  it('may be of somebody the roster does not name', () => {
    given(opened)
      .when(asks(stranger, '12:10', { type: 'RequestFloor' }, { name: 'Outi Outo' }))
      .then(
        wrote(stranger, '12:10', {
          type: 'PersonIntroduced',
          person: { id: stranger, name: 'Outi Outo', group: 'visitors' },
        }),
        asksFor(stranger, '12:10', 'f5'),
      );
  });
});
