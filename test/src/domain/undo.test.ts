import {
  actionId,
  decisionId,
  entryId,
  evolve,
  NUIJA,
  plainDate,
  proposalId,
  replay,
  TEAMS,
} from '../../../src/domain';
import type { MeetingEvent, MeetingState, Request } from '../../../src/domain';
import { given, journalOf, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  chair,
  clock,
  item,
  line,
  member,
  opened,
  otherMember,
  people,
  prepared,
  rosterGiven,
  secretary,
  stranger,
  viceChair,
  wentTo,
  wrote,
} from '../../support/meeting-facts';

const undo = (undone?: string): Request =>
  undone === undefined ? { type: 'Undo' } : { type: 'Undo', undone: entryId(undone) };

/** A meeting but for what is known of how it came about. */
const facts = ({ history: _history, undone: _undone, ...rest }: MeetingState): unknown => rest;

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
const written: MeetingEvent = wrote(member, '12:10', {
  type: 'ParagraphWritten',
  paragraph: 'p5' as never,
  item: item('1'),
  role: 'remark',
  text: 'Sanoin.',
});
const paused = wrote(chair, '12:30', { type: 'BreakStarted' });

const EVERYTHING: readonly (readonly [
  what: string,
  past: readonly MeetingEvent[],
  by: typeof chair,
  request: Request,
])[] = [
  ['an agenda', [rosterGiven], secretary, { type: 'SetAgenda', lines: [line('Avaus')] }],
  ['another agenda', prepared, secretary, { type: 'SetAgenda', lines: [line('Avaus')] }],
  ['an item that was added', prepared, secretary, { type: 'AddItem', line: line('Uusi') }],
  ['an item that was added and taken up', opened, secretary, { type: 'AddItem', line: line('Uusi'), now: true }],
  ['a new title', prepared, secretary, { type: 'RenameItem', item: { number: '3' }, title: 'Uusi' }],
  ['an item that was removed', prepared, secretary, { type: 'RemoveItem', item: { number: '4' } }],
  ['an item that was moved', prepared, secretary, { type: 'MoveItem', item: { number: '4' }, before: { number: '2' } }],
  ['the opening', prepared, chair, { type: 'OpenMeeting', clock: clock('11:59') }],
  ['the opening by the vice chair', prepared, viceChair, { type: 'OpenMeeting' }],
  ['the next item', opened, chair, { type: 'NextItem' }],
  ['another item', [...opened, paused], secretary, { type: 'OpenItem', item: { number: '5' } }],
  ['a break', opened, chair, { type: 'StartBreak' }],
  ['the end of a break', [...opened, paused], chair, { type: 'EndBreak' }],
  ['a paragraph', opened, secretary, { type: 'WriteParagraph', role: 'discussion', text: 'x' }],
  ['a remark', opened, member, { type: 'WriteParagraph', role: 'remark', text: 'x' }],
  ['a decision', opened, chair, { type: 'RecordDecision', kind: 'noted' }],
  ['an amendment', [...opened, decided], chair, { type: 'AmendDecision', decision: decisionId('d5'), text: 'x' }],
  ['a withdrawal', [...opened, decided], chair, { type: 'WithdrawDecision', decision: decisionId('d5') }],
  ['a proposal', opened, otherMember, { type: 'Propose', text: 'x' }],
  ['a confirmation', [...opened, proposed], chair, { type: 'ConfirmProposal', proposal: proposalId('e5') }],
  ['a rejection', [...opened, proposed], chair, { type: 'RejectProposal', proposal: proposalId('e5') }],
  ['an action', opened, secretary, { type: 'AssignAction', text: 'x' }],
  ['that an action is done', [...opened, assigned], chair, { type: 'CompleteAction', action: actionId('a5') }],
  ['a correction', [...opened, decided], chair, { type: 'CorrectText', find: 'Ava', replacement: 'Suo' }],
  ['an edited message', [...opened, decided], chair, { type: 'ReplaceText', wrote: decided.entry, text: 'x' }],
  ['the next meeting', opened, secretary, { type: 'SetNextMeeting', meeting: { date: plainDate('2023-02-16') } }],
  ['that somebody is present', opened, secretary, { type: 'MarkPresent', person: { id: member } }],
  ['that somebody new is present', opened, secretary, { type: 'MarkPresent', person: { name: 'Uusi Vieras' } }],
  [
    'that somebody left',
    [...opened, wrote(member, '12:05', { type: 'PersonJoined', person: member, evidence: 'said' })],
    secretary,
    { type: 'MarkLeft', person: { id: member } },
  ],
  ['another list of people', opened, secretary, { type: 'SetRoster', people: people.slice(0, 2) }],
  ['apologies', opened, secretary, { type: 'MarkApologies', person: { id: member } }],
  ['a new chair', opened, chair, { type: 'HandOverChair', person: { id: member } }],
  ['a new secretary', opened, chair, { type: 'NameSecretary', person: { id: member } }],
  [
    'the closing',
    [...opened, paused, wrote(chair, '12:40', { type: 'CloseQuestioned', unhandled: [] })],
    chair,
    { type: 'CloseMeeting' },
  ],
];

