import { instant } from '../../../../src/domain';
import {
  button,
  cardAnswer,
  cardMessage,
  PIRJO,
  SIRPA,
  startLoopback,
  TENANT,
  WORLD,
  type Loopback,
} from '../../../support/teams-world';

const CHAT = `v3/conversations/${encodeURIComponent(WORLD.chat.id)}`;

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback({ throttles: false });
  loopback.bot.answer = () => ({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Kiitos' },
  });
});
afterEach(() => loopback.close());

const post = async (card: Record<string, unknown>): Promise<string> =>
  String((await loopback.call('POST', `${CHAT}/activities`, cardMessage(card))).body['id']);
const edit = async (id: string, card: Record<string, unknown>): Promise<void> => {
  await loopback.call('PUT', `${CHAT}/activities/${id}`, cardMessage(card));
  await loopback.teams.quiet();
};
const press = (by: string, verb: string, fills: Record<string, string> = {}): Promise<void> =>
  loopback.teams.press(by, verb, fills);
const pressed = (): { replyToId: string | undefined; data: Record<string, unknown> } => {
  const { replyToId, value } = loopback.bot.received.at(-1)!;
  return { replyToId, data: value.action.data };
};
const refresh = (mark: string, userIds: readonly string[] = ['29:pirjo']): Record<string, unknown> => ({
  action: button('card.refresh', { data: { mark } }),
  userIds,
});

describe('a press', () => {
  it('reaches the bot as Teams sends it, with the data of the button and what was filled in', async () => {
    const id = await post({
      body: [{ type: 'Input.Text', id: 'text', value: 'oletus' }],
      actions: [button('decision.record', { id: 'go', data: { item: '4', nonce: 'n1' } })],
    });
    await press(PIRJO, 'decision.record');
    expect(loopback.bot.received).toMatchObject([
      {
        type: 'invoke',
        id: 'f:1676541600001',
        name: 'adaptiveCard/action',
        replyToId: id,
        from: { aadObjectId: PIRJO },
        channelData: { tenant: { id: TENANT }, source: { name: 'message' }, legacy: { replyToId: id } },
        value: {
          action: {
            type: 'Action.Execute',
            id: 'go',
            title: 'decision.record',
            verb: 'decision.record',
            data: { item: '4', nonce: 'n1', text: 'oletus' },
          },
          trigger: 'manual',
        },
      },
    ]);
    expect(loopback.teams.reactions().at(-1)).toMatchObject({ kind: 'text', person: PIRJO, text: 'Kiitos' });
  });

  it('comes again under a new id and a new time', async () => {
    await post({ actions: [button('item.next', { data: { nonce: 'n1' } })] });
    await press(PIRJO, 'item.next');
    loopback.clock.now = instant('2023-02-16T10:00:15Z');
    await loopback.teams.redeliver();
    await loopback.teams.redeliver();
    const sent = loopback.bot.received;
    expect(new Set(sent.map(({ id }) => id)).size).toBe(3);
    expect(sent.map(({ timestamp }) => timestamp.slice(17, 19))).toEqual(['00', '15', '15']);
    expect(sent[2]).toEqual({ ...sent[1], id: sent[2]!.id });
    expect(sent.map(({ value }) => value)).toEqual([sent[0]!.value, sent[0]!.value, sent[0]!.value]);
  });

  it('can be answered to in the chat', async () => {
    await post({ actions: [button('item.next')] });
    await press(PIRJO, 'item.next');
    const invoke = encodeURIComponent(loopback.bot.received[0]!.id);
    const reply = await loopback.call('POST', `${CHAT}/activities/${invoke}`, { type: 'message', text: 'Hei' });
    expect(reply.status).toBe(201);
  });
});

