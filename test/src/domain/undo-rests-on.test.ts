import { attachmentId, itemId, plainDate, recusalId, voteId, type MeetingEvent } from '../../../src/domain';
import { given } from '../../support/given';
import {
  asks,
  chair,
  item,
  member,
  opened,
  prepared,
  secretary,
  viceChair,
  visitor,
  wrote,
  type Happening,
} from '../../support/meeting-facts';

const taken = (event: MeetingEvent) => asks(secretary, '12:50', { type: 'Undo', undone: event.entry });
const later = (happening: Happening): MeetingEvent => wrote(secretary, '12:40', happening);

/** It is what came later, and nothing else, that keeps the thing before it. */
const rests = (past: readonly MeetingEvent[], before: MeetingEvent, after: MeetingEvent): void => {
  given(past, before, after).when(taken(before)).thenRefused('UsedByLater');
  given(past, before)
    .when(taken(before))
    .then(wrote(secretary, '12:50', { type: 'EntryUndone', undone: before.entry }));
};

describe('the opening is not undone under', () => {
  const begun = wrote(chair, '12:00', { type: 'MeetingOpened' });

  it.each<readonly [string, Happening]>([
    ['an item that was taken up', { type: 'ItemOpened', item: item('2') }],
    ['a break', { type: 'BreakStarted' }],
    ['the closing', { type: 'MeetingClosed' }],
    [
      'what was written',
      { type: 'ParagraphWritten', paragraph: 'p4' as never, item: item('1'), role: 'discussion', text: 'x' },
    ],
    ['a decision', { type: 'DecisionRecorded', decision: 'd4' as never, item: item('1'), kind: 'noted' }],
    [
      'a proposal',
      {
        type: 'ProposalMade',
        proposal: 'e4' as never,
        item: item('1'),
        text: 'x',
        kind: 'decided',
        origin: 'proposal',
      },
    ],
    ['a vote', { type: 'VoteOpened', vote: voteId('v4'), item: item('1'), method: 'named', options: [], subject: 'x' }],
    ['a wish to speak', { type: 'FloorRequested', request: 'f4' as never, person: member }],
    ['what was verified', { type: 'ItemVerified', item: item('1'), digest: 'ab12', text: 'x' }],
    ['somebody else presiding', { type: 'PresidingChanged', item: item('1'), person: viceChair }],
    ['what was stated of the quorum', { type: 'QuorumStated', item: item('1'), isMet: true }],
  ])('%s', (_what, happening) => {
    rests(prepared, begun, later(happening));
  });

  it('but is under what needs no meeting: somebody’s coming, and what is next', () => {
    for (const happening of [
      { type: 'PersonJoined', person: member, evidence: 'said' },
      { type: 'NextMeetingSet', meeting: { date: plainDate('2023-02-16') } },
    ] as const)
      given(prepared, begun, later(happening))
        .when(taken(begun))
        .then(wrote(secretary, '12:50', { type: 'EntryUndone', undone: begun.entry }));
  });
});

describe('an item that was added is not undone under', () => {
  const uusi = itemId('uusi');
  const added = wrote(secretary, '12:10', {
    type: 'ItemAdded',
    item: { id: uusi, number: '9', title: 'Uusi', level: 1, type: 'decision', presenters: [] },
  });

  it.each<readonly [string, Happening]>([
    ['its removal', { type: 'ItemRemoved', item: uusi }],
    ['its new place', { type: 'ItemMoved', item: uusi }],
    ['the place of another before it', { type: 'ItemMoved', item: item('3'), before: uusi }],
    ['its being taken up', { type: 'ItemOpened', item: uusi }],
    ['its diary number', { type: 'ItemFiled', item: uusi, diaryNumber: 'VM/1/2022' }],
    ['its being kept from the public', { type: 'ItemRestricted', item: uusi, ground: 'JulkL 24 §' }],
    ['its being public again', { type: 'ItemUnrestricted', item: uusi }],
    [
      'what was reworded in its minutes',
      { type: 'SentenceReplaced', sentence: 'k1', item: uusi, address: '9.1', original: 'x', text: 'y' },
    ],
    ['its number', { type: 'ItemsRenumbered', numbers: { [uusi]: '10' } }],
    ['who presides over it', { type: 'PresidingChanged', item: uusi, person: viceChair }],
    ['its quorum', { type: 'QuorumStated', item: uusi, isMet: true }],
    [
      'who is recused for it',
      { type: 'RecusalDeclared', recusal: 'r9' as never, item: uusi, person: member, ground: {} },
    ],
    ['its vote', { type: 'VoteOpened', vote: voteId('v9'), item: uusi, method: 'named', options: [], subject: 'x' }],
    ['its attachment', { type: 'AttachmentAdded', attachment: attachmentId('l9'), item: uusi, text: 'Liite' }],
    ['who was elected in it', { type: 'ExaminersElected', people: [member], item: uusi }],
    ['its verification', { type: 'ItemVerified', item: uusi, digest: 'ab12', text: 'x' }],
  ])('%s', (_what, happening) => {
    rests(opened, added, later(happening));
  });

  it('but is under what belongs to the whole meeting', () => {
    for (const happening of [
      { type: 'AttachmentAdded', attachment: attachmentId('l9'), text: 'Liite' },
      { type: 'ExaminersElected', people: [member] },
    ] as const)
      given(opened, added, later(happening))
        .when(taken(added))
        .then(wrote(secretary, '12:50', { type: 'EntryUndone', undone: added.entry }));
  });
});

