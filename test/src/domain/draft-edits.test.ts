import { commentId, paragraphId, plainDate, replay, type MeetingEvent, type Request } from '../../../src/domain';
import type { DraftPlace } from '../../../src/domain/approval-record';
import {
  noted,
  over,
  deadline,
  review,
  inReview,
  written,
  generated,
  edit,
  reworded,
} from '../../support/approval-facts';
import { given, journalOf } from '../../support/given';
import {
  asks,
  chair,
  closed,
  item,
  member,
  opened,
  prepared,
  secretary,
  stranger,
  visitor,
  wrote,
} from '../../support/meeting-facts';

describe('a paragraph of the draft', () => {
  it('changes alone', () => {
    const other = wrote(secretary, '12:06', {
      type: 'ParagraphWritten',
      paragraph: paragraphId('p6'),
      item: item('1'),
      role: 'discussion',
      text: 'Kysyttiin.',
    });
    const state = replay(journalOf([...over, other], asks(secretary, '14:00', edit(written, 'Puhuttiin.'))));
    expect(state.paragraphs.map(({ text }) => text)).toEqual(['Puhuttiin.', 'Kysyttiin.']);
  });

  it('that people wrote changes itself, and may be left out', () => {
    for (const text of ['Keskusteltiin pitkään.', ''])
      given(over)
        .when(asks(secretary, '14:00', edit(written, text)))
        .then(
          wrote(secretary, '14:00', {
            type: 'ParagraphEdited',
            paragraph: paragraphId('p5'),
            item: item('1'),
            address: '1.2',
            text,
          }),
        );
    const changed = replay(journalOf(over, asks(secretary, '14:00', edit(written, 'Puhuttiin.'))));
    expect([...changed.paragraphs]).toMatchObject([{ text: 'Puhuttiin.', sources: [noted.entry, expect.anything()] }]);
    expect(changed.edits).toMatchObject([{ address: '1.2', original: 'Keskusteltiin.', text: 'Puhuttiin.' }]);
  });

  it('that the record makes is replaced, with what it had been, and never left out', () => {
    given(over)
      .when(asks(secretary, '14:00', edit(generated, ' Alettiin. ')))
      .then(reworded);
    given(over)
      .when(asks(secretary, '14:00', edit(generated, ' ')))
      .thenRefused({ code: 'CannotLeaveOut', asked: '1.1' });
    // A journal in which the paragraph was taken back meanwhile is folded all the same.
    const alone = wrote(secretary, '14:00', {
      type: 'ParagraphEdited',
      paragraph: paragraphId('p99'),
      item: item('1'),
      address: '1.9',
      text: 'x',
    });
    expect(replay([...closed, alone]).edits).toMatchObject([{ original: '', text: 'x' }]);
    expect(replay([...over, reworded]).edits).toMatchObject([{ sentence: 'k1', original: 'Avattiin klo 12.' }]);
  });

  it('that is printed otherwise than it was written is replaced as it is printed', () => {
    const labelled: DraftPlace = { ...written, sentence: { ...written.sentence!, printed: 'M: Keskusteltiin.' } };
    given(over)
      .when(asks(secretary, '14:00', edit(labelled, 'M: Puhuttiin.')))
      .then(wrote(secretary, '14:00', printedOtherwise));
  });

  it('stays as it is where the words are the same, too long, or of no address', () => {
    given(over)
      .when(asks(secretary, '14:00', edit(written, 'Keskusteltiin.')))
      .thenNothing();
    given(over)
      .when(asks(secretary, '14:00', edit(written, 'x'.repeat(100_001))))
      .thenRefused('TextTooLong');
    given(over)
      .when(asks(secretary, '14:00', { type: 'EditMinutes', address: '9.9', text: 'x' }))
      .thenRefused({ code: 'UnknownAddress', asked: '9.9' });
    given(prepared)
      .when(asks(secretary, '11:30', edit(written, 'x')))
      .thenRefused('MeetingNotOpen');
  });

  it('of an item that was verified in the meeting stands', () => {
    const verified = wrote(chair, '12:30', { type: 'ItemVerified', item: item('1'), digest: 'ab', text: 'x' });
    for (const place of [written, generated])
      given(opened, noted, verified)
        .when(asks(secretary, '12:40', edit(place, 'x')))
        .thenRefused('ItemVerified');
  });

  it('that was edited keeps the note it stands on', () => {
    const edited = journalOf(over, asks(secretary, '14:00', edit(written, 'Puhuttiin.')));
    given(edited)
      .when(asks(secretary, '14:05', { type: 'Undo', undone: noted.entry }))
      .thenRefused('UsedByLater');
    const back = replay(journalOf(edited, asks(secretary, '14:05', { type: 'Undo' })));
    expect(back).toMatchObject({ edits: [] });
    expect([...back.paragraphs]).toMatchObject([{ text: 'Keskusteltiin.' }]);
  });
});

const printedOtherwise = {
  type: 'SentenceReplaced',
  sentence: 'k2',
  address: '1.2',
  item: item('1'),
  original: 'Keskusteltiin.',
  text: 'M: Puhuttiin.',
} as const;

