import { chair, member, secretary } from '../../support/meeting-facts';
import { instant } from '../../../src/domain';
import { cardOf, onCard } from './answers';
import { prepared, running, type Town } from './town';

let town: Town;
afterEach(() => town.close());

const theDecision = async (): Promise<object> => ({
  card: 'decision',
  target: (await town.state()).decisions[0]?.id ?? '',
});
const outdated = 'Tilanne oli jo muuttunut';
const recorded = async (): Promise<unknown> => [await town.meeting(), (await town.state()).history, town.errands()];

/** What is pressed on a card, what happens meanwhile, and what the press is then answered with. */
interface Stale {
  readonly verb: string;
  readonly before?: () => Promise<unknown>;
  readonly on?: () => Promise<object>;
  readonly fills?: object;
  readonly meanwhile: () => Promise<unknown>;
  readonly says: string;
  /** Whether the current card comes along. */
  readonly shows?: string;
}

const pass = (minutes: number): void => {
  town.clock.now = instant(Date.parse(town.clock.now) + minutes * 60_000);
};
const say = (by: typeof chair, words: string): Promise<string> => town.say(by, words);

describe('a press on a card from before (R8)', () => {
  it.each<[string, Stale]>([
    [
      'that leads to the next item, when the meeting is there already and further',
      { verb: 'item.next', meanwhile: () => say(chair, 'kohta 3'), says: outdated, shows: 'Viestintä' },
    ],
    [
      'that goes to an item, when another step was taken',
      {
        verb: 'item.open',
        fills: { item: 'i3-4' },
        meanwhile: () => say(chair, 'seuraava'),
        says: outdated,
        shows: 'Talousarvio',
      },
    ],
    [
      'that decides on an item that is over',
      {
        verb: 'decision.record',
        fills: { kind: 'approved' },
        meanwhile: () => say(chair, 'seuraava'),
        says: outdated,
        shows: 'Talousarvio',
      },
    ],
    [
      'that decides in words of its own, which stay in the form',
      {
        verb: 'decision.record',
        fills: { kind: 'decided', text: 'Avattiin.' },
        meanwhile: () => say(chair, 'seuraava'),
        says: outdated,
      },
    ],
    [
      'that decides beside what was decided meanwhile',
      {
        verb: 'decision.record',
        fills: { kind: 'approved' },
        meanwhile: () => say(chair, 'tiedoksi'),
        says: outdated,
        shows: 'tiedoksi',
      },
    ],
    [
      'that closes what was asked about meanwhile',
      { verb: 'meeting.close', meanwhile: () => say(chair, 'lopeta'), says: outdated, shows: 'Käsittelemättä' },
    ],
    [
      'that begins a break after one',
      { verb: 'meeting.break', meanwhile: () => say(chair, 'tauko\njatka'), says: outdated, shows: 'Avaus' },
    ],
    [
      'that takes back a step that is not the last',
      {
        verb: 'entry.undo',
        before: () => say(chair, 'seuraava'),
        meanwhile: () => say(chair, 'kohta 3'),
        says: outdated,
        shows: 'Viestintä',
      },
    ],
    [
      'that amends a decision withdrawn meanwhile',
      {
        verb: 'decision.amend',
        before: () => say(chair, 'päätös: Hyväksyttiin.'),
        on: theDecision,
        fills: { text: 'Hylättiin.' },
        meanwhile: async () =>
          town.press(chair, 'decision.withdraw', await onCard(town, 'decision.withdraw', chair, await theDecision())),
        says: 'Päätös on jo peruttu',
      },
    ],
    [
      'that withdraws a decision with other words than it shows',
      {
        verb: 'decision.withdraw',
        before: () => say(chair, 'päätös: Hyväksyttiin.'),
        on: theDecision,
        meanwhile: () => say(chair, 's/Hyväksyttiin/Hylättiin/'),
        says: outdated,
        shows: 'Hylättiin.',
      },
    ],
    [
      'that confirms a proposal with other words than it shows',
      {
        verb: 'proposal.confirm',
        before: () => town.say(member, 'ehdotus: Lykätään.', { id: 'm' }),
        on: async () => ({ card: 'proposal', target: (await town.state()).proposals[0]?.id ?? '' }),
        meanwhile: () => town.say(member, 'ehdotus: Lykätään vuodella.', { id: 'm', change: 'messageUpdate' }),
        says: outdated,
        shows: 'Lykätään vuodella.',
      },
    ],
    [
      'that is of a meeting that is over',
      { verb: 'item.next', meanwhile: () => say(chair, 'lopeta\nlopeta'), says: 'Kokous on jo päätetty' },
    ],
    [
      'that is of last month’s meeting',
      {
        verb: 'decision.record',
        fills: { kind: 'approved' },
        meanwhile: async () => {
          await say(chair, 'lopeta\nlopeta');
          town.clock.now = instant('2023-01-11T10:00:00Z');
          await say(secretary, 'asialista:\n1. Avaus\n2. Muut');
          await say(chair, 'avaa');
        },
        says: 'toiseen kokoukseen',
      },
    ],
  ])('%s changes nothing, and is answered truly', async (_what, stale) => {
    town = await running();
    await stale.before?.();
    const data = { ...(await onCard(town, stale.verb, chair, await stale.on?.())), ...stale.fills };
    pass(1);
    await stale.meanwhile();
    const before = await recorded();
    const answer = await town.press(chair, stale.verb, data);
    expect(JSON.stringify(answer)).toContain(stale.says);
    if (stale.shows === undefined) expect(answer).toHaveProperty('message');
    else {
      const card = cardOf(answer);
      expect(JSON.stringify(card)).toContain(stale.shows);
      const { body, ...rest } = cardOf(await town.press(chair, 'card.refresh', data));
      expect(card).toEqual({ ...rest, body: [expect.objectContaining({ type: 'TextBlock' }), ...body] });
    }
    expect(await recorded()).toEqual(before);
  });

  it('counts where nothing it is about has changed, whatever else was recorded', async () => {
    town = await running();
    const [next, close] = [await onCard(town, 'item.next'), await onCard(town, 'meeting.close')];
    await say(secretary, 'kirjaus: Esiteltiin.');
    cardOf(await town.press(chair, 'item.next', next));
    const state = await town.state();
    expect(state.paragraphs).toHaveLength(1);
    expect(state).toMatchObject({ agenda: [{}, { intervals: [{}] }, {}, {}] });
    expect(JSON.stringify(await town.press(chair, 'meeting.close', close))).toContain(outdated);
  });

  it('means the same as another who pressed it at the same moment: one step, no complaint', async () => {
    town = await running();
    const [chairs, secretarys] = [await onCard(town, 'item.next'), await onCard(town, 'item.next', secretary)];
    const answers = await Promise.all([
      town.press(chair, 'item.next', chairs),
      town.press(secretary, 'item.next', secretarys),
    ]);
    for (const answer of answers) expect(JSON.stringify(answer)).not.toContain(outdated);
    expect((await town.state()).agenda.filter(({ intervals }) => intervals.length > 0)).toHaveLength(2);
  });

  it('says who may before it says anything else', async () => {
    town = await running();
    const data = await onCard(town, 'item.next');
    await say(chair, 'kohta 3');
    expect(JSON.stringify(await town.press(member, 'item.next', data))).toContain('puheenjohtaja');
  });

  it('of settings that were set anew meanwhile sets nothing back', async () => {
    town = await prepared();
    const data = {
      ...(await onCard(town, 'body.describe', chair, { card: 'welcome' })),
      name: 'Vanha nimi',
      chair,
      secretaries: secretary,
    };
    await say(chair, 'sihteeri: Matti Väänänen');
    const before = await recorded();
    expect(JSON.stringify(await town.press(chair, 'body.describe', data))).toContain(outdated);
    expect(await recorded()).toEqual(before);
  });
});

describe('a press that comes again (R4)', () => {
  it('after the chat has turned to the next meeting is still answered with the card of its own', async () => {
    town = await running();
    const data = { ...(await onCard(town, 'decision.record')), kind: 'approved' };
    await town.press(chair, 'decision.record', data);
    await say(chair, 'lopeta\nlopeta');
    await say(secretary, 'asialista:\n1. Uusi avaus');
    const before = await recorded();
    const again = JSON.stringify(cardOf(await town.press(chair, 'decision.record', data)));
    expect(again).toContain('Talousarvio');
    expect(again).not.toContain('Uusi avaus');
    expect(await recorded()).toEqual(before);
  });

  it('with an agenda that was pasted begins no new meeting after the closing', async () => {
    town = await prepared();
    const data = { ...(await onCard(town, 'agenda.set', chair, { card: 'welcome' })), agenda: '1. Avaus\n2. Muut' };
    await town.press(chair, 'agenda.set', data);
    await say(chair, 'avaa\nlopeta\nlopeta');
    const before = await recorded();
    await town.press(chair, 'agenda.set', data);
    expect(await recorded()).toEqual(before);
  });
});
