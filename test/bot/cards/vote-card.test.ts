import { voteCard, type CardFrame } from '../../../bot/cards';
import { voteId, type MeetingState, type Request } from '../../../src/domain';
import { buttonsOf, partsOf, verbsOf, wordsOf } from './card-checks';
import { CHAIR, MEMBER, frame, onItemFive, play, SECRETARY, type Step } from './sample-meeting';

const open = (
  request: Omit<Extract<Request, { type: 'OpenVote' }>, 'type'> = {},
  ...more: readonly Step[]
): MeetingState =>
  play(onItemFive(), [
    ['12:50', MEMBER, { type: 'Propose', text: 'Jatketaan selvitystä.' }],
    ['12:51', CHAIR, { type: 'OpenVote', ...request }],
    ...more,
  ]);
const cast = (clock: string, by: typeof CHAIR, choice: Extract<Request, { type: 'CastVote' }>['choice']): Step => [
  clock,
  by,
  { type: 'CastVote', choice },
];
const cardOf = (state: MeetingState, viewer: 'everyone' | 'chair' = 'everyone', more: Partial<CardFrame> = {}) =>
  voteCard(state, state.votes[0]!.id, frame(viewer, more));
const choicesOf = (card: ReturnType<typeof cardOf>, id: string): unknown =>
  partsOf(card).find((part) => part['id'] === id)?.['choices'];
const titlesOf = (card: ReturnType<typeof cardOf>): readonly unknown[] =>
  (choicesOf(card, 'option') as readonly { readonly title: string }[]).map(({ title }) => title);

describe('the card of a vote', () => {
  it('tells what is voted on and how many have voted, and not who leads', () => {
    const card = cardOf(open({}, cast('12:52', CHAIR, { option: 0 })));
    expect(wordsOf(card)).toContain('Avoin äänestys');
    expect(wordsOf(card)).toContain('Jatketaan selvitystä.');
    expect(wordsOf(card)).toContain('Äänestänyt 1/2 ·\u00a0Avasi Aino Korhonen, klo\u00a012.51');
    expect(wordsOf(card)).not.toContain('Puolesta: 1');
    expect(titlesOf(card)).toEqual(['Puolesta', 'Vastaan', 'Tyhjä']);
    expect(verbsOf(card)).toEqual(['vote.cast']);
  });

  it('tells whoever looks how they have voted, and that they may change it', () => {
    const state = open({}, cast('12:52', CHAIR, { option: 0 }), cast('12:53', MEMBER, { words: '', means: 'abstain' }));
    expect(wordsOf(cardOf(state, 'everyone', { reader: CHAIR }))).toContain('Äänesi: Puolesta');
    const own = cardOf(state, 'everyone', { reader: MEMBER });
    expect(wordsOf(own)).toContain('Äänesi: tyhjä');
    expect(buttonsOf(own).map(({ title }) => title)).toEqual(['Muuta ääntä']);
    expect(wordsOf(cardOf(state, 'everyone', { reader: SECRETARY }))).not.toContain('Äänesi:');
  });

  it('lets the chair count hands before anybody voted, close and cancel', () => {
    expect(verbsOf(cardOf(open(), 'chair'))).toEqual(['vote.cast', 'vote.count', 'vote.close', 'vote.cancel']);
    const begun = open({}, cast('12:52', CHAIR, { option: 0 }));
    expect(verbsOf(cardOf(begun, 'chair'))).toEqual(['vote.cast', 'vote.close', 'vote.cancel']);
  });

  it('of hands or ballots is the chair’s to enter', () => {
    const state = open({ method: 'showOfHands' });
    expect(wordsOf(cardOf(state))).toContain('Puheenjohtaja ilmoittaa äänimäärät');
    expect(verbsOf(cardOf(state))).toEqual([]);
    expect(verbsOf(cardOf(state, 'chair'))).toEqual(['vote.count', 'vote.close', 'vote.cancel']);
  });

  it('asks the chair what settles even votes, where something does', () => {
    const options = ['Aino Korhonen', 'Mikko Nieminen', 'Sofia Lindqvist'];
    const even = open({ options, election: true, method: 'secret' }, [
      '12:52',
      CHAIR,
      { type: 'CountVote', counts: [1, 0, 1] },
    ]);
    expect(choicesOf(cardOf(even, 'chair'), 'chosen')).toEqual([
      { title: 'Aino Korhonen', value: '0' },
      { title: 'Sofia Lindqvist', value: '2' },
    ]);
    expect(wordsOf(cardOf(even, 'chair'))).toContain('Vaali ·\u00a0Suljettu lippuäänestys');
    const lapses = open({ method: 'secret' }, ['12:52', CHAIR, { type: 'CountVote', counts: [1, 1] }]);
    expect(choicesOf(cardOf(lapses, 'chair'), 'chosen')).toBeUndefined();
  });

  it('tells when it is over who voted for what, and asks no more', () => {
    const state = open(
      {},
      cast('12:52', CHAIR, { option: 0 }),
      cast('12:53', MEMBER, { words: '', means: 'abstain' }),
      ['12:54', CHAIR, { type: 'CloseVote' }],
    );
    const words = wordsOf(cardOf(state, 'chair'));
    for (const line of [
      'Äänestys on päättynyt',
      'Puolesta: 1',
      'Aino Korhonen',
      'Vastaan: 0',
      'Tyhjää: 1',
      'Mikko Nieminen',
    ])
      expect(words).toContain(line);
    expect(verbsOf(cardOf(state, 'chair'))).toEqual([]);
  });

  it('tells how even votes were settled, and that a vote was cancelled', () => {
    const even = open({}, cast('12:52', CHAIR, { option: 0 }), cast('12:53', MEMBER, { option: 1 }), [
      '12:54',
      CHAIR,
      { type: 'CloseVote' },
    ]);
    expect(wordsOf(cardOf(even))).toContain('Äänet menivät tasan');
    const cancelled = open({}, ['12:54', CHAIR, { type: 'CancelVote' }]);
    expect(wordsOf(cardOf(cancelled))).toContain('Äänestys peruutettiin');
  });

  it('is not drawn of a vote there never was', () => {
    expect(() => voteCard(open(), voteId('v999'), frame())).toThrow(RangeError);
  });
});
