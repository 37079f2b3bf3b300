import {
  DECISION_KINDS,
  decisionId,
  isDecisionKind,
  itemId,
  KINDS_THAT_NEED_TEXT,
  notedAs,
  replay,
  standingDecisions,
} from '../../../src/domain';
import type { Command, DecisionKind, MeetingEvent, Person } from '../../../src/domain';
import { given, journalOf, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  chair,
  closed,
  item,
  line,
  member,
  opened,
  prepared,
  rosterGiven,
  secretary,
  stranger,
  viceChair,
  visitor,
  wentTo,
  wrote,
} from '../../support/meeting-facts';

const decide = (kind: DecisionKind, text?: string, number?: string) =>
  ({
    type: 'RecordDecision',
    kind,
    ...(text === undefined ? {} : { text }),
    ...(number === undefined ? {} : { item: { number } }),
  }) as const;
const noted = wrote(chair, '12:10', {
  type: 'DecisionRecorded',
  decision: decisionId('d5'),
  item: item('1'),
  kind: 'noted',
});
const decided = wrote(chair, '12:10', {
  type: 'DecisionRecorded',
  decision: decisionId('d5'),
  item: item('1'),
  kind: 'decided',
  text: 'Kokous on avattu.',
});
const d5 = decisionId('d5');

describe('a decision', () => {
  it('is struck by the chair on the item that is on', () => {
    given(opened)
      .when(asks(chair, '12:10', decide('noted')))
      .then(noted);
    given(opened)
      .when(asks(chair, '12:10', decide('decided', ' Kokous on avattu. ')))
      .then(decided);
  });

  it('is struck on another item when that is said', () => {
    expect(
      standingDecisions(meetingAfter(opened, asks(chair, '12:10', decide('approved', '', '5'))), item('5')),
    ).toEqual([
      {
        id: d5,
        item: item('5'),
        kind: 'approved',
        amended: false,
        sources: ['aino 12:10'],
        by: chair,
        at: at('12:10'),
      },
    ]);
    given(opened)
      .when(asks(chair, '12:10', decide('approved', '', '9')))
      .thenRefused('UnknownItem');
  });

  it('struck twice is struck once', () => {
    given(opened, noted)
      .when(asks(chair, '12:11', decide('noted')))
      .thenNothing();
    given(opened, decided)
      .when(asks(chair, '12:11', decide('decided', 'Kokous on avattu.')))
      .thenNothing();
  });

  it('of another kind, in other words, or on another item is another one', () => {
    for (const other of [decide('tabled'), decide('noted', 'Merkittiin.'), decide('noted', undefined, '2')])
      expect(meetingAfter([...opened, noted], asks(chair, '12:11', other)).decisions).toHaveLength(2);
  });

  it('needs words where its kind says nothing by itself', () => {
    for (const kind of DECISION_KINDS) {
      const asked = given(opened).when(asks(chair, '12:10', decide(kind, ' ')));
      if (KINDS_THAT_NEED_TEXT.has(kind)) asked.thenRefused('DecisionNeedsText');
      else asked.then(wrote(chair, '12:10', { type: 'DecisionRecorded', decision: d5, item: item('1'), kind }));
    }
  });

  it('is only struck in an open meeting, on an item', () => {
    given(prepared)
      .when(asks(chair, '11:10', decide('noted', undefined, '3')))
      .thenRefused('MeetingNotOpen');
    given(closed)
      .when(asks(chair, '14:10', decide('noted', undefined, '3')))
      .thenRefused('MeetingClosed');
    given(rosterGiven, wrote(chair, '12:00', { type: 'MeetingOpened' }))
      .when(asks(chair, '12:10', decide('noted')))
      .thenRefused('NoCurrentItem');
  });

  it('knows its kinds by name', () => {
    expect(isDecisionKind('tabled')).toBe(true);
    expect(isDecisionKind('banged')).toBe(false);
  });
});

describe('a decision said by somebody who may not decide', () => {
  it.each([
    ['the vice chair', viceChair],
    ['the secretary', secretary],
    ['a member', member],
    ['a visitor', visitor],
    ['a stranger', stranger],
  ])('waits for the chair: %s', (_who, by) => {
    given(opened)
      .when(asks(by, '12:10', decide('decided', 'Lykätään.')))
      .then(
        wrote(by, '12:10', {
          type: 'ProposalMade',
          proposal: 'e5' as never,
          item: item('1'),
          text: 'Lykätään.',
          kind: 'decided',
          origin: 'decision',
        }),
      );
  });

  it('may be of a kind alone', () => {
    expect(meetingAfter(opened, asks(member, '12:10', decide('tabled')))).toMatchObject({
      decisions: [],
      proposals: [{ text: '', kind: 'tabled', status: 'waiting' }],
    });
  });

  it('does not wait without words where its kind needs them', () => {
    given(opened)
      .when(asks(member, '12:10', decide('decided', '')))
      .thenRefused('DecisionNeedsText');
  });
});

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
      meetingAfter(state.history, asks(chair, '12:30', decide('decided', 'Kokous on avattu.'))).decisions,
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

it('stands under its item whatever happens to the agenda', () => {
  const past = journalOf(
    [...opened, wentTo('5', '12:05')],
    asks(chair, '12:10', decide('approved')),
    asks(secretary, '12:11', { type: 'AddItem', line: line('Uusi') }),
    asks(secretary, '12:12', { type: 'MoveItem', item: { number: '5' }, before: { number: '2' } }),
  );
  expect(replay(past).decisions[0]?.item).toBe(item('5'));
  const known: readonly Person[] = replay(past).people;
  expect(known).toHaveLength(6);
});
