import {
  actionId,
  decisionId,
  entryId,
  floorId,
  paragraphId,
  proposalId,
  type MeetingEvent,
  type Request,
} from '../../../src/domain';
import { given } from '../../support/given';
import { asks, chair, item, member, opened, prepared, secretary, wentTo, wrote } from '../../support/meeting-facts';

/** At item 4, with this before it. A card drawn now has seen all of it. */
const budget = [...opened, wentTo('4', '12:10')];
const d = decisionId('d6');
const struck = (text: string, when = '12:20'): MeetingEvent =>
  wrote(chair, when, { type: 'DecisionRecorded', decision: d, item: item('4'), kind: 'decided', text });
const another = wrote(chair, '12:25', {
  type: 'DecisionRecorded',
  decision: decisionId('d7'),
  item: item('5'),
  kind: 'noted',
});
const amended = wrote(chair, '12:30', {
  type: 'DecisionAmended',
  decision: d,
  kind: 'decided',
  text: 'Hyväksyttiin muutettuna.',
  reason: '',
});
const proposed = wrote(member, '12:20', {
  type: 'ProposalMade',
  proposal: proposalId('e6'),
  item: item('4'),
  text: 'Lykätään.',
  kind: 'decided',
  origin: 'proposal',
});
const reworded = wrote(member, '12:21', {
  type: 'TextCorrected',
  subject: { kind: 'proposal', id: proposalId('e6') },
  text: 'Lykätään vuodella.',
});
const note = wrote(secretary, '12:40', {
  type: 'ParagraphWritten',
  paragraph: paragraphId('p9'),
  item: item('4'),
  role: 'discussion',
  text: 'Keskusteltiin.',
});
const asked = wrote(chair, '12:50', { type: 'CloseQuestioned', unhandled: [item('5')] });
const assigned = wrote(secretary, '12:45', {
  type: 'ActionAssigned',
  action: actionId('a7'),
  item: item('4'),
  text: 'Kirje',
});

const f = floorId('f6');
const wants = wrote(member, '12:45', { type: 'FloorRequested', request: f, person: member });
const spoke = [
  wrote(chair, '12:46', { type: 'FloorGiven', request: f }),
  wrote(member, '12:47', { type: 'FloorReleased', request: f }),
];

const next: Request = { type: 'OpenItem', item: { id: item('4.1') } };
const decide: Request = { type: 'RecordDecision', item: { id: item('4') }, kind: 'approved' };
const amend: Request = { type: 'AmendDecision', decision: d, text: 'Toisin.' };
const confirm: Request = { type: 'ConfirmProposal', proposal: proposalId('e6') };
const onBreak = wrote(chair, '12:30', { type: 'BreakStarted' });
const resumed = wrote(chair, '12:40', { type: 'BreakEnded' });

/** Pressed at one o'clock on a card drawn when the first of these had happened. */
const pressed = (request: Request, past: readonly MeetingEvent[], since: readonly MeetingEvent[]) =>
  given(past, since).when(asks(chair, '13:00', request, { seen: past.length }));

