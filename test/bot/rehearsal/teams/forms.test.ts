import { button, cardMessage, PIRJO, startLoopback, WORLD, type Loopback } from '../../../support/teams-world';

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

const post = async (card: Record<string, unknown>): Promise<unknown> =>
  loopback.call('POST', `${CHAT}/activities`, cardMessage(card));
const press = (by: string, verb: string, fills: Record<string, string> = {}): Promise<void> =>
  loopback.teams.press(by, verb, fills);
const pressed = (): { data: Record<string, unknown> } => loopback.bot.received.at(-1)!.value.action;

describe('a form', () => {
  const choices = [
    { title: 'Tiedoksi', value: 'noted' },
    { title: 'Pöydälle', value: 'tabled' },
  ];
  const form = {
    body: [
      { type: 'Input.ChoiceSet', id: 'kind', choices, isRequired: true },
      { type: 'Input.Text', id: 'text', maxLength: 5, regex: '^[a-z]*$' },
      { type: 'Input.Toggle', id: 'sure', valueOn: 'yes', valueOff: 'no' },
      { type: 'Input.Number', id: 'count', min: 1 },
      { type: 'Input.Date', id: 'due' },
      { type: 'Input.Time', id: 'time' },
      { type: 'Input.ChoiceSet', id: 'several', choices, isMultiSelect: true },
    ],
    actions: [
      button('go', { data: { item: '4', text: 'of the button' } }),
      button('bare', { associatedInputs: 'none' }),
      {
        type: 'Action.ShowCard',
        card: { type: 'AdaptiveCard', body: [{ type: 'Input.Text', id: 'reason' }], actions: [button('inner')] },
      },
    ],
  };

  it('sends everything as text, and nothing for what was left empty', async () => {
    await post(form);
    await press(PIRJO, 'go', { kind: 'noted' });
    expect(pressed().data).toEqual({ item: '4', kind: 'noted', text: '', sure: 'no' });
    await press(PIRJO, 'go', {
      kind: 'Pöydälle',
      text: 'abc',
      sure: 'true',
      count: '3',
      due: '2023-03-15',
      time: '12:01',
      several: 'noted,tabled',
    });
    expect(pressed().data).toEqual({
      item: '4',
      kind: 'tabled',
      text: 'abc',
      sure: 'yes',
      count: '3',
      due: '2023-03-15',
      time: '12:01',
      several: 'noted,tabled',
    });
  });

  it('behind a button sends its own inputs and those around it', async () => {
    await post(form);
    await press(PIRJO, 'inner', { kind: 'noted', reason: 'syy' });
    expect(pressed().data).toEqual({ kind: 'noted', text: '', sure: 'no', reason: 'syy' });
    await press(PIRJO, 'bare');
    expect(pressed().data).toEqual({});
  });

  it.each<[Record<string, string>, string]>([
    [{}, '"kind" must be filled in'],
    [{ kind: 'agreed' }, '"kind" does not offer "agreed"; it offers noted, tabled'],
    [{ kind: 'noted', several: 'noted,x' }, '"several" does not offer "x"'],
    [{ kind: 'noted', txt: 'a' }, 'the card has no input "txt"; it has kind, text, sure, count, due, time, several'],
    [{ kind: 'noted', reason: 'a' }, 'the card has no input "reason"'],
    [{ kind: 'noted', text: 'abcdef' }, '"text" takes 5 characters, not 6'],
    [{ kind: 'noted', text: 'ABC' }, '"text" cannot be "ABC": it must look like ^[a-z]*$'],
    [{ kind: 'noted', sure: 'maybe' }, '"sure" is switched on (yes) or off (no), it cannot be "maybe"'],
    [{ kind: 'noted', count: '0' }, '"count" cannot be "0"'],
    [{ kind: 'noted', due: '15.3.' }, '"due" must be a day like 2023-03-15, not "15.3."'],
    [{ kind: 'noted', time: '12.01' }, '"time" must be a time like 12:01, not "12.01"'],
  ])('that nobody could send, %j, is not sent', async (fills, message) => {
    await post(form);
    await expect(press(PIRJO, 'go', fills)).rejects.toThrow(message);
    expect(loopback.bot.received).toHaveLength(0);
  });
});

describe('the answer to a press', () => {
  const card = { type: 'AdaptiveCard', version: '1.5' };
  const adaptive = 'application/vnd.microsoft.card.adaptive';
  const error = 'application/vnd.microsoft.error';
  it.each<[string, { status: number; body?: unknown }, string]>([
    ['HTTP 400', { status: 400, body: { statusCode: 400 } }, 'has HTTP status 400 instead of 200'],
    ['HTTP 501', { status: 501 }, 'has HTTP status 501 instead of 200'],
    ['nothing', { status: 200 }, 'is no object'],
    ['an unknown type', { status: 200, body: { statusCode: 200, type: 'x', value: {} } }, 'has the unknown type "x"'],
    [
      'another spelling',
      { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.adaptive.card', value: card } },
      'unknown type',
    ],
    [
      'another status inside',
      { status: 200, body: { statusCode: 400, type: adaptive, value: card } },
      'has statusCode 400',
    ],
    [
      'a number as text',
      { status: 200, body: { statusCode: '200', type: adaptive, value: card } },
      'has statusCode "200"',
    ],
    ['no value', { status: 200, body: { statusCode: 200, type: adaptive } }, 'has no object as value'],
    [
      'a card Teams cannot show',
      { status: 200, body: { statusCode: 200, type: adaptive, value: { ...card, version: '1.6' } } },
      'up to 1.5',
    ],
    [
      'no text',
      { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: {} } },
      'has no text',
    ],
    [
      'an error without words',
      { status: 200, body: { statusCode: 500, type: error, value: {} } },
      'has no code and message',
    ],
    [
      'an error',
      { status: 200, body: { statusCode: 500, type: error, value: { code: 'X', message: 'Rikki' } } },
      'answered with an error (X): Rikki',
    ],
  ])('cannot be %s', async (_, answer, message) => {
    await post({ actions: [button('go')] });
    loopback.bot.answer = () => answer;
    await expect(press(PIRJO, 'go')).rejects.toThrow(message);
  });

  it('must be a card where a client fetches it by itself', async () => {
    await post({ refresh: { action: button('card.refresh'), userIds: ['29:pirjo'] } });
    await expect(loopback.teams.quiet()).rejects.toThrow('an automatic refresh must be answered with a card');
    await expect(loopback.teams.quiet()).resolves.toBeUndefined();
  });
});
