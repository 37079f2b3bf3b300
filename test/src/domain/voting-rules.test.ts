import { replay, type TieRule } from '../../../src/domain';
import { given } from '../../support/given';
import { asks, chair, item, member, prepared, secretary, wrote } from '../../support/meeting-facts';
import { budget, municipal, v, voting } from '../../support/vote-facts';

const { body } = replay(prepared);
const settle = (tie: TieRule, by = secretary) => asks(by, '12:30', { type: 'SetVotingRules', tie });
const described = (more: object, when = '12:30') =>
  wrote(secretary, when, { type: 'BodyDescribed', body: { ...body, ...more } });

describe('the rules a body votes by', () => {
  it('say what settles even votes', () => {
    given(...prepared)
      .when(settle('castingVote'))
      .then(described({ tie: 'castingVote' }));
  });

  it('say whether a proposal needs a second, and leave the rest as it was', () => {
    given(...prepared, described({ tie: 'lot' }, '11:20'))
      .when(asks(secretary, '12:30', { type: 'SetVotingRules', seconding: true }))
      .then(described({ tie: 'lot', seconding: true }));
  });

  it('free a municipal body of its second where it says so', () => {
    given(...prepared, municipal)
      .when(asks(chair, '12:30', { type: 'SetVotingRules', seconding: false }))
      .then(wrote(chair, '12:30', { type: 'BodyDescribed', body: { ...replay([municipal]).body, seconding: false } }));
  });

  it('stay as they are when they are said again', () => {
    given(...prepared, described({ tie: 'lot' }, '11:20'))
      .when(settle('lot'))
      .then();
  });

  it('are for the chair and the secretary to set', () => {
    given(...prepared)
      .when(settle('lot', member))
      .thenRefused('NotAuthorised');
  });

  it('do not change while a vote is open, whose outcome they would choose', () => {
    given(...budget, voting())
      .when(settle('castingVote', chair))
      .thenRefused({ code: 'VoteStillOpen', number: '4' });
  });

  it('do not change either while the item voted on is gone', () => {
    given(...budget, voting({ item: item('99') }))
      .when(settle('castingVote', chair))
      .thenRefused({ code: 'VoteStillOpen', number: '' });
  });

  it('may change once the vote is cancelled', () => {
    const past = [...budget, voting(), wrote(chair, '12:16', { type: 'VoteCancelled', vote: v })];
    given(...past)
      .when(settle('lot', chair))
      .then(wrote(chair, '12:30', { type: 'BodyDescribed', body: { ...replay(past).body, tie: 'lot' } }));
  });
});
