import {
  asks,
  chair,
  closed,
  item,
  line,
  member,
  opened,
  prepared,
  secretary,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import { actionId, decisionId, paragraphId, proposalId, type Request } from '../../../src/domain';
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
