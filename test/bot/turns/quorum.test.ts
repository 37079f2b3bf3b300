import { chair, member, secretary } from '../../support/meeting-facts';
import { cardOf, onCard, words } from './answers';
import { running, type Town } from './town';

let town: Town;
afterEach(() => town.close());

/** Two of four are there, and three are needed. */
const short = async (): Promise<void> => {
  town = await running();
  await town.say(secretary, 'päätösvaltaisuus: yli puolet');
  await town.say(secretary, 'läsnä: Aino Korhonen, Matti Väänänen');
};
const kinds = async (): Promise<readonly unknown[]> =>
  (await town.state()).decisions.map(({ kind, withoutQuorum }) => [kind, withoutQuorum]);
const TYPED = { kind: 'decided', text: 'Hyväksyttiin **kaikki**.' };

describe('the chair who decides without a quorum', () => {
  it('sees it on the form, and presses in vain once: what was typed stands in the form again', async () => {
    await short();
    const data = { ...(await onCard(town, 'decision.record')), ...TYPED };
    const again = cardOf(await town.press(chair, 'decision.record', data));
    expect(JSON.stringify(again)).toContain('Ei päätösvaltainen: läsnä 2, tarvitaan 3. Mitään ei kirjattu.');
    expect(JSON.stringify(again)).toContain(TYPED.text);
    expect(await kinds()).toEqual([]);
  });

  it('gets the same form again where the press is delivered twice', async () => {
    await short();
    const data = { ...(await onCard(town, 'decision.record')), ...TYPED };
    await town.press(chair, 'decision.record', data);
    expect(JSON.stringify(cardOf(await town.press(chair, 'decision.record', data)))).toContain('Mitään ei kirjattu');
    expect(await kinds()).toEqual([]);
  });

  it('may insist on that form, and the record says with how many', async () => {
    await short();
    const data = { ...(await onCard(town, 'decision.record')), ...TYPED };
    const form = cardOf(await town.press(chair, 'decision.record', data));
    const [button] = form.actions ?? [];
    cardOf(await town.press(chair, 'decision.record', { ...(button?.['data'] as object), ...TYPED }));
    expect(await kinds()).toEqual([['decided', { present: 2, needed: 3 }]]);
  });

  it('does not insist with a card from before the question', async () => {
    await short();
    const old = { ...(await onCard(town, 'decision.record')), ...TYPED };
    await town.say(chair, 'hyväksytään');
    expect(words(await town.press(chair, 'decision.record', old))).toContain('muuttunut');
    expect(await kinds()).toEqual([]);
  });

  it('is asked in words in the chat, once', async () => {
    await short();
    expect(await town.say(chair, 'hyväksytään')).toContain('ei ole päätösvaltainen: läsnä 2, tarvitaan 3');
    await town.say(chair, 'hyväksytään');
    expect(await kinds()).toEqual([['approved', { present: 2, needed: 3 }]]);
  });
});

describe('the card of the agenda', () => {
  it('says to everybody that there is no quorum, and to those who run the meeting that there is one', async () => {
    await short();
    const seenBy = async (who: typeof chair): Promise<string> =>
      JSON.stringify(cardOf(await town.press(who, 'card.refresh', { card: 'agenda', meeting: await town.meeting() })));
    expect(await seenBy(member)).toContain('Ei päätösvaltainen: läsnä 2, tarvitaan 3.');
    await town.say(secretary, 'läsnä: Liisa Väänänen');
    expect(await seenBy(member)).not.toContain('äätösvaltainen');
    for (const who of [chair, secretary]) expect(await seenBy(who)).toContain('Päätösvaltainen: läsnä 3, tarvitaan 3');
  });

  it('lets anybody say that they are recused, and shows who is, who presides, and that nobody does', async () => {
    await short();
    const data = await onCard(town, 'recusal.declare', member);
    const card = JSON.stringify(
      cardOf(await town.press(member, 'recusal.declare', { ...data, ground: 'interest', groundWords: '' })),
    );
    expect(card).toContain('Esteellisenä: Matti Väänänen');
    expect((await town.state()).recusals).toMatchObject([{ person: member, ground: { kind: 'interest' } }]);
    const desk = { ...(await onCard(town, 'recusal.declare', secretary)), person: chair, ground: 'none' };
    const after = JSON.stringify(cardOf(await town.press(secretary, 'recusal.declare', desk)));
    expect(after).toContain('Kuka johtaa puhetta?');
    await town.say(secretary, 'puheenjohtaja: Liisa Väänänen');
    expect((await town.state()).presidings).toHaveLength(1);
  });
});
