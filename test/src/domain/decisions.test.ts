import {
  DECISION_KINDS,
  decisionId,
  isDecisionKind,
  KINDS_THAT_NEED_TEXT,
  replay,
  standingDecisions,
} from '../../../src/domain';
import type { DecisionKind, Person } from '../../../src/domain';
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
