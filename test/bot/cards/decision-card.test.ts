import { decisionCard, decisionFormCard } from '../../../bot/cards';
import { decisionId, itemId, type MeetingState } from '../../../src/domain';
import { buttonsOf, partsOf, verbsOf, wordsOf } from './card-checks';
import { CHAIR, closed, decidedOnFive, frame, play } from './sample-meeting';

const decisionOn = (state: MeetingState, number: string): MeetingState['decisions'][number] => {
  const item = state.agenda.find((each) => each.number === number);
  const decision = state.decisions.find((each) => each.item === item?.id);
  if (decision === undefined) throw new Error(`nothing was decided on ${number}`);
  return decision;
};

const SENTENCE = 'Hyväksyttiin ohjausryhmän kokouksen 4/2026 pöytäkirja.';

describe('the decision card', () => {
  const state = decidedOnFive();
  const two = decisionOn(state, '2');
  const linesOf = (of: MeetingState, id = two.id): readonly string[] =>
    wordsOf(decisionCard(of, id, SENTENCE, frame())).split('\n');

  it('tells the item, the sentence of the minutes, who struck it and when', () => {
    expect(linesOf(state)).toEqual([
      '2. Edellisen kokouksen pöytäkirjan hyväksyminen',
      'Päätös',
      SENTENCE,
      'Aino Korhonen, klo\u00a012.03',
    ]);
  });

  it('tells that it was amended, when and why', () => {
    const amended = play(state, [
      ['13:20', CHAIR, { type: 'AmendDecision', decision: two.id, text: SENTENCE, reason: 'Väärä numero' }],
    ]);
    expect(linesOf(amended)).toEqual(
      expect.arrayContaining(['Päätös, muutettu', 'Muutettu klo\u00a013.20. Syy: Väärä numero']),
    );
  });

  it('tells of an amendment nobody gave a reason for without inventing one', () => {
    const amended = play(state, [['13:20', CHAIR, { type: 'AmendDecision', decision: two.id, text: SENTENCE }]]);
    expect(linesOf(amended)).toContain('Muutettu klo\u00a013.20');
  });

  it('forgets an amendment that was undone', () => {
    const amended = play(state, [['13:20', CHAIR, { type: 'AmendDecision', decision: two.id, text: SENTENCE }]]);
    const undone = play(amended, [['13:21', CHAIR, { type: 'Undo' }]]);
    expect(linesOf(undone)).toEqual(linesOf(state));
  });

  it('strikes a withdrawn decision through, says why, and offers nothing more', () => {
    const withdrawn = play(state, [
      ['13:20', CHAIR, { type: 'WithdrawDecision', decision: two.id, reason: 'Erehdys' }],
    ]);
    const card = decisionCard(withdrawn, two.id, SENTENCE, frame('chair'));
    expect(partsOf(card).find(({ text }) => text === SENTENCE)).toMatchObject({ strikethrough: true });
    expect(wordsOf(card)).toContain('Peruttu klo\u00a013.20. Syy: Erehdys');
    expect(verbsOf(card)).toEqual([]);
  });

  it('names who proposed what the chair confirmed', () => {
    const [proposal] = state.proposals;
    if (proposal === undefined) throw new Error('no proposal');
    const confirmed = play(state, [['13:20', CHAIR, { type: 'ConfirmProposal', proposal: proposal.id }]]);
    const made = confirmed.decisions.at(-1);
    expect(linesOf(confirmed, made?.id)).toEqual(
      expect.arrayContaining(['Aino Korhonen, klo\u00a013.20', 'Ehdottaja: Mikko Nieminen']),
    );
  });

  it('lets the chair amend from the present wording, withdraw, or add another decision', () => {
    const card = decisionCard(state, two.id, SENTENCE, frame('chair'));
    expect(verbsOf(card)).toEqual(['decision.amend', 'decision.withdraw', 'decision.form']);
    expect(partsOf(card).find(({ id }) => id === 'text')).toMatchObject({ value: SENTENCE });
    expect(buttonsOf(card)[0]?.['data']).toMatchObject({ card: 'decision', decision: two.id });
    expect(buttonsOf(card)[2]?.['data']).toMatchObject({ item: two.item });
  });

  it('lets the chair amend, but not decide anew, after the meeting', () => {
    expect(verbsOf(decisionCard(closed(), two.id, SENTENCE, frame('chair')))).toEqual([
      'decision.amend',
      'decision.withdraw',
    ]);
  });

  it('offers nobody else anything', () => {
    expect(verbsOf(decisionCard(state, two.id, SENTENCE, frame('secretary')))).toEqual([]);
  });

  it('is asked for again by its own id', () => {
    expect(decisionCard(state, two.id, SENTENCE, frame()).refresh?.action['data']).toEqual({
      card: 'decision',
      meeting: 'meeting-1',
      target: two.id,
    });
  });

  it('is not drawn of a decision there never was', () => {
    expect(() => decisionCard(state, decisionId('d999'), SENTENCE, frame())).toThrow(RangeError);
  });
});

describe('the decision form', () => {
  it('names the item, has chosen what fits it, and records for that item', () => {
    const state = decidedOnFive();
    const item = state.agenda[1];
    if (item === undefined) throw new Error('no second item');
    const card = decisionFormCard(state, item.id, frame('chair'));
    expect(wordsOf(card)).toContain('2. Edellisen kokouksen pöytäkirjan hyväksyminen');
    expect(partsOf(card).find(({ id }) => id === 'kind')).toMatchObject({ value: 'approvedPreviousMinutes' });
    expect(buttonsOf(card)).toMatchObject([
      { verb: 'decision.record', data: { card: 'decision-form', item: item.id, seen: 42 } },
    ]);
  });

  it('is not drawn for an item there never was', () => {
    expect(() => decisionFormCard(decidedOnFive(), itemId('i999'), frame('chair'))).toThrow(RangeError);
  });
});
