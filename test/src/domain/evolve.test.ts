import {
  currentItem,
  entryId,
  evolve,
  initialState,
  itemById,
  itemId,
  meetingId,
  personId,
  replay,
  standingDecisions,
  type MeetingEvent,
} from '../../../src/domain';
import { assertNever } from '../../../src/domain/assert-never';
import { evolveAgenda } from '../../../src/domain/evolve-agenda';
import { evolveApproval } from '../../../src/domain/evolve-approval';
import { evolveAttendance } from '../../../src/domain/evolve-attendance';
import { evolveCourse } from '../../../src/domain/evolve-course';
import { evolvePapers } from '../../../src/domain/evolve-papers';
import { evolvePeople } from '../../../src/domain/evolve-people';
import { evolveVotes } from '../../../src/domain/evolve-votes';
import { evolveFloor } from '../../../src/domain/evolve-floor';
import { evolveRecord } from '../../../src/domain/evolve-record';
import { chair, closed, item, opened, secretary, wentTo, wrote } from '../../support/meeting-facts';

/** Something the types do not know, as a damaged journal may hold. */
const unknown = { ...wrote(chair, '12:10', { type: 'MeetingOpened' }), type: 'GavelThrown' } as unknown as never;

describe('a journal', () => {
  it('tells the same meeting every time', () => {
    expect(replay(closed)).toEqual(replay(closed));
    expect(replay([])).toBe(initialState);
    expect([...replay(closed).history]).toEqual(closed);
  });

  it('is not changed by telling it', () => {
    const frozen = closed.map((event) => Object.freeze({ ...event }));
    expect(replay(frozen)).toEqual(replay(closed));
  });

  it('is refused where it says what nobody knows: minutes with a hole are worse than none', () => {
    expect(() => evolve(initialState, unknown)).toThrow('unexpected case: {"type":"GavelThrown"');
    expect(() => evolveAgenda(initialState, unknown)).toThrow('GavelThrown');
    expect(() => evolveAttendance(initialState, unknown)).toThrow('GavelThrown');
    expect(() => evolveCourse(replay(opened), unknown)).toThrow('GavelThrown');
    expect(() => evolveFloor(initialState, unknown)).toThrow('GavelThrown');
    expect(() => evolvePeople(initialState, unknown)).toThrow('GavelThrown');
    expect(() => evolveRecord(initialState, unknown)).toThrow('GavelThrown');
    expect(() => evolvePapers(initialState, unknown)).toThrow('GavelThrown');
    expect(() => evolveVotes(initialState, unknown)).toThrow('GavelThrown');
    expect(() => evolveApproval(initialState, unknown)).toThrow('GavelThrown');
    const subject = { kind: 'minutes', id: 'm1' } as unknown as never;
    expect(() => evolve(initialState, wrote(chair, '12:10', { type: 'TextCorrected', subject, text: 'x' }))).toThrow(
      'minutes',
    );
    expect(() => assertNever('x' as never)).toThrow('unexpected case: "x"');
  });

  it('may speak of what an undo took away', () => {
    const gone = itemId('gone');
    const events: readonly MeetingEvent[] = [
      wrote(secretary, '12:10', { type: 'ItemRenamed', item: gone, title: 'x' }),
      wrote(secretary, '12:11', { type: 'ItemRemoved', item: gone }),
      wrote(secretary, '12:12', { type: 'ItemMoved', item: gone, before: item('1') }),
      wrote(secretary, '12:13', { type: 'ItemsRenumbered', numbers: { [gone]: '9' } }),
    ];
    const { history: _before, ...before } = replay(opened);
    const { history: _after, ...after } = replay([...opened, ...events]);
    expect(after).toEqual(before);
    expect(itemById(replay(opened), gone)).toBeUndefined();
    expect(standingDecisions(replay(opened), gone)).toEqual([]);
  });

  it('introduces nobody twice', () => {
    const person = { id: personId('uusi'), name: 'Uusi', group: 'visitors' } as const;
    const introduced = wrote(secretary, '12:10', { type: 'PersonIntroduced', person });
    const again = wrote(secretary, '12:11', { type: 'PersonIntroduced', person: { ...person, name: 'Vanha' } });
    expect(replay([introduced, again]).people).toEqual([person]);
  });

  it('puts an item whose neighbour is gone at the end', () => {
    const added = { ...replay(opened).agenda[0]!, id: itemId('new'), number: '9' };
    const state = replay([
      ...opened,
      wrote(secretary, '12:10', { type: 'ItemAdded', item: added, before: itemId('gone') }),
    ]);
    expect(state.agenda.at(-1)?.id).toBe(itemId('new'));
  });

  it('goes on with nothing while the meeting is not open', () => {
    const { history: _history, ...before } = replay(closed);
    for (const event of [
      wentTo('2', '14:00'),
      wrote(chair, '14:00', { type: 'BreakEnded' }),
      wrote(chair, '14:00', { type: 'MeetingClosed' }),
    ]) {
      const { history: _after, ...after } = replay([...closed, event]);
      expect(after).toEqual(before);
    }
  });

  it('never lets a stretch of time end before it began', () => {
    const state = replay([...opened, wentTo('2', '12:30'), wentTo('3', '12:20')]);
    expect(itemById(state, item('2'))?.intervals).toEqual([
      { from: wentTo('2', '12:30').at, to: wentTo('2', '12:30').at },
    ]);
  });
});

describe('what is on', () => {
  it('is an item only while the meeting is open', () => {
    expect(currentItem(initialState)).toBeUndefined();
    expect(currentItem(replay(opened))?.number).toBe('1');
    expect(currentItem(replay(closed))).toBeUndefined();
  });
});

describe('an id', () => {
  it('is never blank', () => {
    expect(meetingId('19:x')).toBe('19:x');
    expect(() => personId(' ')).toThrow('a PersonId cannot be blank');
    expect(() => entryId('')).toThrow(RangeError);
  });
});
