import { proposalCard } from '../../../bot/cards';
import { proposalId, type MeetingState, type ProposalId } from '../../../src/domain';
import { partsOf, verbsOf, wordsOf } from './card-checks';
import { CHAIR, MEMBER, SECRETARY, closed, decidedOnFive, frame, onItemFive, play } from './sample-meeting';

const lastOf = (state: MeetingState): ProposalId => {
  const proposal = state.proposals.at(-1);
  if (proposal === undefined) throw new Error('nothing was proposed');
  return proposal.id;
};
const cardOf = (state: MeetingState, viewer: 'everyone' | 'chair' = 'everyone') =>
  proposalCard(state, lastOf(state), frame(viewer));

describe('the proposal card', () => {
  it('tells that it waits for the chair, what was said, by whom and why it is no decision', () => {
    expect(wordsOf(cardOf(decidedOnFive())).split('\n')).toEqual([
      '5. Selvitys yhteisen toimintatavan mahdollisuuksista elämäntapahtumapohjaisessa kehittämisessä',
      'Ehdotus odottaa puheenjohtajaa',
      'Päätettiin jatkaa selvitystä.',
      'Mikko Nieminen, klo\u00a013.12',
      'Kirjattiin ehdotukseksi: päätöksen toteaa vain puheenjohtaja.',
    ]);
  });

  it('explains nothing to somebody who meant a proposal', () => {
    const proposed = play(onItemFive(), [['12:50', MEMBER, { type: 'Propose', text: 'Jatketaan selvitystä.' }]]);
    expect(wordsOf(cardOf(proposed))).not.toContain('Kirjattiin ehdotukseksi');
  });

  it('names who seconded it: everybody’s card changes, so that the chair’s comes anew with what may be done now', () => {
    const before = onItemFive();
    const proposed = play(before, [
      ['12:49', SECRETARY, { type: 'DescribeBody', body: { ...before.body, seconding: true } }],
      ['12:50', MEMBER, { type: 'Propose', text: 'Jatketaan selvitystä.' }],
    ]);
    expect(verbsOf(cardOf(proposed, 'chair'))).not.toContain('vote.open');
    const seconded = play(proposed, [['12:51', CHAIR, { type: 'SecondProposal' }]]);
    expect(wordsOf(cardOf(seconded)).split('\n')).toContain('Kannatus: Aino Korhonen');
    expect(wordsOf(cardOf(proposed))).not.toContain('Kannatus');
    expect(verbsOf(cardOf(seconded, 'chair'))).toContain('vote.open');
  });

  it('is seconded by a button on everybody’s card, for as long as it would lapse without', () => {
    const proposed = play(onItemFive(), [
      ['12:49', SECRETARY, { type: 'SetVotingRules', seconding: true }],
      ['12:50', MEMBER, { type: 'Propose', text: 'Jatketaan selvitystä.' }],
    ]);
    expect(verbsOf(cardOf(proposed))).toEqual(['proposal.second']);
    expect(verbsOf(cardOf(proposed, 'chair'))).toEqual([
      'proposal.confirm',
      'proposal.confirm',
      'proposal.second',
      'proposal.reject',
    ]);
    const seconded = play(proposed, [['12:51', CHAIR, { type: 'SecondProposal' }]]);
    expect(verbsOf(cardOf(seconded))).toEqual([]);
    const over = play(proposed, [
      ['12:51', CHAIR, { type: 'CloseMeeting' }],
      ['12:52', CHAIR, { type: 'CloseMeeting' }],
    ]);
    expect(verbsOf(cardOf(over))).toEqual([]);
  });

  it('asks for no second where the body asks for none, and none for what the chair proposes', () => {
    const free = play(onItemFive(), [['12:50', MEMBER, { type: 'Propose', text: 'Jatketaan.' }]]);
    const chairs = play(onItemFive(), [
      ['12:49', SECRETARY, { type: 'SetVotingRules', seconding: true }],
      ['12:50', CHAIR, { type: 'Propose', text: 'Jatketaan.' }],
    ]);
    expect([...verbsOf(cardOf(free)), ...verbsOf(cardOf(chairs))]).toEqual([]);
  });

  it('lets the chair confirm it, confirm it in other words, or turn it down', () => {
    const card = cardOf(decidedOnFive(), 'chair');
    expect(verbsOf(card)).toEqual(['proposal.confirm', 'proposal.confirm', 'proposal.reject']);
    expect(partsOf(card).find(({ id }) => id === 'text')).toMatchObject({ value: 'Päätettiin jatkaa selvitystä.' });
  });

  it('shows what a decision without words would have said', () => {
    const noted = play(onItemFive(), [['12:50', MEMBER, { type: 'RecordDecision', kind: 'noted' }]]);
    expect(wordsOf(cardOf(noted))).toContain('Merkittiin esitys tiedoksi.');
    expect(verbsOf(cardOf(noted, 'chair'))).toEqual(['proposal.confirm', 'proposal.confirm', 'proposal.reject']);
  });

  it('can only be turned down once the meeting is closed', () => {
    expect(verbsOf(cardOf(closed(), 'chair'))).toEqual(['proposal.reject']);
  });

  it('tells what became of it, and asks no more', () => {
    const state = decidedOnFive();
    const confirmed = play(state, [['13:20', CHAIR, { type: 'ConfirmProposal', proposal: lastOf(state) }]]);
    const rejected = play(state, [['13:20', CHAIR, { type: 'RejectProposal', proposal: lastOf(state) }]]);
    expect(wordsOf(cardOf(confirmed, 'chair'))).toContain('Ehdotus vahvistettiin päätökseksi');
    expect(wordsOf(cardOf(rejected, 'chair'))).toContain('Ehdotus hylättiin, päätöstä ei syntynyt');
    expect([...verbsOf(cardOf(confirmed, 'chair')), ...verbsOf(cardOf(rejected, 'chair'))]).toEqual([]);
  });

  it('is not drawn of a proposal there never was', () => {
    expect(() => proposalCard(decidedOnFive(), proposalId('e999'), frame())).toThrow(RangeError);
  });
});
