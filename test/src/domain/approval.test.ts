import { additionId, NUIJA, plainDate, replay, TEAMS, type Request } from '../../../src/domain';
import { approvalAwaitedFrom, minutesState, standingApprovals } from '../../../src/domain/approvals';
import { asApproved } from '../../../src/domain/final';
import {
  drafted,
  noted,
  over,
  review,
  inReview,
  examined,
  approve,
  approved,
  finalised,
  final,
  written,
  edit,
  reworded,
} from '../../support/approval-facts';
import { given, journalOf } from '../../support/given';
import { asks, at, chair, closed, member, otherMember, people, secretary, wrote } from '../../support/meeting-facts';

describe('the approval of minutes', () => {
  it('is the chair’s where nobody examines them, and makes them final', () => {
    given(over)
      .when(asks(chair, '15:00', approve))
      .then(approved(chair, '15:00', 'chair'), finalised(chair, '15:00'));
    given(over)
      .when(asks(secretary, '15:00', approve))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair'], chair: 'Aino Korhonen' });
    given(closed)
      .when(asks(chair, '15:00', approve))
      .thenRefused('NoDraft');
  });

  it('is not of a draft that was made while the meeting went on', () => {
    const [beforeClosing, closing] = [closed.slice(0, -1), closed.slice(-1)];
    given(...beforeClosing, drafted('13:00'), ...closing)
      .when(asks(chair, '15:00', approve))
      .thenRefused('DraftBehind');
  });

  it('is complete when every examiner has given it', () => {
    given(examined)
      .when(asks(member, '15:00', approve))
      .then(approved(member, '15:00', 'examiner'));
    const half = [...examined, approved(member, '15:00', 'examiner')];
    given(half)
      .when(asks(member, '15:05', approve))
      .thenNothing();
    given(half)
      .when(asks(otherMember, '15:10', approve))
      .then(approved(otherMember, '15:10', 'examiner'), finalised(otherMember, '15:10'));
    given(examined)
      .when(asks(secretary, '15:00', approve))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair', 'examiner'], chair: 'Aino Korhonen' });
    expect(approvalAwaitedFrom(replay(half))).toEqual([otherMember]);
  });

  it('by the chair alone leaves it to the examiners', () => {
    const half = [...examined, approved(chair, '15:00', 'chair')];
    given(examined)
      .when(asks(chair, '15:00', approve))
      .then(approved(chair, '15:00', 'chair'));
    expect(minutesState(replay(half))).toBe('approved');
  });

  it('is given as an examiner by a chair who was elected to examine', () => {
    const elected = wrote(chair, '12:30', { type: 'ExaminersElected', people: [chair, member] });
    const past = examined.map((event) => (event.type === 'ExaminersElected' ? elected : event));
    given(past)
      .when(asks(chair, '15:00', approve))
      .then(approved(chair, '15:00', 'examiner'));
    given(past, approved(chair, '15:00', 'examiner'))
      .when(asks(member, '15:10', approve))
      .then(approved(member, '15:10', 'examiner'), finalised(member, '15:10'));
  });

  it('does not outlive a change of the text', () => {
    const half = [...examined, approved(member, '15:00', 'examiner')];
    const changed = [...half, reworded, drafted('15:06', 2)];
    expect(approvalAwaitedFrom(replay(changed))).toEqual([member, otherMember]);
    given(half, reworded)
      .when(asks(otherMember, '15:10', approve))
      .thenRefused('DraftBehind');
  });

  it('is not in the way of those who leave when the meeting is over, nor they of it', () => {
    const came = wrote(TEAMS, '11:58', { type: 'PersonJoined', person: member, evidence: 'teams' });
    const left = (when: string) =>
      wrote(TEAMS, '13:54', { type: 'PersonLeft', person: member, evidence: 'teams' }, { at: when });
    given(came, over, left('13:52'))
      .when(asks(chair, '15:00', approve))
      .then(approved(chair, '15:00', 'chair'), finalised(chair, '15:00'));
    // Reported late: the minutes say that he left before the end.
    given(came, over, left('13:00'))
      .when(asks(chair, '15:00', approve))
      .thenRefused('DraftBehind');
    const half = [came, ...examined, approved(member, '13:53:30', 'examiner')];
    expect(approvalAwaitedFrom(replay([...half, left('13:54')]))).toEqual([otherMember]);
  });

  it('that fell and was given again counts once, also when all is final', () => {
    const again = [
      ...examined,
      approved(member, '15:00', 'examiner'),
      reworded,
      drafted('15:06', 2),
      approved(otherMember, '15:10', 'examiner'),
      approved(member, '15:20', 'examiner'),
      finalised(member, '15:20'),
    ];
    expect(standingApprovals(replay(again)).map(({ by }) => by)).toEqual([otherMember, member]);
  });

  it('may be taken back while others have yet to give theirs', () => {
    const half = [...examined, approved(member, '15:00', 'examiner')];
    given(half)
      .when(asks(member, '15:05', { type: 'Undo' }))
      .then(wrote(member, '15:05', { type: 'EntryUndone', undone: half.at(-1)!.entry }));
  });

  it('is pressed on what was read, or not at all', () => {
    given(over, reworded, drafted('14:10', 2))
      .when(asks(chair, '15:00', approve, { seen: over.length }))
      .thenRefused('Outdated');
    given(over, inReview)
      .when(asks(chair, '15:00', approve, { seen: over.length - 1 }))
      .then(approved(chair, '15:00', 'chair'), finalised(chair, '15:00'));
  });

  it('may be a decision of the next meeting', () => {
    const decided = { person: chair, at: at('2023-02-16 12:05'), number: '6/2022' };
    given(over)
      .when(asks(NUIJA, '2023-02-16 14:00', { type: 'RecordApproval', digest: 'ab12', decided }))
      .then(
        wrote(NUIJA, '2023-02-16 14:00', {
          type: 'MinutesApproved',
          version: 1,
          how: 'nextMeeting',
          digest: 'ab12',
          decided,
        }),
        finalised(NUIJA, '2023-02-16 14:00'),
      );
    const there = journalOf(over, asks(NUIJA, '2023-02-16 14:00', { type: 'RecordApproval', digest: 'ab12', decided }));
    expect(replay(there).approvals).toMatchObject([{ decided }]);
    given(final)
      .when(asks(NUIJA, '2023-02-16 14:00', { type: 'RecordApproval', digest: 'ab12', decided }))
      .thenNothing();
  });

  it('is awaited from the chair where nobody examines the minutes', () => {
    expect(approvalAwaitedFrom(replay(over))).toEqual([chair]);
  });

  it('by an examiner alone leaves the minutes a draft', () => {
    expect(minutesState(replay([...examined, approved(member, '15:00', 'examiner')]))).toBe('draft');
  });

  it('is awaited from no examiner once the next meeting has given it', () => {
    const decided = { person: chair, at: at('2023-02-16 12:05'), number: '6/2022' };
    const wish = asks(NUIJA, '2023-02-16 14:00', { type: 'RecordApproval', digest: 'ab12', decided });
    expect(approvalAwaitedFrom(replay(journalOf(examined, wish)))).toEqual([]);
  });

  it('is awaited from nobody where nobody has the chair', () => {
    const noChair = [wrote(secretary, '11:00', { type: 'RosterSet', people: people.slice(1) })];
    expect(approvalAwaitedFrom(replay(noChair))).toHaveLength(0);
    expect(minutesState(replay(over))).toBe('draft');
    expect(minutesState(replay([...over, inReview]))).toBe('inReview');
    expect(minutesState(replay(final))).toBe('final');
    expect(approvalAwaitedFrom(replay(final))).toEqual([]);
  });
});

