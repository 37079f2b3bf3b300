import {
  asks,
  chair,
  closed,
  item,
  agenda,
  line,
  member,
  opened,
  prepared,
  rosterGiven,
  secretary,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import {
  actionId,
  attachmentId,
  decisionId,
  itemReferredTo,
  paragraphId,
  proposalId,
  recusalId,
  replay,
  type Request,
} from '../../../src/domain';
import { lockedItem } from '../../../src/domain/locks';
import { given } from '../../support/given';

const text = '1. Kokouksen avaus\nMerkittiin tiedoksi.';
const verify = { type: 'VerifyItem', text, digest: 'ab12' } as const;
const verified = wrote(chair, '12:30', { type: 'ItemVerified', item: item('1'), digest: 'ab12', text });

const written = [
  wrote(secretary, '12:05', {
    type: 'ParagraphWritten',
    paragraph: paragraphId('p5'),
    item: item('1'),
    role: 'discussion',
    text: 'Keskusteltiin.',
  }),
  wrote(chair, '12:06', { type: 'DecisionRecorded', decision: decisionId('d6'), item: item('1'), kind: 'noted' }),
  wrote(member, '12:07', {
    type: 'ProposalMade',
    proposal: proposalId('e7'),
    item: item('1'),
    text: 'Lykätään.',
    kind: 'decided',
    origin: 'proposal',
  }),
  wrote(secretary, '12:08', { type: 'ActionAssigned', action: actionId('a8'), item: item('1'), text: 'Kirje' }),
];

describe('the minutes of one item', () => {
  it('are verified at once by the chair, as they read then', () => {
    given(opened)
      .when(asks(chair, '12:30', verify))
      .then(verified);
    given(opened, wentTo('2', '12:20'))
      .when(asks(chair, '12:30', { ...verify, item: { number: '1' } }))
      .then(verified);
    given(opened, verified)
      .when(asks(chair, '12:31', verify))
      .thenNothing();
  });

  it('are verified in the meeting, and only where there is something to verify', () => {
    given(prepared)
      .when(asks(chair, '11:30', verify))
      .thenRefused('MeetingNotOpen');
    given(closed)
      .when(asks(chair, '14:30', verify))
      .thenRefused('MeetingClosed');
    given(opened)
      .when(asks(chair, '12:30', { ...verify, item: { number: '5' } }))
      .thenRefused({ code: 'NothingToVerify', number: '5' });
    given(opened)
      .when(asks(chair, '12:30', { ...verify, text: ' ' }))
      .thenRefused({ code: 'NothingToVerify', number: '1' });
    given(opened)
      .when(asks(chair, '12:30', { ...verify, item: { number: '44' } }))
      .thenRefused('UnknownItem');
    given(opened)
      .when(asks(secretary, '12:30', verify))
      .thenRefused('NotAuthorised');
  });
});

describe('an item somebody means', () => {
  it('is the one with that number, else the one that is on, else none', () => {
    const state = replay(opened);
    expect(itemReferredTo(state, { number: '5' })?.id).toBe(item('5'));
    expect(itemReferredTo(state, undefined)?.id).toBe(item('1'));
    expect(itemReferredTo(state, { number: '44' })).toBeUndefined();
    expect(itemReferredTo(replay(prepared), undefined)).toBeUndefined();
  });
});

describe('a verified item', () => {
  const changes: readonly (readonly [string, typeof chair, Request])[] = [
    ['another paragraph', secretary, { type: 'WriteParagraph', role: 'discussion', text: 'Lisää.' }],
    ['another decision', chair, { type: 'RecordDecision', kind: 'tabled' }],
    ['a decision said by somebody else', member, { type: 'RecordDecision', kind: 'tabled' }],
    ['another proposal', member, { type: 'Propose', text: 'Toisin.' }],
    ['an amendment', chair, { type: 'AmendDecision', decision: decisionId('d6'), text: 'Toisin.' }],
    ['a withdrawal', chair, { type: 'WithdrawDecision', decision: decisionId('d6') }],
    ['a confirmed proposal', chair, { type: 'ConfirmProposal', proposal: proposalId('e7') }],
    ['another action', secretary, { type: 'AssignAction', text: 'Kirje', item: { number: '1' } }],
    ['a corrected paragraph', secretary, { type: 'CorrectText', find: 'Keskusteltiin', replacement: 'Puhuttiin' }],
    ['a corrected proposal', secretary, { type: 'CorrectText', find: 'Lykätään', replacement: 'Siirretään' }],
    ['a corrected action', secretary, { type: 'CorrectText', find: 'Kirje', replacement: 'Kortti' }],
    ['another title', secretary, { type: 'RenameItem', item: { number: '1' }, title: 'Avaus' }],
    ['an undone paragraph', secretary, { type: 'Undo', undone: written[0]!.entry }],
  ];

  it.each(changes)('stands against %s', (_, who, request) => {
    given(opened, written, verified)
      .when(asks(who, '12:40', request))
      .thenRefused({ code: 'ItemVerified', number: '1' });
  });

  it.each([
    ['the agenda it stands on', prepared[1]!],
    ['the item itself', wrote(secretary, '11:50', { type: 'ItemAdded', item: agenda[0]! })],
    ['its recusal', wrote(member, '12:15', { type: 'RecusalWithdrawn', recusal: recusalId('r9') })],
    [
      'a paper of it',
      wrote(secretary, '12:16', { type: 'AttachmentAdded', attachment: attachmentId('t9'), text: 'Liite' }),
    ],
  ])('stands against undoing %s only where that is its own', (what, done) => {
    const verdict = given(rosterGiven, prepared[1]!, done, opened.slice(2), written, verified).when(
      asks(secretary, '12:40', { type: 'Undo', undone: done.entry }),
    ).verdict;
    const its = what === 'the agenda it stands on' || what === 'the item itself';
    expect(verdict.kind === 'refused' && verdict.refusal.code !== 'NothingToUndo').toBe(its);
  });

  it('stands against a corrected paper, and a recusal taken back', () => {
    const paper = wrote(secretary, '12:16', {
      type: 'AttachmentAdded',
      attachment: attachmentId('t9'),
      text: 'Muistio',
      item: item('1'),
    });
    const ground = { text: 'Osallisuus' } as never;
    const recused = wrote(member, '12:17', {
      type: 'RecusalDeclared',
      recusal: recusalId('r9'),
      item: item('1'),
      person: member,
      ground,
    });
    given(opened, paper, recused, verified)
      .when(asks(secretary, '12:40', { type: 'CorrectText', find: 'Muistio', replacement: 'Kirje' }))
      .thenRefused({ code: 'ItemVerified', number: '1' });
    const state = replay([...opened, paper, recused, verified]);
    const back = wrote(member, '12:40', { type: 'RecusalWithdrawn', recusal: recusalId('r9') });
    expect(lockedItem([back], state)?.number).toBe('1');
    expect(lockedItem([wrote(secretary, '12:40', { type: 'AgendaSet', items: agenda })], state)?.number).toBe('1');
    const elected = wrote(secretary, '12:40', { type: 'ExaminersElected', people: [member] });
    expect(lockedItem([elected], state)).toBeUndefined();
    const filed = wrote(secretary, '12:40', { type: 'AttachmentAdded', attachment: attachmentId('t10'), text: 'Muu' });
    expect(lockedItem([filed], state)).toBeUndefined();
    const numbers = wrote(secretary, '12:40', { type: 'ItemsRenumbered', numbers: { [item('1')]: '9' } });
    expect(lockedItem([numbers], state)?.number).toBe('1');
    const worded = wrote(chair, '12:06', {
      type: 'DecisionRecorded',
      decision: decisionId('d9'),
      item: item('1'),
      kind: 'decided',
      text: 'Hyväksyttiin.',
    });
    given(opened, worded, verified)
      .when(asks(secretary, '12:40', { type: 'CorrectText', find: 'Hyväksyttiin', replacement: 'Hylättiin' }))
      .thenRefused({ code: 'ItemVerified', number: '1' });
    const loose = wrote(secretary, '12:07', { type: 'ActionAssigned', action: actionId('a9'), text: 'Kirje' });
    const mended = given(opened, loose, verified).when(
      asks(secretary, '12:40', { type: 'CorrectText', find: 'Kirje', replacement: 'Kortti' }),
    );
    expect(mended.verdict.kind).toBe('accepted');
    const subject = { kind: 'minutes', id: 'm1' } as never;
    const strange = wrote(secretary, '12:40', { type: 'TextCorrected', subject, text: 'x' });
    expect(() => lockedItem([strange], state)).toThrow('minutes');
  });

  it('leaves the other items free', () => {
    given(opened, written, verified, wentTo('2', '12:35'))
      .when(asks(secretary, '12:40', { type: 'WriteParagraph', role: 'discussion', text: 'Muuta.' }))
      .then(
        wrote(secretary, '12:40', {
          type: 'ParagraphWritten',
          paragraph: paragraphId('p11'),
          item: item('2'),
          role: 'discussion',
          text: 'Muuta.',
        }),
      );
    const added = given(opened, written, verified).when(
      asks(secretary, '12:40', { type: 'AddItem', line: line('Uusi') }),
    );
    expect(added.verdict.kind).toBe('accepted');
  });

  it('opens again when its verification is undone', () => {
    given(opened, written, verified)
      .when(asks(chair, '12:40', { type: 'Undo' }))
      .then(wrote(chair, '12:40', { type: 'EntryUndone', undone: verified.entry }));
  });

  it('is verified anew as it then reads', () => {
    const undone = wrote(chair, '12:40', { type: 'EntryUndone', undone: verified.entry });
    const again = { ...verify, text: 'Toisin.', digest: 'cd34' };
    given(opened, written, verified, undone)
      .when(asks(chair, '12:41', again))
      .then(wrote(chair, '12:41', { type: 'ItemVerified', item: item('1'), digest: 'cd34', text: 'Toisin.' }));
  });
});