describe('a draft in review', () => {
  const comment = (more: Partial<Extract<Request, { type: 'CommentOnMinutes' }>> = {}) =>
    ({ type: 'CommentOnMinutes', text: 'Väärin.', ...more }) as const;

  it('is opened until a day, once there is a draft of a meeting that is over', () => {
    given(over)
      .when(asks(secretary, '14:00', review))
      .then(inReview);
    given(over, inReview)
      .when(asks(chair, '14:05', review))
      .thenNothing();
    given(over)
      .when(asks(secretary, '14:00', { ...review, deadline: plainDate('2022-12-06') }))
      .thenRefused('DeadlinePassed');
    given(closed)
      .when(asks(secretary, '14:00', review))
      .thenRefused('NoDraft');
    given(opened)
      .when(asks(secretary, '13:00', review))
      .thenRefused('MeetingNotClosed');
  });

  it('may close the day it was opened, and be put off', () => {
    const today = plainDate('2022-12-07');
    given(over)
      .when(asks(secretary, '14:00', { ...review, deadline: today }))
      .then({ ...inReview, deadline: today } as MeetingEvent);
    const later = plainDate('2022-12-23');
    const putOff = wrote(secretary, '14:05', { type: 'ReviewOpened', version: 1, deadline: later });
    given(over, inReview)
      .when(asks(secretary, '14:05', { ...review, deadline: later }))
      .then(putOff);
    expect(replay([...over, inReview, putOff]).review).toMatchObject({ deadline: later, version: 1 });
  });

  it('is worded, laid open and added to by the chair and the secretary alone', () => {
    const wishes: readonly Request[] = [edit(written, 'x'), review, { type: 'AddToMinutes', text: 'x' }];
    for (const wish of wishes)
      given(over)
        .when(asks(member, '14:00', wish))
        .thenRefused({ code: 'NotAuthorised', needs: ['chair', 'secretary'], chair: 'Aino Korhonen' });
  });

  it('is commented by a chair and a secretary whom no list of people names', () => {
    const named = [
      wrote(secretary, '11:00', { type: 'SecretaryNamed', person: secretary }),
      wrote(chair, '11:01', { type: 'ChairChanged', person: chair }),
    ];
    const unlisted = over.filter(({ type }) => type !== 'RosterSet');
    for (const by of [chair, secretary])
      given(named, unlisted, inReview)
        .when(asks(by, '14:10', comment()))
        .then(expect.objectContaining({ type: 'CommentMade', by }) as MeetingEvent);
    given(named, unlisted, inReview)
      .when(asks(member, '14:10', comment()))
      .thenRefused('NotAuthorised');
  });

  it('is commented by whoever belongs to the meeting, on a paragraph, an item or the whole', () => {
    const made = (about: object) => ({
      type: 'CommentMade' as const,
      comment: commentId(`k${String(over.length + 2)}`),
      version: 1,
      text: 'Väärin.',
      ...about,
    });
    given(over, inReview)
      .when(asks(visitor, '14:10', comment()))
      .then(wrote(visitor, '14:10', made({})));
    given(over, inReview)
      .when(asks(member, '14:10', comment({ address: '1.2', place: written })))
      .then(wrote(member, '14:10', made({ about: { address: '1.2', item: item('1'), printed: 'Keskusteltiin.' } })));
    const whole = { address: '1', item: item('1') };
    const state = replay(
      journalOf([...over, inReview], asks(member, '14:10', comment({ address: '1', place: whole }))),
    );
    expect(state.comments).toMatchObject([{ about: whole, text: 'Väärin.', version: 1 }]);
    expect(replay(journalOf([...over, inReview], asks(member, '14:10', comment()))).comments).toHaveLength(1);
  });

  it('takes no comment that is late, empty, about nothing, or from outside', () => {
    given(over, inReview)
      .when(asks(member, '2022-12-20 23:59', comment()))
      .then(expect.objectContaining({ type: 'CommentMade' }) as MeetingEvent);
    given(over, inReview)
      .when(asks(member, '2022-12-21 00:00', comment()))
      .thenRefused({ code: 'ReviewOver', deadline });
    given(over, inReview)
      .when(asks(member, '14:10', comment({ address: '9.9' })))
      .thenRefused('UnknownAddress');
    given(over, inReview)
      .when(asks(member, '14:10', comment({ text: ' ' })))
      .thenRefused('EmptyText');
    given(over)
      .when(asks(member, '14:10', comment()))
      .thenRefused('NotInReview');
    given(over, inReview)
      .when(asks(stranger, '14:10', comment()))
      .thenRefused('NotAuthorised');
  });

  it('is not taken back under the comments that were made', () => {
    const commented = journalOf([...over, inReview], asks(member, '14:10', comment()));
    given(commented)
      .when(asks(secretary, '14:20', { type: 'Undo', undone: inReview.entry }))
      .thenRefused('UsedByLater');
    given(over, inReview)
      .when(asks(secretary, '14:20', { type: 'Undo' }))
      .then(wrote(secretary, '14:20', { type: 'EntryUndone', undone: inReview.entry }));
  });
});