describe('the card that is pressed', () => {
  it('is the newest that shows the button, and an edited card is new', async () => {
    const first = await post({ actions: [button('item.next', { data: { card: 1 } })] });
    const second = await post({ actions: [button('item.next', { data: { card: 2 } })] });
    await post({ actions: [button('other')] });
    await press(PIRJO, 'item.next');
    expect(pressed()).toEqual({ replyToId: second, data: { card: 2 } });
    await edit(first, { actions: [button('item.next', { data: { card: 3 } })] });
    await press(PIRJO, 'item.next');
    expect(pressed()).toEqual({ replyToId: first, data: { card: 3 } });
    await loopback.call('DELETE', `${CHAT}/activities/${first}`);
    await press(PIRJO, 'item.next');
    expect(pressed().replyToId).toBe(second);
  });

  it('is the one this person sees: a view is fetched for those the card names', async () => {
    loopback.bot.answer = ({ value }) =>
      cardAnswer({ actions: value.trigger === 'automatic' ? [button('chair.only', { data: { own: true } })] : [] });
    await post({ body: [{ type: 'TextBlock', text: 'Kaikille' }], refresh: refresh('a') });
    await loopback.teams.quiet();
    expect(loopback.bot.received).toMatchObject([
      {
        from: { aadObjectId: PIRJO },
        value: { action: { verb: 'card.refresh', data: { mark: 'a' } }, trigger: 'automatic' },
      },
    ]);
    await expect(press(SIRPA, 'chair.only')).rejects.toThrow(
      'no card shows "chair.only" to Sirpa Siht; there is nothing to press',
    );
    await press(PIRJO, 'chair.only');
    expect(pressed().data).toEqual({ own: true });
    // What came back replaced her view.
    await expect(press(PIRJO, 'chair.only')).rejects.toThrow('no card shows "chair.only" to Pirjo Puhe');
  });

  it('is fetched again after an edit, with the data of the card that was there before', async () => {
    loopback.bot.answer = ({ value }) => cardAnswer({ actions: [button(`seen.${String(value.action.data['mark'])}`)] });
    const id = await post({ refresh: refresh('a') });
    await loopback.teams.quiet();
    await edit(id, { refresh: refresh('b') });
    await edit(id, { refresh: refresh('c') });
    expect(loopback.bot.received.map(({ value }) => value.action.data['mark'])).toEqual(['a', 'a', 'b']);
    await press(PIRJO, 'seen.b');
  });

  it('is nobody’s own where the card names nobody here, and everybody’s where it names no one', async () => {
    loopback.bot.answer = () => cardAnswer({});
    await post({ refresh: refresh('a', ['29:stranger']) });
    await post({ refresh: refresh('a', []) });
    await loopback.teams.quiet();
    expect(loopback.bot.received).toHaveLength(0);
    await post({ refresh: { action: button('card.refresh') } });
    await loopback.teams.quiet();
    expect(loopback.bot.received).toHaveLength(2);
  });

  it('can be in somebody’s own chat, which nobody else sees', async () => {
    const created = await loopback.call('POST', 'v3/conversations', {
      members: [{ id: '29:sirpa' }],
      tenantId: TENANT,
    });
    const own = `v3/conversations/${encodeURIComponent(String(created.body['id']))}`;
    await loopback.call('POST', `${own}/activities`, cardMessage({ actions: [button('minutes.send')] }));
    await press(SIRPA, 'minutes.send');
    await expect(press(PIRJO, 'minutes.send')).rejects.toThrow('no card shows');
  });

  it.each<[string, Record<string, unknown>]>([
    ['switched off', { actions: [button('go', { isEnabled: false })] }],
    ['hidden', { body: [{ type: 'ActionSet', isVisible: false, actions: [button('go')] }] }],
    ['what is fetched by itself', { refresh: { action: button('go'), userIds: [] } }],
    ['for old clients', { actions: [button('other', { fallback: button('go') })] }],
  ])('does not show what is %s', async (_, card) => {
    await post(card);
    await expect(press(PIRJO, 'go')).rejects.toThrow('no card shows "go" to Pirjo Puhe');
  });

  it.each<[string, Record<string, unknown>]>([
    [
      'hidden but can be shown',
      {
        body: [
          { type: 'Container', id: 'more', isVisible: false, items: [{ type: 'ActionSet', actions: [button('go')] }] },
        ],
        actions: [{ type: 'Action.ToggleVisibility', targetElements: [{ elementId: 'more' }] }],
      },
    ],
    ['in a column', { body: [{ type: 'ColumnSet', columns: [{ type: 'Column', selectAction: button('go') }] }] }],
    [
      'behind another button',
      {
        actions: [{ type: 'Action.ShowCard', card: { type: 'AdaptiveCard', actions: [button('go')] } }],
      },
    ],
  ])('shows what is %s', async (_, card) => {
    await post(card);
    await press(PIRJO, 'go');
    expect(loopback.bot.received).toHaveLength(1);
  });
});

it('a card is read as a person reads it', async () => {
  await post({
    body: [
      { type: 'TextBlock', text: 'Kohta 4' },
      { type: 'RichTextBlock', inlines: ['Päätös: ', { type: 'TextRun', text: 'Merkittiin tiedoksi.' }] },
      { type: 'FactSet', facts: [{ title: 'Alkoi', value: '12.23' }] },
      { type: 'Input.Text', id: 'text', label: 'Sanamuoto', value: 'Näin' },
    ],
    actions: [button('item.next', { title: 'Seuraava' })],
  });
  expect(loopback.teams.reactions().at(-1)?.text).toBe(
    'Kohta 4\nPäätös: Merkittiin tiedoksi.\nAlkoi 12.23\nSanamuoto\nNäin\nSeuraava',
  );
});