describe('a button pressed on a card from before (R8)', () => {
  it.each<[string, Request, readonly MeetingEvent[], readonly MeetingEvent[]]>([
    ['leads to no item once the meeting has gone on', next, budget, [wentTo('5', '12:50')]],
    ['begins no break after one that is over', { type: 'StartBreak' }, budget, [onBreak, resumed]],
    [
      'ends no break but the one it shows',
      { type: 'EndBreak' },
      [...budget, onBreak],
      [resumed, wrote(chair, '12:50', { type: 'BreakStarted' })],
    ],
    ['does not say “next” either', { type: 'NextItem' }, budget, [wentTo('5', '12:50')]],
    [
      'takes no step it could not show before the opening',
      { type: 'NextItem' },
      prepared,
      opened.slice(prepared.length),
    ],
    [
      'passes over nobody who waits before it has shown them',
      next,
      [...budget, wants],
      [wrote(chair, '12:50', { type: 'ItemChangeQuestioned', waiting: [member] })],
    ],
    [
      'gives the floor to nobody who had it meanwhile',
      { type: 'GiveFloor', person: { id: member } },
      [...budget, wants],
      spoke,
    ],
    [
      'gives the floor to nobody else than it shows as the first',
      { type: 'GiveFloor' },
      [...budget, wants],
      [...spoke, wrote(secretary, '12:59', { type: 'FloorRequested', request: floorId('f9'), person: secretary })],
    ],
    ['closes nothing before it has shown what is left', { type: 'CloseMeeting' }, budget, [asked]],
    ['decides on no item that is over', decide, budget, [wentTo('5', '12:50')]],
    ['decides nothing beside what was decided meanwhile', decide, budget, [struck('Hyväksyttiin.')]],
    [
      'says nothing of the item that is on now, where it names none',
      { type: 'RecordDecision', kind: 'approved' },
      budget,
      [wentTo('5', '12:50')],
    ],
    ['amends no words it does not show', amend, [...budget, struck('Hyväksyttiin.'), another], [amended]],
    [
      'withdraws no words it does not show',
      { type: 'WithdrawDecision', decision: d },
      [...budget, struck('Hyväksyttiin.')],
      [amended],
    ],
    ['confirms no words it does not show', confirm, [...budget, proposed], [reworded]],
    [
      'rejects no words it does not show',
      { type: 'RejectProposal', proposal: proposalId('e6') },
      [...budget, proposed],
      [reworded],
    ],
    ['undoes no step but the last', { type: 'Undo', undone: entryId('aino 12:10') }, budget, [wentTo('5', '12:50')]],
    [
      'sets nothing back that was set since',
      { type: 'SetUpBody', body: { name: 'Vanha', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus' } },
      budget,
      [
        wrote(chair, '12:50', { type: 'ChairChanged', person: member }),
        wrote(member, '12:51', { type: 'ChairChanged', person: chair }),
        wrote(secretary, '12:52', { type: 'SecretaryNamed', person: member }),
      ],
    ],
  ])('%s', (_what, request, past, since) => {
    pressed(request, past, since).thenRefused('Outdated');
    // The same, said or pressed on the card as it is now, is meant.
    expect(given(past, since).when(asks(chair, '13:00', request)).verdict.kind).toBe('accepted');
    const now = past.length + since.length;
    expect(given(past, since).when(asks(chair, '13:00', request, { seen: now })).verdict.kind).toBe('accepted');
  });

  it.each<[string, Request, readonly MeetingEvent[], readonly MeetingEvent[]]>([
    ['goes on though a note was written', next, budget, [note]],
    ['decides though a note was written', decide, budget, [note]],
    [
      'decides on another item it names though the meeting has gone on',
      decide,
      [...opened, wentTo('5', '12:10')],
      [wentTo('6', '12:50')],
    ],
    [
      'takes what somebody wrote for an item, however late',
      { type: 'AssignAction', text: 'Kirje', item: { id: item('4') } },
      budget,
      [wentTo('5', '12:50')],
    ],
    [
      'undoes an action whatever item is on',
      { type: 'Undo', undone: entryId('saara 12:45') },
      [...budget, assigned],
      [wentTo('5', '12:50')],
    ],
  ])('%s', (_what, request, past, since) => {
    expect(pressed(request, past, since).verdict).toMatchObject({ kind: 'accepted', events: [{}] });
  });

  it('is no reason to refuse what is so already: two who press “next” at once mean the same', () => {
    pressed(next, budget, [wentTo('4.1', '12:50')]).thenNothing();
  });

  it('is answered first of all with who may', () => {
    given(budget, wentTo('5', '12:50'))
      .when(asks(member, '13:00', next, { seen: budget.length }))
      .thenRefused('NotAuthorised');
  });

  it('on a card that claims to have seen more than there is, counts as pressed on the newest', () => {
    expect(given(budget).when(asks(chair, '13:00', next, { seen: 9_999 })).verdict.kind).toBe('accepted');
  });

  it('that names an item there is no more, is told of the agenda', () => {
    given(budget)
      .when(asks(chair, '13:00', { ...decide, item: { id: item('99') } }, { seen: 1 }))
      .thenRefused('UnknownItem');
  });
});
