import { decisionId, itemId, notedAs, replay, standingDecisions } from '../../../src/domain';
import type { Command, DecisionKind, MeetingEvent } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import { asks, at, chair, item, member, opened, secretary, wrote } from '../../support/meeting-facts';

const decide = (kind: DecisionKind, text?: string, number?: string) =>
  ({
    type: 'RecordDecision',
    kind,
    ...(text === undefined ? {} : { text }),
    ...(number === undefined ? {} : { item: { number } }),
  }) as const;
const decided = wrote(chair, '12:10', {
  type: 'DecisionRecorded',
  decision: decisionId('d5'),
  item: item('1'),
  kind: 'decided',
  text: 'Kokous on avattu.',
});
const d5 = decisionId('d5');

describe('a struck decision', () => {
  const amend = (text: string, more: { kind?: DecisionKind; reason?: string } = {}, decision = d5) =>
    ({ type: 'AmendDecision', decision, text, ...more }) as const;
  const withdraw = (reason?: string, decision = d5) =>
    ({ type: 'WithdrawDecision', decision, ...(reason === undefined ? {} : { reason }) }) as const;
  const withdrawn = wrote(chair, '12:20', { type: 'DecisionWithdrawn', decision: d5, reason: 'Väärä kohta.' });

  it('is amended by the chair', () => {
    given(opened, decided)
      .when(asks(chair, '12:20', amend('Kokous avattiin.', { reason: ' Sanamuoto. ' })))
      .then(
        wrote(chair, '12:20', {
          type: 'DecisionAmended',
          decision: d5,
          kind: 'decided',
          text: 'Kokous avattiin.',
          reason: 'Sanamuoto.',
        }),
      );
    const amended = asks(chair, '12:20', amend('Hyväksyttiin.', { kind: 'approved' }));
    expect(meetingAfter([...opened, decided], amended).decisions).toEqual([
      {
        id: d5,
        item: item('1'),
        kind: 'approved',
        text: 'Hyväksyttiin.',
        amended: true,
        sources: ['aino 12:10', 'aino 12:20'],
        by: chair,
        at: at('12:10'),
      },
    ]);
  });

  it('loses its words when an amendment has none', () => {
    const shape: MeetingEvent = wrote(chair, '12:20', {
      type: 'DecisionAmended',
      decision: d5,
      kind: 'noted',
      reason: '',
    });
    expect(replay([...opened, decided, shape]).decisions[0]).not.toHaveProperty('text');
  });

  it('stays as it is when nothing in it changes', () => {
    given(opened, decided)
      .when(asks(chair, '12:20', amend('Kokous on avattu.')))
      .thenNothing();
    given(opened, decided)
      .when(asks(chair, '12:20', amend('Kokous on avattu.', { kind: 'agreed' })))
      .then(expect.objectContaining({ type: 'DecisionAmended', kind: 'agreed' }) as MeetingEvent);
  });

  it('is withdrawn by the chair, stays in the record, and may be struck again', () => {
    given(opened, decided)
      .when(asks(chair, '12:20', withdraw('Väärä kohta.')))
      .then(withdrawn);
    given(opened, decided)
      .when(asks(chair, '12:20', withdraw()))
      .then(wrote(chair, '12:20', { type: 'DecisionWithdrawn', decision: d5, reason: '' }));
    const state = replay([...opened, decided, withdrawn]);
    expect(state.decisions[0]).toMatchObject({ withdrawn: { reason: 'Väärä kohta.', at: at('12:20') } });
    expect(standingDecisions(state, item('1'))).toEqual([]);
    expect(
      meetingAfter(state.history.slice(), asks(chair, '12:30', decide('decided', 'Kokous on avattu.'))).decisions,
    ).toHaveLength(2);
  });

  it('is not changed once it was withdrawn', () => {
    given(opened, decided, withdrawn)
      .when(asks(chair, '12:30', amend('Toinen.')))
      .thenRefused('DecisionWithdrawn');
    given(opened, decided, withdrawn)
      .when(asks(chair, '12:30', withdraw()))
      .thenRefused('DecisionWithdrawn');
  });

  it('is one there is', () => {
    const other = decisionId('d99');
    given(opened, decided)
      .when(asks(chair, '12:30', amend('Toinen.', {}, other)))
      .thenRefused('UnknownDecision');
    given(opened, decided)
      .when(asks(chair, '12:30', withdraw('', other)))
      .thenRefused('UnknownDecision');
  });

  it('is amended in words of a length a document can hold', () => {
    const long = 'x'.repeat(100_001);
    given(opened, decided)
      .when(asks(chair, '12:30', amend(' ')))
      .thenRefused('EmptyText');
    given(opened, decided)
      .when(asks(chair, '12:30', amend('Toinen.', { reason: long })))
      .thenRefused('TextTooLong');
    given(opened, decided)
      .when(asks(chair, '12:30', withdraw(long)))
      .thenRefused('TextTooLong');
  });

  it('is amended and withdrawn by nobody but the chair', () => {
    const refused = { code: 'NotAuthorised', needs: ['chair'], chair: 'Aino Korhonen' } as const;
    given(opened, decided)
      .when(asks(secretary, '12:20', amend('Toinen.')))
      .thenRefused(refused);
    given(opened, decided)
      .when(asks(member, '12:20', withdraw()))
      .thenRefused(refused);
  });
});

describe('the sentence of "noted"', () => {
  const kindOn = (number: string, ...before: readonly Command[]): DecisionKind | undefined => {
    const state = meetingAfter(opened, ...before, asks(chair, '12:50', decide('noted', undefined, number)));
    return notedAs(state, state.decisions[0]!);
  };
  const write = (role: 'presentation' | 'discussion', number: string): Command =>
    asks(secretary, `12:${role === 'discussion' ? '30' : '20'}`, {
      type: 'WriteParagraph',
      role,
      text: 'Sanottiin.',
      item: { number },
    });

  it('names the presentation and the discussion there were', () => {
    expect(kindOn('5')).toBe('noted');
    expect(kindOn('5', write('discussion', '5'))).toBe('noted');
    expect(kindOn('5', write('presentation', '5'))).toBe('notedPresentation');
    expect(kindOn('5', write('presentation', '5'), write('discussion', '5'))).toBe('notedPresentationAndDiscussion');
    expect(kindOn('5', write('presentation', '3'))).toBe('noted');
  });

  it('takes a presenter for a presentation', () => {
    expect(kindOn('3')).toBe('notedPresentation');
    expect(kindOn('3', write('discussion', '3'))).toBe('notedPresentationAndDiscussion');
  });

  it('is that of every other kind as it was struck', () => {
    const state = replay(opened);
    expect(notedAs(state, { item: item('2'), kind: 'approved' })).toBe('approvedPreviousMinutes');
    expect(notedAs(state, { item: item('4'), kind: 'approved' })).toBe('approved');
    expect(notedAs(state, { item: item('2'), kind: 'tabled' })).toBe('tabled');
    expect(notedAs(state, { item: itemId('gone'), kind: 'noted' })).toBe('noted');
  });
});