describe('is not undone once something rests on it', () => {
  const away = recusalId('r5');
  const recused = wrote(member, '12:10', {
    type: 'RecusalDeclared',
    recusal: away,
    item: item('1'),
    person: member,
    ground: {},
  });
  const asked = wrote(member, '12:10', { type: 'FloorRequested', request: 'f5' as never, person: member });
  const agreed = wrote(secretary, '12:10', { type: 'ActionAssigned', action: 'a5' as never, text: 'x' });
  const deputy = wrote(secretary, '12:10', { type: 'DeputySeated', person: visitor, replaces: member });
  const proposed = wrote(member, '12:10', {
    type: 'ProposalMade',
    proposal: 'e5' as never,
    item: item('1'),
    text: 'x',
    kind: 'decided',
    origin: 'proposal',
  });
  const vote = voteId('v4');
  const opening: Happening = { type: 'VoteOpened', vote, item: item('1'), method: 'named', options: [], subject: 'x' };
  const voting = wrote(chair, '12:05', opening);

  it.each<readonly [string, readonly MeetingEvent[], MeetingEvent, Happening]>([
    ['a recusal that was withdrawn', [], recused, { type: 'RecusalWithdrawn', recusal: away }],
    ['a wish to speak that was granted', [], asked, { type: 'FloorGiven', request: 'f5' as never }],
    ['a wish to speak that was taken back', [], asked, { type: 'FloorReleased', request: 'f5' as never }],
    [
      'an action that got more time',
      [],
      agreed,
      { type: 'ActionExtended', action: 'a5' as never, due: plainDate('2023-01-31') },
    ],
    [
      'the seat of a deputy who voted',
      [voting],
      deputy,
      { type: 'VoteCast', vote, person: visitor, seat: member, option: 0 },
    ],
    ['a proposal that lapsed', [], proposed, { type: 'ProposalLapsed', proposal: 'e5' as never }],
    [
      'a proposal that was decided',
      [],
      proposed,
      {
        type: 'DecisionRecorded',
        decision: 'd5' as never,
        item: item('1'),
        kind: 'decided',
        proposal: 'e5' as never,
      },
    ],
    [
      'the opening of a vote that was closed',
      [],
      voting,
      { type: 'VoteClosed', vote, result: { counts: { given: [0, 0], abstained: 0 }, how: 'tie' } },
    ],
  ])('%s', (_what, past, before, after) => {
    rests([...opened, ...past], before, later(after));
  });

  it('but is where it was another vote that was closed, or somebody else who voted', () => {
    const mine: Happening = { type: 'VoteCast', vote, person: member, option: 0 };
    const cast = wrote(member, '12:10', mine);
    const other = voteId('v9');
    const result = { counts: { given: [0, 0], abstained: 0 }, how: 'tie' } as const;
    given(opened, voting, cast, later({ type: 'VoteClosed', vote: other, result }))
      .when(taken(cast))
      .then(wrote(secretary, '12:50', { type: 'EntryUndone', undone: cast.entry }));
    const came = wrote(secretary, '12:10', { type: 'PersonJoined', person: visitor, evidence: 'said' });
    given(opened, voting, came, later(mine))
      .when(taken(came))
      .then(wrote(secretary, '12:50', { type: 'EntryUndone', undone: came.entry }));
  });

  it('a new order of numbers once another item was given a number', () => {
    const renumbered = wrote(secretary, '12:10', { type: 'ItemsRenumbered', numbers: { [item('5')]: '9' } });
    const added = later({
      type: 'ItemAdded',
      item: { id: itemId('uusi'), number: '5', title: 'Uusi', level: 1, type: 'decision', presenters: [] },
    });
    rests(opened, renumbered, added);
    rests(opened, renumbered, later({ type: 'ItemsRenumbered', numbers: { [item('6')]: '5' } }));
  });
});
