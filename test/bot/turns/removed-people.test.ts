import { chair, viceChair } from '../../support/meeting-facts';
import { instant } from '../../../src/domain';
import { byItself, cardOf, onCard } from './answers';
import { CHAT, running, type Town } from './town';

let town: Town;
afterEach(() => town.close());

describe('somebody who was taken out of the chat (R8)', () => {
  let count = 0;
  const members = (change: object, at = town.clock.now): Promise<unknown> =>
    town.send({
      type: 'conversationUpdate',
      id: `moved ${String((count += 1))}`,
      timestamp: at,
      serviceUrl: town.teams.place.serviceUrl,
      conversation: { isGroup: true, conversationType: 'groupChat', tenantId: 'tenant-1', id: CHAT },
      recipient: { id: '28:bot', name: 'Nuija' },
      from: { id: '29:aino', aadObjectId: chair },
      ...change,
    });
  const pass = (): void => {
    town.clock.now = instant(Date.parse(town.clock.now) + 1_000);
  };
  const gone = { membersRemoved: [{ id: `29:${chair}` }] };
  const back = { membersAdded: [{ id: `29:${chair}` }] };

  it('presses nothing any more, and sees nothing new', async () => {
    town = await running();
    const data = await onCard(town, 'item.next');
    await members(gone);
    pass();
    const { history } = await town.state();
    expect(await town.press(chair, 'item.next', data)).toEqual({ message: expect.stringContaining('Et ole enää') });
    const view = cardOf(await town.press(chair, 'card.refresh', data, byItself(data)));
    expect(JSON.stringify(view)).not.toContain('Talousarvio');
    expect((await town.state()).history).toEqual(history);
  });

  it('is heard with what they pressed before', async () => {
    town = await running();
    const data = await onCard(town, 'item.next');
    const at = town.clock.now;
    pass();
    await members(gone);
    cardOf(await town.press(chair, 'item.next', data, { timestamp: at }));
  });

  it.each<[string, () => Promise<unknown>]>([
    ['Teams says so', () => members(back)],
    ['they say something in it', () => town.say(chair, 'hei')],
  ])('may press again once they are back: %s', async (_how, comes) => {
    town = await running();
    await members(gone);
    const left = town.clock.now;
    pass();
    await comes();
    pass();
    // The removal comes once more, late.
    await members(gone, left);
    cardOf(await town.press(chair, 'item.next', await onCard(town, 'item.next')));
  });

  it('is nobody else', async () => {
    town = await running();
    await members({ membersRemoved: [{ id: `29:${viceChair}` }, null, {}] });
    pass();
    cardOf(await town.press(chair, 'item.next', await onCard(town, 'item.next')));
  });
});
