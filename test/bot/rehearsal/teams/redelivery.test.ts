import { instant } from '../../../../src/domain';
import {
  button,
  cardAnswer,
  cardMessage,
  PIRJO,
  SIRPA,
  startLoopback,
  WORLD,
  type Loopback,
} from '../../../support/teams-world';

const CHAT = `v3/conversations/${encodeURIComponent(WORLD.chat.id)}`;

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback({ throttles: false });
});
afterEach(() => loopback.close());

const post = async (card: Record<string, unknown>): Promise<string> =>
  String((await loopback.call('POST', `${CHAT}/activities`, cardMessage(card))).body['id']);
const kiitos = {
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Kiitos' },
};
const refresh = { action: button('card.refresh', { data: { card: 'agenda' } }), userIds: ['29:pirjo'] };
const agenda = (title: string, more: readonly object[] = []): { status: number; body: unknown } =>
  cardAnswer({ refresh, body: [...more, { type: 'TextBlock', text: title }] });

describe('what was delivered', () => {
  it('can come again at any time, whatever came since: an invoke under a new id and time, the rest as it was', async () => {
    const { teams, bot, clock } = loopback;
    bot.answer = ({ name }) => (name === 'adaptiveCard/action' ? kiitos : { status: 200 });
    await post({ actions: [button('item.next', { data: { nonce: 'n1' } })] });
    await teams.say({ by: PIRJO, text: 'avaa', mention: true, where: 'chat' });
    await teams.press(PIRJO, 'item.next', {});
    await teams.join([SIRPA]);
    await teams.edit(PIRJO, 'avaa', 'avaa 12.00');
    const first = [...bot.received];
    expect(teams.deliveries().map(({ kind }) => kind)).toEqual(['message', 'press', 'event', 'message']);
    clock.now = instant('2023-02-17T11:00:00Z');
    for (const { again } of teams.deliveries()) await again();
    const copies = bot.received.slice(first.length);
    const [, press] = copies;
    expect(copies).toEqual(first.map((each, index) => (index === 1 ? press : each)));
    expect(press).toEqual({
      ...first[1],
      id: press!.id,
      timestamp: clock.now,
      localTimestamp: '2023-02-17T13:00:00.000+02:00',
    });
    expect(press!.id).not.toBe(first[1]!.id);
    expect(loopback.lines.filter(({ redelivery }) => redelivery === true)).toHaveLength(4);
    expect(teams.deliveries()).toHaveLength(4);
  });

  it('are the views that clients fetch, too', async () => {
    const { teams, bot } = loopback;
    bot.answer = () => agenda('Kohta 1');
    await post({ refresh });
    await teams.quiet();
    const [view] = teams.deliveries();
    expect(view).toMatchObject({ kind: 'view' });
    await view!.again();
    expect(bot.received.map(({ value }) => value.trigger)).toEqual(['automatic', 'automatic']);
    bot.answer = () => kiitos;
    await expect(view!.again()).rejects.toThrow('an automatic refresh must be answered with a card');
  });
});

describe('a press that comes again', () => {
  const pressed = async (): Promise<() => Promise<void>> => {
    loopback.bot.answer = () => agenda('Kohta 1');
    await post({ refresh, actions: [button('item.next')] });
    await loopback.teams.quiet();
    loopback.bot.answer = () => agenda('Kohta 2');
    await post({ actions: [button('item.next')] });
    await loopback.teams.press(PIRJO, 'item.next', {});
    return loopback.teams.deliveries().at(-1)!.again;
  };

  it('has to be answered with the card as it is now', async () => {
    const again = await pressed();
    loopback.bot.answer = ({ value }) => agenda(value.trigger === 'automatic' ? 'Kohta 3' : 'Kohta 2');
    await expect(again()).rejects.toThrow('a press that came again was answered with a card from before');
    loopback.bot.answer = () => agenda('Kohta 3');
    await again();
  });

  it('may be told above the card why it did nothing', async () => {
    const again = await pressed();
    const why = { type: 'TextBlock', text: 'Vanhentunut.' };
    loopback.bot.answer = ({ value }) => agenda('Kohta 3', value.trigger === 'automatic' ? [] : [why]);
    await again();
  });

  it('may be answered in words', async () => {
    const again = await pressed();
    loopback.bot.answer = () => kiitos;
    await again();
  });
});

describe('a button in somebody’s hand', () => {
  it('sends what the card said when they looked, however often, whatever the card says by then', async () => {
    const { teams, bot } = loopback;
    bot.answer = () => kiitos;
    const id = await post({ actions: [button('item.next', { data: { nonce: 'n1' } })] });
    const held = teams.reach(PIRJO, 'item.next');
    await loopback.call('PUT', `${CHAT}/activities/${id}`, cardMessage({ actions: [] }));
    expect(await held.press()).toEqual({ kind: 'message', text: 'Kiitos' });
    await Promise.all([held.press(), held.press(SIRPA)]);
    expect(bot.received.map(({ value }) => value.action.data)).toEqual(Array(3).fill({ nonce: 'n1' }));
    expect(bot.received.map(({ from }) => from.aadObjectId).sort()).toEqual([PIRJO, PIRJO, SIRPA]);
    expect(new Set(bot.received.map((each) => each.id)).size).toBe(3);
  });
});

describe('somebody who is taken out of the chat', () => {
  it('is not in it any more, and Teams tells the bot so; once they are back, too', async () => {
    const { teams, bot } = loopback;
    bot.answer = () => agenda('Kohta 1');
    const members = async (): Promise<readonly unknown[]> =>
      ((await loopback.call('GET', `${CHAT}/members`)).body as unknown as { name: string }[]).map(({ name }) => name);
    await teams.expel(PIRJO);
    expect(bot.received.at(-1)).toMatchObject({
      type: 'conversationUpdate',
      from: { aadObjectId: SIRPA },
      membersRemoved: [{ id: '29:pirjo', aadObjectId: PIRJO }],
    });
    expect(await members()).toEqual(['Sirpa Siht']);
    await post({ refresh, actions: [button('item.next')] });
    await teams.quiet();
    expect(bot.received).toHaveLength(1);
    expect(() => teams.reach(PIRJO, 'item.next')).toThrow('no card shows "item.next" to Pirjo Puhe');
    await teams.readmit(PIRJO);
    expect(bot.received.at(-1)).toMatchObject({ membersAdded: [{ id: '29:pirjo' }] });
    expect(await members()).toEqual(['Sirpa Siht', 'Pirjo Puhe']);
  });
});
