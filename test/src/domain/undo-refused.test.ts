import { actionId, decisionId, entryId, plainDate, proposalId, replay } from '../../../src/domain';
import type { Command, MeetingEvent, Request } from '../../../src/domain';
import { given, journalOf, meetingAfter } from '../../support/given';
import {
  agendaSet,
  asks,
  chair,
  item,
  line,
  member,
  opened,
  prepared,
  rosterGiven,
  secretary,
  wentTo,
  wrote,
} from '../../support/meeting-facts';

const undo = (undone?: string): Request =>
  undone === undefined ? { type: 'Undo' } : { type: 'Undo', undone: entryId(undone) };

const decided: MeetingEvent = wrote(chair, '12:10', {
  type: 'DecisionRecorded',
  decision: decisionId('d5'),
  item: item('1'),
  kind: 'decided',
  text: 'Avattiin.',
});
const proposed: MeetingEvent = wrote(member, '12:10', {
  type: 'ProposalMade',
  proposal: proposalId('e5'),
  item: item('1'),
  text: 'Lykätään.',
  kind: 'decided',
  origin: 'proposal',
});
const assigned: MeetingEvent = wrote(secretary, '12:10', { type: 'ActionAssigned', action: actionId('a5'), text: 'x' });

describe('what something later rests on is not undone before it', () => {
  const refused = (past: readonly MeetingEvent[], ...commands: readonly Command[]): void => {
    const [last, ...before] = [...commands].reverse();
    given(journalOf(past, ...before.reverse()))
      .when(last!)
      .thenRefused('UsedByLater');
  };
  const under = (number: string, when = '12:20'): Command =>
    asks(member, when, { type: 'Propose', text: 'x', item: { number } });

  it.each<readonly [string, readonly MeetingEvent[], readonly Command[], string]>([
    ['an agenda with an item that was on', [], [], agendaSet.entry],
    [
      'an agenda before an item was added',
      prepared.slice(0, 1),
      [
        asks(secretary, '11:10', { type: 'SetAgenda', lines: [line('A')] }),
        asks(secretary, '11:11', { type: 'AddItem', line: line('B') }),
      ],
      'saara 11:10',
    ],
    [
      'an item something was written under',
      opened,
      [asks(secretary, '12:10', { type: 'AddItem', line: line('Uusi') }), under('5a')],
      'saara 12:10',
    ],
    [
      'an item that was renamed',
      opened,
      [
        asks(secretary, '12:10', { type: 'AddItem', line: line('Uusi') }),
        asks(secretary, '12:20', { type: 'RenameItem', item: { number: '5a' }, title: 'Muu' }),
      ],
      'saara 12:10',
    ],
    [
      'an item another one was put before',
      opened,
      [
        asks(secretary, '12:10', { type: 'AddItem', line: line('Uusi', { type: 'anyOtherBusiness' }) }),
        asks(secretary, '12:20', { type: 'AddItem', line: line('Uudempi') }),
      ],
      'saara 12:10',
    ],
    [
      'an item another one was moved before',
      opened,
      [
        asks(secretary, '12:10', { type: 'AddItem', line: line('Uusi') }),
        asks(secretary, '12:20', { type: 'MoveItem', item: { number: '2' }, before: { number: '5a' } }),
      ],
      'saara 12:10',
    ],
    [
      "a removal once its number is another's",
      prepared,
      [
        asks(secretary, '11:10', { type: 'RemoveItem', item: { number: '2' } }),
        asks(secretary, '11:11', { type: 'RemoveItem', item: { number: '2' } }),
      ],
      'saara 11:10',
    ],
    [
      'a removal once a new item may have its number',
      opened,
      [
        asks(secretary, '12:10', { type: 'RemoveItem', item: { number: '8' } }),
        asks(secretary, '12:11', { type: 'AddItem', line: line('Uusi') }),
      ],
      'saara 12:10',
    ],
    [
      'a decision that was amended',
      [...opened, decided],
      [asks(chair, '12:20', { type: 'AmendDecision', decision: decisionId('d5'), text: 'x' })],
      decided.entry,
    ],
    [
      'a decision that was withdrawn',
      [...opened, decided],
      [asks(chair, '12:20', { type: 'WithdrawDecision', decision: decisionId('d5') })],
      decided.entry,
    ],
    [
      'a proposal that was confirmed',
      [...opened, proposed],
      [asks(chair, '12:20', { type: 'ConfirmProposal', proposal: proposalId('e5') })],
      proposed.entry,
    ],
    [
      'a proposal that was rejected',
      [...opened, proposed],
      [asks(chair, '12:20', { type: 'RejectProposal', proposal: proposalId('e5') })],
      proposed.entry,
    ],
    [
      'a decision a proposal was found to say',
      [...opened, decided],
      [
        asks(member, '12:20', { type: 'Propose', text: 'Avattiin.' }),
        asks(chair, '12:21', { type: 'ConfirmProposal', proposal: proposalId('e6') }),
      ],
      decided.entry,
    ],
    [
      'an action that is done',
      [...opened, assigned],
      [asks(secretary, '12:20', { type: 'CompleteAction', action: actionId('a5') })],
      assigned.entry,
    ],
    [
      'an item an action belongs to',
      opened,
      [
        asks(secretary, '12:10', { type: 'AddItem', line: line('Uusi') }),
        asks(secretary, '12:20', { type: 'AssignAction', text: 'x', item: { number: '5a' } }),
      ],
      'saara 12:10',
    ],
    [
      'an item a paragraph belongs to',
      opened,
      [
        asks(secretary, '12:10', { type: 'AddItem', line: line('Uusi') }),
        asks(secretary, '12:20', { type: 'WriteParagraph', role: 'remark', text: 'x', item: { number: '5a' } }),
      ],
      'saara 12:10',
    ],
    [
      'an item a decision belongs to',
      opened,
      [
        asks(secretary, '12:10', { type: 'AddItem', line: line('Uusi') }),
        asks(chair, '12:20', { type: 'RecordDecision', kind: 'noted', item: { number: '5a' } }),
      ],
      'saara 12:10',
    ],
    ['a list of people the meeting was opened by', opened, [], rosterGiven.entry],
    ['the opening of a meeting that went on', opened, [asks(chair, '12:20', { type: 'NextItem' })], 'aino 12:00'],
    ['the opening of a meeting something was proposed in', opened, [under('3')], 'aino 12:00'],
    [
      'the opening of a meeting that closed',
      [...opened, wrote(chair, '13:52', { type: 'MeetingClosed' })],
      [],
      'aino 12:00',
    ],
  ])('%s', (_what, past, commands, undone) => {
    refused(past.length === 0 ? opened : past, ...commands, asks(chair, '13:59', undo(undone)));
  });

  it('but is once the later thing was undone', () => {
    const past = journalOf([...opened, wentTo('2', '12:20')], asks(chair, '12:30', undo()));
    given(past)
      .when(asks(chair, '12:31', undo()))
      .then(wrote(chair, '12:31', { type: 'EntryUndone', undone: entryId('aino 12:00') }));
    expect(meetingAfter(past, asks(chair, '12:31', undo())).phase).toBe('planned');
  });

  it('but is where the later thing belongs to no item', () => {
    const past = [...opened, wentTo('2', '12:10'), assigned];
    given(past)
      .when(asks(chair, '12:30', undo('aino 12:10')))
      .then(wrote(chair, '12:30', { type: 'EntryUndone', undone: entryId('aino 12:10') }));
  });

  it('but is where the later thing has nothing to do with it', () => {
    const past = journalOf(
      opened,
      asks(secretary, '12:10', { type: 'AddItem', line: line('Uusi') }),
      asks(secretary, '12:11', { type: 'AssignAction', text: 'x' }),
      asks(secretary, '12:12', { type: 'SetNextMeeting', meeting: { date: plainDate('2023-02-16') } }),
      asks(secretary, '12:13', undo('saara 12:10')),
    );
    expect(replay(past).agenda).toEqual(replay(opened).agenda);
  });

  it('an old move without a place rests on its item alone', () => {
    const added = asks(secretary, '12:10', { type: 'AddItem', line: line('Uusi') });
    const moved = (number: MeetingEvent & { type: 'ItemMoved' }): MeetingEvent => number;
    const toTheEnd = moved({
      ...wrote(secretary, '12:11', { type: 'ItemMoved', item: item('2') }),
      type: 'ItemMoved',
      item: item('2'),
    });
    const state = meetingAfter([...journalOf(opened, added), toTheEnd], asks(secretary, '12:12', undo('saara 12:10')));
    expect(state.agenda.at(-1)?.id).toBe(item('2'));
  });
});
