import { actionId, decisionId, entryId, paragraphId, proposalId, type MeetingEvent } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import { asks, chair, closed, item, member, opened, otherMember, secretary, wrote } from '../../support/meeting-facts';

const correct = (find: string, replacement: string) => ({ type: 'CorrectText', find, replacement }) as const;
const edit = (when: string, text: string) => ({ type: 'ReplaceText', wrote: entryId(when), text }) as const;
const remark = (by: typeof member, when: string, text: string, id: string): MeetingEvent =>
  wrote(by, when, { type: 'ParagraphWritten', paragraph: paragraphId(id), item: item('1'), role: 'remark', text });
const reads = (by: typeof member, when: string, text: string, id: string): MeetingEvent =>
  wrote(by, when, { type: 'TextCorrected', subject: { kind: 'paragraph', id: paragraphId(id) }, text });

const said = [
  ...opened,
  remark(member, '12:10', 'Kuntaliito kannattaa.', 'p5'),
  remark(member, '12:11', 'Kuntaliito kiittää, Kuntaliito.', 'p6'),
  remark(otherMember, '12:12', 'Kuntaliito epäilee.', 'p7'),
];

describe('s/old/new/', () => {
  it('corrects the newest text of the writer, in its first place', () => {
    given(said)
      .when(asks(member, '12:20', correct('Kuntaliito', 'Kuntaliitto')))
      .then(reads(member, '12:20', 'Kuntaliitto kiittää, Kuntaliito.', 'p6'));
    expect(
      meetingAfter(said, asks(member, '12:20', correct('Kuntaliito', 'Kuntaliitto'))).paragraphs.at(1),
    ).toMatchObject({
      text: 'Kuntaliitto kiittää, Kuntaliito.',
      sources: ['matti 12:11', 'matti 12:20'],
      by: member,
    });
  });

  it('corrects the newest text that has the words', () => {
    given(said)
      .when(asks(member, '12:20', correct('kannattaa', 'tukee')))
      .then(reads(member, '12:20', 'Kuntaliito tukee.', 'p5'));
  });

  it('corrects the newest text of whatever kind, by the order of writing', () => {
    const proposal = proposalId('e9');
    const text = 'Kuntaliito mukaan.';
    const proposed = wrote(member, '12:05', {
      type: 'ProposalMade',
      proposal,
      item: item('1'),
      text,
      kind: 'decided',
      origin: 'proposal',
    });
    given(opened, proposed, said.slice(opened.length))
      .when(asks(member, '12:20', correct('Kuntaliito', 'Kuntaliitto')))
      .then(reads(member, '12:20', 'Kuntaliitto kiittää, Kuntaliito.', 'p6'));
    given(said, { ...proposed, entry: entryId('matti 12:15') })
      .when(asks(member, '12:20', correct('Kuntaliito', 'Kuntaliitto')))
      .then(
        wrote(member, '12:20', {
          type: 'TextCorrected',
          subject: { kind: 'proposal', id: proposal },
          text: 'Kuntaliitto mukaan.',
        }),
      );
  });

  it("corrects anybody's when the secretary says it", () => {
    given(said)
      .when(asks(secretary, '12:20', correct('Kuntaliito', 'Kuntaliitto')))
      .then(reads(secretary, '12:20', 'Kuntaliitto epäilee.', 'p7'));
  });

  it("corrects nobody else's otherwise, not even for the chair", () => {
    for (const by of [chair, member])
      given(said)
        .when(asks(by, '12:20', correct('epäilee', 'hyväksyy')))
        .thenRefused({ code: 'NotAuthorised', needs: ['author', 'secretary'], chair: 'Aino Korhonen' });
  });

  it('takes the new words as they are typed', () => {
    for (const typed of ['$&', '$1', '$`', "$'", '$$', '\\n', '.*', '*lihava*', '<b>'])
      given(said)
        .when(asks(member, '12:20', correct('kiittää', typed)))
        .then(reads(member, '12:20', `Kuntaliito ${typed}, Kuntaliito.`, 'p6'));
  });

  it('takes the old words as they are typed, whatever way their letters are made up', () => {
    given(said)
      .when(asks(member, '12:20', correct('.*', 'x')))
      .thenRefused({ code: 'TextNotFound', text: '.*' });
    given(said)
      .when(asks(member, '12:20', correct('kiitta\u0308a\u0308', 'moittii')))
      .then(reads(member, '12:20', 'Kuntaliito moittii, Kuntaliito.', 'p6'));
  });

  it('finds nothing where there is nothing', () => {
    given(said)
      .when(asks(member, '12:20', correct('Kela', 'x')))
      .thenRefused({ code: 'TextNotFound', text: 'Kela' });
    given(said)
      .when(asks(member, '12:20', correct('', 'x')))
      .thenRefused({ code: 'TextNotFound', text: '' });
  });

  it('leaves some words, and writes nothing where nothing changes', () => {
    given(said)
      .when(asks(otherMember, '12:20', correct('Kuntaliito epäilee.', ' ')))
      .thenRefused('EmptyText');
    given(said)
      .when(asks(otherMember, '12:20', correct('epäilee', 'epäilee')))
      .thenNothing();
  });

  it('corrects decisions, waiting proposals and actions too', () => {
    const texts: readonly MeetingEvent[] = [
      wrote(chair, '12:10', {
        type: 'DecisionRecorded',
        decision: decisionId('d5'),
        item: item('1'),
        kind: 'decided',
        text: 'Päätettiin a.',
      }),
      wrote(chair, '12:11', { type: 'DecisionRecorded', decision: decisionId('d6'), item: item('1'), kind: 'noted' }),
      wrote(chair, '12:12', {
        type: 'ProposalMade',
        proposal: proposalId('e7'),
        item: item('1'),
        text: 'Esitettiin a.',
        kind: 'decided',
        origin: 'proposal',
      }),
      wrote(chair, '12:13', {
        type: 'ProposalMade',
        proposal: proposalId('e8'),
        item: item('1'),
        text: '',
        kind: 'tabled',
        origin: 'decision',
      }),
      wrote(chair, '12:14', { type: 'ActionAssigned', action: actionId('a9'), text: 'Selvitetään a.' }),
    ];
    const state = meetingAfter(
      [...opened, ...texts],
      asks(chair, '12:20', correct('Päätettiin a', 'Päätettiin b')),
      asks(chair, '12:21', correct('Esitettiin a', 'Esitettiin b')),
      asks(chair, '12:22', correct('Selvitetään a', 'Selvitetään b')),
    );
    expect(state).toMatchObject({
      decisions: [{ text: 'Päätettiin b.', amended: false }, { kind: 'noted' }],
      proposals: [{ text: 'Esitettiin b.' }, { text: '' }],
      actions: [{ text: 'Selvitetään b.' }],
    });
  });

  it('corrects neither a withdrawn decision nor a settled proposal', () => {
    const past: readonly MeetingEvent[] = [
      ...opened,
      wrote(chair, '12:10', {
        type: 'DecisionRecorded',
        decision: decisionId('d5'),
        item: item('1'),
        kind: 'decided',
        text: 'Päätettiin.',
      }),
      wrote(chair, '12:11', { type: 'DecisionWithdrawn', decision: decisionId('d5'), reason: '' }),
      wrote(chair, '12:12', {
        type: 'ProposalMade',
        proposal: proposalId('e7'),
        item: item('1'),
        text: 'Päätettiin.',
        kind: 'decided',
        origin: 'proposal',
      }),
      wrote(chair, '12:13', { type: 'ProposalRejected', proposal: proposalId('e7') }),
    ];
    given(past)
      .when(asks(chair, '12:20', correct('Päätettiin', 'x')))
      .thenRefused('TextNotFound');
  });

  it('corrects after the meeting too', () => {
    expect(
      meetingAfter(
        [...closed, remark(secretary, '15:00', 'Kuntaliito.', 'p9')],
        asks(secretary, '15:01', correct('liito', 'liitto')),
      ).paragraphs.at(0)?.text,
    ).toBe('Kuntaliitto.');
  });
});