describe('final minutes', () => {
  it('stand against everything that would change them, also by undoing', () => {
    const wishes: readonly Request[] = [
      edit(written, 'x'),
      { type: 'WriteParagraph', role: 'remark', text: 'x', item: { number: '1' } },
      { type: 'DescribeMeeting', meeting: { place: 'Muualla' } },
      { type: 'ElectExaminers', people: [{ id: member }] },
      { ...review, deadline: plainDate('2022-12-24') },
      { type: 'Undo', undone: noted.entry },
      { type: 'Undo' },
    ];
    for (const wish of wishes)
      given(final)
        .when(asks(chair, '15:30', wish))
        .thenRefused('MinutesFinal');
    given(final)
      .when(asks(chair, '15:30', approve))
      .thenNothing();
  });

  it('take additions of the day they are made on, which stay', () => {
    const text = 'Liite toimitettiin.';
    const added = wrote(secretary, '2023-01-10 09:00', {
      type: 'AdditionMade',
      addition: additionId(`t${String(final.length + 1)}`),
      text,
      date: plainDate('2023-01-10'),
    });
    given(final)
      .when(asks(secretary, '2023-01-10 09:00', { type: 'AddToMinutes', text }))
      .then(added);
    given(final)
      .when(asks(secretary, '2023-01-10 09:00', { type: 'AddToMinutes', text: ' ' }))
      .thenRefused('EmptyText');
    given(over)
      .when(asks(secretary, '15:00', { type: 'AddToMinutes', text }))
      .thenRefused('NotFinal');
    given(final, added)
      .when(asks(secretary, '2023-01-10 09:05', { type: 'Undo' }))
      .thenRefused('MinutesFinal');
    expect(replay([...final, added]).additions).toMatchObject([{ text, date: '2023-01-10' }]);
  });

  it('leave the body free to go on, and are the meeting as it was approved', () => {
    const named = { type: 'NameSecretary', person: { id: member } } as const;
    const later = journalOf(final, asks(chair, '16:00', named));
    given(later)
      .when(asks(chair, '16:05', { type: 'Undo' }))
      .then(wrote(chair, '16:05', { type: 'EntryUndone', undone: later.at(-1)!.entry }));
    expect(asApproved(replay(later))).toEqual(replay(over));
    expect(asApproved(replay(over))).toEqual(replay(over));
  });
});
