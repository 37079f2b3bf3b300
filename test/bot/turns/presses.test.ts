import fc from 'fast-check';
import { chair, member, secretary, stranger } from '../../support/meeting-facts';
import { buttons, byItself, cardOf, onCard, stamp, words } from './answers';
import { PERSONAL, running, startTown, type Town } from './town';

let town: Town;
afterEach(() => town.close());
const TEPPO = { id: stranger, name: 'Teppo Tuntematon' };

const decisions = async (): Promise<readonly unknown[]> =>
  (await town.state()).decisions.map(({ text, kind }) => text ?? kind);
describe('the chair who strikes a decision on the card', () => {
  it('gets the fresh card back, and everybody’s follows', async () => {
    town = await running();
    const data = { ...(await onCard(town, 'decision.record')), kind: 'decided', text: 'Hyväksyttiin.' };
    const answer = cardOf(await town.press(chair, 'decision.record', data));
    expect(JSON.stringify(answer)).toContain('Hyväksyttiin.');
    expect(await decisions()).toEqual(['Hyväksyttiin.']);
    expect(town.errands().slice(-2)).toMatchObject([{ card: 'decision' }, { card: 'agenda' }]);
  });

  it('presses once, however often it is delivered', async () => {
    town = await running();
    const data = { ...(await onCard(town, 'decision.record')), kind: 'decided', text: 'Hyväksyttiin.' };
    for (let time = 0; time < 3; time += 1) cardOf(await town.press(chair, 'decision.record', data));
    await Promise.all(Array.from({ length: 5 }, () => town.press(chair, 'decision.record', data)));
    expect(await decisions()).toEqual(['Hyväksyttiin.']);
  });

  it('is heard whatever else the press brings along, were it nested without end', async () => {
    town = await running();
    const endless: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    const data = { ...(await onCard(town, 'decision.record')), kind: 'decided', text: 'Hyväksyttiin.', endless };
    for (let time = 0; time < 2; time += 1) cardOf(await town.press(chair, 'decision.record', data));
    expect(await decisions()).toEqual(['Hyväksyttiin.']);
  });

  it('may press again with what was missing', async () => {
    town = await running();
    const data = { ...(await onCard(town, 'decision.record')), kind: 'decided', text: ' ' };
    expect(words(await town.press(chair, 'decision.record', data))).toContain('päätöksen sanat');
    cardOf(await town.press(chair, 'decision.record', { ...data, text: 'Hyväksyttiin.' }));
    expect(await decisions()).toEqual(['Hyväksyttiin.']);
  });

  it('hears that a second decision on a card from before was not taken for the first', async () => {
    town = await running();
    const data = { ...(await onCard(town, 'decision.record')), kind: 'decided', text: 'Hyväksyttiin.' };
    await town.press(chair, 'decision.record', data);
    const answer = await town.press(chair, 'decision.record', { ...data, text: 'Hylättiin.' });
    expect(words(answer)).toContain('vanhentunut');
    expect(await decisions()).toEqual(['Hyväksyttiin.']);
  });
});

describe('the same button pressed by another', () => {
  it('counts as theirs, and what they may not do waits or is refused in words', async () => {
    town = await running();
    const data = { ...(await onCard(town, 'decision.record')), kind: 'decided', text: 'Hyväksyttiin.' };
    const waits = words(await town.press(member, 'decision.record', data));
    expect(waits).toContain('Aino Korhonen');
    expect(words(await town.press(member, 'decision.record', data))).toBe(waits);
    expect(words(await town.press(member, 'meeting.close', await onCard(town, 'meeting.close')))).toContain(
      'puheenjohtaja',
    );
    expect(await town.state()).toMatchObject({ decisions: [], proposals: [{ status: 'waiting' }], phase: 'open' });
    cardOf(await town.press(chair, 'decision.record', data));
    expect(await decisions()).toEqual(['Hyväksyttiin.']);
  });

  it('sees no buttons of the chair’s on their own card', async () => {
    town = await running();
    const verbs = async (by: typeof chair): Promise<readonly unknown[]> =>
      buttons(cardOf(await town.press(by, 'card.refresh', await stamp(town)))).map(({ verb }) => verb);
    expect(await verbs(chair)).toContain('meeting.close');
    expect(await verbs(secretary)).toContain('action.assign');
    expect(await verbs(secretary)).not.toContain('decision.record');
    expect((await verbs(member)).filter((verb) => verb !== 'card.refresh')).toEqual(['floor.request']);
  });
});