describe('undoing', () => {
  it.each(EVERYTHING)('%s leaves the meeting as it was before', (_what, past, by, request) => {
    const before = replay(past);
    const done = journalOf(past, asks(by, '12:50', request));
    const introduced = done.slice(past.length).filter(({ type }) => type === 'PersonIntroduced');
    const after = meetingAfter(done, asks(by, '12:51', undo()));
    expect(done.length).toBeGreaterThan(past.length + introduced.length);
    expect(facts(after)).toEqual(facts(introduced.reduce(evolve, before)));
    expect(after.undone).toEqual([entryId(`${by} 12:50`)]);
    expect(after.history).toHaveLength(done.length + 1);
  });

  it('the closing opens the meeting again', () => {
    const past = journalOf(
      [...opened, wrote(chair, '13:52', { type: 'MeetingClosed' })],
      asks(secretary, '13:55', undo()),
    );
    expect(replay(past)).toMatchObject({ phase: 'open', current: item('1'), since: at('12:00') });
    given(past)
      .when(asks(chair, '13:56', { type: 'NextItem' }))
      .then(wentTo('2', '13:56'));
  });

  it('takes the last thing, and then the one before it', () => {
    const past = [...opened, wentTo('2', '12:10'), wentTo('3', '12:20')];
    const once = journalOf(past, asks(chair, '12:30', undo()));
    given(once)
      .when(asks(chair, '12:31', undo()))
      .then(wrote(chair, '12:31', { type: 'EntryUndone', undone: entryId('aino 12:10') }));
  });

  it('takes a named thing, wherever it stands', () => {
    const past = [...opened, wentTo('2', '12:10'), wentTo('3', '12:20')];
    const state = meetingAfter(past, asks(chair, '12:30', undo('aino 12:10')));
    expect(state.agenda.map(({ intervals }) => intervals).slice(0, 3)).toEqual([
      [{ from: at('12:00'), to: at('12:20') }],
      [],
      [{ from: at('12:20') }],
    ]);
  });

  it("takes one's own things; the chair and the secretary take anybody's", () => {
    const past = [...opened, written, wentTo('2', '12:20')];
    const taken = (by: typeof member): MeetingEvent =>
      wrote(by, '12:30', { type: 'EntryUndone', undone: written.entry });
    given(past)
      .when(asks(member, '12:30', undo()))
      .then(taken(member));
    for (const by of [chair, secretary])
      given(past)
        .when(asks(by, '12:30', undo(written.entry)))
        .then(taken(by));
    given(past)
      .when(asks(otherMember, '12:30', undo(written.entry)))
      .thenRefused({ code: 'NotAuthorised', needs: ['author', 'chair', 'secretary'], chair: 'Aino Korhonen' });
    given(past)
      .when(asks(otherMember, '12:30', undo()))
      .thenRefused('NothingToUndo');
  });

  it('takes nothing twice, and nothing that is not there', () => {
    const past = [
      ...opened,
      wentTo('2', '12:10'),
      wrote(chair, '12:11', { type: 'EntryUndone', undone: entryId('aino 12:10') }),
    ];
    given(past)
      .when(asks(chair, '12:30', undo('aino 12:10')))
      .thenRefused('NothingToUndo');
    given(past)
      .when(asks(chair, '12:30', undo('aino 12:11')))
      .thenRefused('NothingToUndo');
    given(past)
      .when(asks(chair, '12:30', undo('aino 13:00')))
      .thenRefused('NothingToUndo');
    given()
      .when(asks(chair, '12:30', undo()))
      .thenRefused('NothingToUndo');
  });

  it('does not take what is set rather than done, or was reported rather than said', () => {
    const kept: readonly MeetingEvent[] = [
      // Brought along from the body's meeting before.
      wrote(NUIJA, '11:00', { type: 'RosterSet', people }),
      wrote(secretary, '11:01', { type: 'MeetingDescribed', meeting: {} }),
      wrote(TEAMS, '11:02', { type: 'TeamsMeetingStarted' }),
      wrote(TEAMS, '11:03', { type: 'PersonJoined', person: member, evidence: 'teams' }),
      wrote(secretary, '11:04', { type: 'CloseQuestioned', unhandled: [] }),
      wrote(secretary, '11:06', { type: 'ItemChangeQuestioned', waiting: [member] }),
      wrote(secretary, '11:07', { type: 'QuorumQuestioned', item: item('1'), present: 1, needed: 3 }),
      wrote(secretary, '11:08', { type: 'PersonIntroduced', person: people[5]! }),
      wrote(secretary, '11:09', { type: 'BodyDescribed', body: replay([]).body }),
      wrote(NUIJA, '11:05', {
        type: 'MinutesDrafted',
        version: 1,
        language: 'fi',
        profile: 'perus',
        digests: {},
        whileOpen: true,
      }),
    ];
    given(kept)
      .when(asks(chair, '12:30', undo()))
      .thenRefused('NothingToUndo');
  });

  it('gives the pen back to a secretary whose own list has left them out', () => {
    const past = journalOf(prepared, asks(secretary, '11:30', { type: 'SetRoster', people: people.slice(0, 2) }));
    expect(replay(past).secretaries).toEqual([]);
    given(past)
      .when(asks(secretary, '11:31', undo()))
      .then(wrote(secretary, '11:31', { type: 'EntryUndone', undone: entryId('saara 11:30') }));
    expect(meetingAfter(past, asks(secretary, '11:31', undo())).secretaries).toEqual([secretary]);
  });

  it('leaves who came to be known by it known', () => {
    const remark = asks(
      stranger,
      '12:10',
      { type: 'WriteParagraph', role: 'remark', text: 'x' },
      { name: 'Tuula Uusi' },
    );
    const state = meetingAfter(opened, remark, asks(stranger, '12:11', undo(), { name: 'Tuula Uusi' }));
    expect(state.people).toHaveLength(people.length + 1);
    expect(state.paragraphs).toHaveLength(0);
  });
});

describe('breaks after an undo', () => {
  const resumed = wrote(chair, '12:45', { type: 'BreakEnded' });

  it('one that never began does not end', () => {
    const state = meetingAfter([...opened, paused, resumed], asks(chair, '12:50', undo('aino 12:30')));
    expect(state).toMatchObject({ breaks: [], onBreak: false, since: at('12:00') });
    expect(state.agenda[0]?.intervals).toEqual([{ from: at('12:00') }]);
  });

  it('one that never ended does not begin again', () => {
    const again = wrote(chair, '12:55', { type: 'BreakStarted' });
    const state = meetingAfter([...opened, paused, resumed, again], asks(chair, '12:56', undo('aino 12:45')));
    expect(state).toMatchObject({ breaks: [{ from: at('12:30') }], onBreak: true });
  });
});
