import { addMinutes, instant } from '../../src/domain';
import type { InHand } from '../../bot/rehearsal';
import type { Acted } from '../support/acted-meeting';
import { FIVE, MATTI, seatFive } from '../support/five-people';
import { tidy } from '../support/journey';
import { PIRJO, SIRPA } from '../support/teams-world';

jest.setTimeout(60_000);

let acted: Acted;
/** Taken in the hand in the first meeting, and never let go of. */
let kept: InHand;
beforeAll(async () => {
  acted = await seatFive();
  await acted.says(PIRJO, 'avaa');
  kept = acted.teams.reach(PIRJO, 'decision.record', { kind: 'approved' });
});
afterAll(async () => {
  await acted.stop();
  tidy();
});

const chair = (text: string): Promise<void> => acted.says(PIRJO, text);
const postings = (): number => acted.lines.filter(({ kind }) => kind === 'send').length;

/**
 * Presses what was in somebody's hand, and again as Teams does when the answer was late: nothing may come of either,
 * and where the answer is a card it has to be the current one (the stand-in for Teams holds it against what the client
 * is given when it asks by itself).
 */
const presses = async (button: InHand, by?: string): Promise<string> => {
  const { teams, stage, clock } = acted;
  const before = [await acted.events(), postings()];
  await stage.runTo(addMinutes(clock.now, 1));
  const answer = await button.press(by);
  await stage.settle();
  await teams.redeliver();
  await stage.settle();
  expect([await acted.events(), postings()]).toEqual(before);
  if (answer.kind === 'error') throw new Error(`an error: ${answer.message}`);
  return answer.kind === 'card' ? JSON.stringify(answer.card) : answer.text;
};
const OUTDATED = 'Tilanne oli jo muuttunut siitä, mitä kortti näytti, joten mitään ei kirjattu.';

describe('a press on a card from an older state (R8)', () => {
  it('of an older revision leads to no item, and shows which one is on', async () => {
    const next = acted.teams.reach(PIRJO, 'item.next');
    await chair('kohta 3');
    const answer = await presses(next);
    expect(answer).toContain(OUTDATED);
    expect(answer).toContain('3. Viestintä');
  });

  it('of an older revision still counts where what it is about is as it was', async () => {
    const next = acted.teams.reach(PIRJO, 'item.next');
    await acted.says(SIRPA, 'kirjaus: Esiteltiin luonnos.');
    expect(await next.press()).toMatchObject({ kind: 'card' });
    await acted.stage.settle();
    expect((await acted.events()).at(-1)).toMatchObject({ type: 'ItemOpened', by: PIRJO });
  });

  it('for an item that is over decides nothing', async () => {
    const decide = acted.teams.reach(PIRJO, 'decision.record', { kind: 'approved' });
    await chair('kohta 2');
    const answer = await presses(decide);
    expect(answer).toContain(OUTDATED);
    expect(answer).toContain('2. Talousarvio');
  });

  it('for an item that is over leaves the words that were typed in their form', async () => {
    const decide = acted.teams.reach(PIRJO, 'decision.record', { kind: 'decided', text: 'Valittiin Matti.' });
    await chair('kohta 4');
    expect(await presses(decide)).toBe(`${OUTDATED} Ajantasaisen kortin saat sanomalla ”asialista”.`);
  });

  it('on a decision that was withdrawn amends nothing, and says so', async () => {
    await chair('päätös: Hyväksyttiin talousarvio.');
    const amend = acted.teams.reach(PIRJO, 'decision.amend', { text: 'Hylättiin talousarvio.' });
    await acted.teams.press(PIRJO, 'decision.withdraw', {});
    await acted.stage.settle();
    expect(await presses(amend)).toBe('Päätös on jo peruttu.');
  });

  it('on a proposal with other words than it has by now confirms nothing', async () => {
    await acted.says(MATTI, 'ehdotus: Lykätään.');
    const confirm = acted.teams.reach(PIRJO, 'proposal.confirm');
    await acted.teams.edit(MATTI, 'ehdotus: Lykätään.', 'ehdotus: Lykätään vuodella.');
    await acted.stage.settle();
    const answer = await presses(confirm);
    expect(answer).toContain(OUTDATED);
    expect(answer).toContain('Lykätään vuodella.');
  });

  it('by somebody who was taken out of the chat does nothing, until they are back', async () => {
    const next = acted.teams.reach(SIRPA, 'item.next');
    await acted.teams.expel(SIRPA);
    await acted.stage.settle();
    expect(await presses(next)).toBe('Et ole enää tässä keskustelussa, joten mitään ei muutettu.');
    await acted.stage.runTo(addMinutes(acted.clock.now, 1));
    await acted.teams.readmit(SIRPA);
    await acted.stage.settle();
    await acted.stage.runTo(addMinutes(acted.clock.now, 1));
    expect(await next.press()).toMatchObject({ kind: 'card' });
    await acted.stage.settle();
  });

  it('of a meeting that is over changes nothing in it, whoever presses', async () => {
    const close = acted.teams.reach(PIRJO, 'meeting.close');
    const next = acted.teams.reach(PIRJO, 'item.open', { item: '3. Viestintä' });
    await chair('lopeta');
    await chair('lopeta');
    for (const by of FIVE) {
      expect(await presses(next, by)).toMatch(/^Kokous on jo päätetty\.|vain puheenjohtaja/);
      expect(await presses(close, by)).toMatch(/^Kokous on jo päätetty\.|vain puheenjohtaja/);
    }
    expect(await presses(kept)).toMatch(/^Kokous on jo päätetty\./);
  });

  it('of last month’s meeting changes nothing in this one', async () => {
    await acted.stage.runTo(instant('2023-03-16T10:00:00Z'));
    await acted.says(SIRPA, 'esityslista:\n1. Avaus\n2. Tilinpäätös\n3. Päättäminen');
    await chair('avaa');
    expect(await acted.stage.status()).toMatchObject({ phase: 'open', counts: { items: 3 } });
    expect(await presses(kept)).toBe('Tämä kortti kuuluu toiseen kokoukseen, joten mitään ei muutettu.');
  });
});