describe('an edited message', () => {
  it('changes what it wrote', () => {
    given(said)
      .when(asks(member, '12:20', edit('matti 12:10', ' Kannatan. ')))
      .then(reads(member, '12:20', 'Kannatan.', 'p5'));
    given(said)
      .when(asks(secretary, '12:20', edit('matti 12:10', 'Kannatan.')))
      .then(reads(secretary, '12:20', 'Kannatan.', 'p5'));
    given(said)
      .when(asks(member, '12:20', edit('matti 12:10', 'Kuntaliito kannattaa.')))
      .thenNothing();
  });

  it('changes nothing somebody else wrote', () => {
    given(said)
      .when(asks(otherMember, '12:20', edit('matti 12:10', 'Vastustan.')))
      .thenRefused({ code: 'NotAuthorised', needs: ['author', 'secretary'], chair: 'Aino Korhonen' });
  });

  it('changes nothing that is not there, or was undone, or was several things', () => {
    given(said)
      .when(asks(member, '12:20', edit('matti 13:00', 'x')))
      .thenRefused({ code: 'TextNotFound', text: '' });
    const undone = wrote(member, '12:15', { type: 'EntryUndone', undone: entryId('matti 12:10') });
    given(said, undone)
      .when(asks(member, '12:20', edit('matti 12:10', 'x')))
      .thenRefused('TextNotFound');
    given(said, remark(member, '12:10', 'Toinen rivi.', 'p8'))
      .when(asks(member, '12:20', edit('matti 12:10', 'x')))
      .thenRefused('TextNotFound');
  });

  it('leaves some words', () => {
    given(said)
      .when(asks(member, '12:20', edit('matti 12:10', '')))
      .thenRefused('EmptyText');
  });

  it('changes a text that was corrected before', () => {
    const corrected = asks(member, '12:20', correct('kannattaa', 'tukee'));
    expect(
      meetingAfter(said, corrected, asks(member, '12:21', edit('matti 12:10', 'Kannatan.'))).paragraphs.at(0),
    ).toMatchObject({
      text: 'Kannatan.',
      sources: ['matti 12:10', 'matti 12:20', 'matti 12:21'],
    });
  });
});