describe('a press that means nothing', () => {
  const unreadable = 'Korttia ei voitu lukea';

  it.each([
    ['an unknown verb', 'meeting.burn', {}],
    ['no verb', '', {}],
    ['a name every object has', 'constructor', {}],
    ['inputs that are none', 'decision.record', { item: 5 }],
    ['no nonce', 'meeting.close', { nonce: undefined }],
    ['an empty nonce', 'meeting.close', { nonce: '' }],
    ['another card', 'card.refresh', { card: 'ballot' }],
  ])('by %s changes nothing and says so', async (_what, verb, more) => {
    town = await running();
    const { history } = await town.state();
    expect(words(await town.press(chair, verb, { ...(await stamp(town, { nonce: 'n' })), ...more }))).toContain(
      unreadable,
    );
    expect((await town.state()).history).toEqual(history);
  });

  it('in a chat where no meeting is known is answered in every language', async () => {
    town = await startTown();
    const answer = await town.press(TEPPO, 'x', {}, { conversation: { ...PERSONAL, id: 'a:teppo' } });
    expect(words(answer).split('\n')).toHaveLength(3);
  });

  it('whatever it carries, is answered', async () => {
    town = await running();
    const { history } = await town.state();
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('card', 'meeting', 'nonce', 'item'), fc.anything()),
        async (data) => {
          const answer = await town.press(member, 'meeting.close', JSON.parse(JSON.stringify(data)) as object);
          expect(words(answer)).not.toBe('');
        },
      ),
      { numRuns: 60 },
    );
    expect((await town.state()).history).toEqual(history);
  });

  it('on a form for an item that is not there any more says that the card is old', async () => {
    town = await running();
    expect(words(await town.press(chair, 'decision.form', await stamp(town, { item: 'gone' })))).toContain(
      'vanhentunut',
    );
  });
});

describe('a card of another meeting', () => {
  it('held in another chat changes nothing here', async () => {
    town = await running();
    const answer = await town.press(chair, 'meeting.close', { card: 'agenda', meeting: 'm-other', nonce: 'n' });
    expect(words(answer)).toContain('toiseen kokoukseen');
    expect(await town.state()).toMatchObject({ phase: 'open' });
  });

  it('held in this chat before is still looked at, and no longer pressed', async () => {
    town = await running();
    const before = await stamp(town);
    await town.say(chair, 'lopeta\nlopeta');
    await town.say(secretary, 'asialista:\n1. Uusi avaus');
    expect(await town.meeting()).not.toBe(before['meeting']);
    const view = cardOf(await town.press(chair, 'card.refresh', before, byItself(before)));
    expect(JSON.stringify(view)).toContain('Talousarvio');
    expect(JSON.stringify(view)).not.toContain('Uusi avaus');
    expect(words(await town.press(chair, 'meeting.open', { ...before, nonce: 'n' }))).toContain('toiseen kokoukseen');
  });
});

describe('the help', () => {
  it('turns to a topic for whoever presses, and back', async () => {
    town = await running();
    const data = { ...(await stamp(town)), card: 'help', nonce: 'n' };
    const people = cardOf(await town.press(member, 'help.topic', { ...data, topic: 'helpPeople' }));
    expect(JSON.stringify(people)).toContain('Osallistujat');
    expect(buttons(people).map((button) => button['data'])).toContainEqual(
      expect.objectContaining({ topic: 'first', meeting: await town.meeting() }),
    );
    const first = cardOf(await town.press(member, 'help.topic', { ...data, topic: 'first' }));
    expect(JSON.stringify(first)).toContain('Näin Nuijaa käytetään');
  });
});

describe('a client that asks by itself', () => {
  it('gets the view of whoever looks', async () => {
    town = await running();
    const data = await stamp(town);
    expect(buttons(cardOf(await town.press(chair, 'card.refresh', data, byItself(data))))).not.toEqual([]);
  });

  it.each([
    ['something that was undone', { card: 'decision', target: 'd1' }],
    ['a card that is no live one', { card: 'help' }],
    ['another chat’s meeting', { meeting: 'm-other' }],
    ['garbage', { card: 5 }],
  ])('always gets a card, also for %s', async (_what, more) => {
    town = await running();
    const data = { ...(await stamp(town)), ...more };
    expect(cardOf(await town.press(chair, 'card.refresh', data, byItself(data)))).toMatchObject({ version: '1.5' });
  });
});

describe('a personal chat', () => {
  const own = (id: string): object => ({ conversation: { ...PERSONAL, id } });

  it('of the secretary is where drafts are asked for again, on the card of each once', async () => {
    town = await running();
    const drafts = (): number => town.errands().filter(({ kind }) => kind === 'draft').length;
    const data = { ...(await stamp(town)), card: 'minutes-ready' };
    const press = async (nonce: string): Promise<string> =>
      words(await town.press(secretary, 'minutes.draft', { ...data, nonce }, own('a:saara')));
    expect(await press('n')).toContain('Luonnos tehdään');
    expect(await press('n')).toContain('Luonnos tehdään');
    expect(drafts()).toBe(1);
    await town.say(secretary, 'kirjaus: Lisäys.');
    // Delivered late or pressed once more: it makes no draft, and does not say that it would.
    expect(await press('n')).toContain('on jo pyydetty');
    expect(drafts()).toBe(1);
    expect(await press('of the newest card')).toContain('Luonnos tehdään');
    expect(drafts()).toBe(2);
  });

  it('of a member makes no draft', async () => {
    town = await running();
    const data = { ...(await stamp(town)), card: 'minutes-ready', nonce: 'n' };
    expect(words(await town.press(member, 'minutes.draft', data, own('a:matti')))).toContain('sihteeri');
    expect(town.errands()).not.toContainEqual(expect.objectContaining({ kind: 'draft' }));
  });

  it('of somebody who does not belong shows nothing and does nothing', async () => {
    town = await running();
    const data = { ...(await stamp(town)), nonce: 'n' };
    for (const verb of ['card.refresh', 'meeting.close', 'decision.form', 'minutes.draft'])
      expect(words(await town.press(TEPPO, verb, { ...data, item: 'i1' }, own('a:teppo')))).toContain('kuulu');
    expect(await town.state()).toMatchObject({ phase: 'open' });
  });
});
