import { cardSize, helpCard, welcomeCard, type AdaptiveCard } from '../../../bot/cards';
import { helpPage } from '../../../bot/chat';
import { HELP_TOPICS } from '../../../src/language';
import { buttonsOf, partsOf, rendererComplaints, schemaErrors } from './card-checks';
import { CANDIDATES, fresh, LANGUAGES, PHASES, VIEWERS, cardsOf } from './sample-cards';
import { frame } from './sample-meeting';

/** Every card of every phase, for every viewer, in every language. */
const EVERY_CARD: readonly (readonly [string, AdaptiveCard])[] = LANGUAGES.flatMap((language) => [
  [`welcome ${language}`, welcomeCard(fresh(language), frame('chair', { refreshFor: [] }), CANDIDATES)] as const,
  ...[undefined, ...HELP_TOPICS].map(
    (topic) =>
      [
        `help ${topic ?? 'first'} ${language}`,
        helpCard(helpPage(language, topic), frame('everyone'), language),
      ] as const,
  ),
  ...Object.entries(PHASES).flatMap(([phase, state]) =>
    VIEWERS.flatMap((viewer) =>
      cardsOf(state(language), () => frame(viewer)).map(
        ([name, card]) => [`${name} ${phase}, seen by ${viewer}, ${language}`, card] as const,
      ),
    ),
  ),
]);

/** What a check says against each card, by card: nothing, when all is well. */
const against = (check: (card: AdaptiveCard) => readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    EVERY_CARD.map(([name, card]) => [name, check(card)] as const).filter(([, complaints]) => complaints.length > 0),
  );

describe('every card, for every viewer, in every phase and language', () => {
  it('obeys the schema of Adaptive Cards 1.5', () => {
    expect(against(schemaErrors)).toEqual({});
  });

  it('is read by the renderer without a complaint', () => {
    expect(against(rendererComplaints)).toEqual({});
  });

  it('leaves no placeholder unfilled', () => {
    expect(against((card) => JSON.stringify(card).match(/\$\{[^}]*\}|\{[a-z]+\}|undefined|:null/gi) ?? [])).toEqual({});
  });

  it('is light enough for every host of Teams cards', () => {
    expect(against((card) => (cardSize(card) < 24 * 1024 ? [] : [String(cardSize(card))]))).toEqual({});
  });

  it('leaves colours to the theme of whoever reads it', () => {
    expect(against((card) => JSON.stringify(card).match(/#[0-9a-f]{3,8}\b|rgb\(|backgroundImage/gi) ?? [])).toEqual({});
  });

  it('has no two fields of one name, for Teams on an iPhone then shows nothing', () => {
    const twice = (card: AdaptiveCard): readonly string[] => {
      const ids = partsOf(card).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    };
    expect(against(twice)).toEqual({});
  });

  it('offers at most six buttons, the most Teams shows', () => {
    expect(against((card) => ((card.actions ?? []).length <= 6 ? [] : ['too many']))).toEqual({});
  });

  it('says with each button which card, which meeting, what was seen, and a nonce of its own', () => {
    const wrong = (card: AdaptiveCard): readonly string[] => {
      const data = buttonsOf(card).map((button) => button['data'] as Readonly<Record<string, unknown>>);
      const nonces = new Set(data.map(({ nonce }) => nonce));
      return [
        ...data.flatMap(({ card: name, meeting, seen, nonce }) =>
          typeof name === 'string' && meeting === 'meeting-1' && seen === 42 && typeof nonce === 'string'
            ? []
            : [JSON.stringify({ name, meeting, seen, nonce })],
        ),
        ...(nonces.size === data.length ? [] : ['a nonce twice']),
      ];
    };
    expect(against(wrong)).toEqual({});
  });

  const FOR_ONESELF = new Set<unknown>(['floor.request', 'proposal.second', 'recusal.declare', 'vote.cast']);

  it('has no buttons on the card everybody sees but for oneself, and the minutes in the secretary’s own chat', () => {
    const shared = Object.values(PHASES).flatMap((state) => cardsOf(state('fi'), () => frame('everyone')));
    const pressed = shared.filter(
      ([name, card]) =>
        name !== 'minutes-ready' &&
        name !== 'decision-form' &&
        buttonsOf(card).some(({ verb }) => !FOR_ONESELF.has(verb)),
    );
    expect(pressed).toEqual([]);
  });
});
