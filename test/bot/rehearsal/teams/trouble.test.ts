import type { Trouble } from '../../../../bot/rehearsal';
import { PIRJO, startLoopback, WORLD, type Loopback } from '../../../support/teams-world';

const CHAT = `v3/conversations/${encodeURIComponent(WORLD.chat.id)}/activities`;
const HELLO = { type: 'message', text: 'Hei' };

let loopback: Loopback;
let trouble: Trouble | undefined;
const times: number[] = [];
beforeEach(async () => {
  trouble = undefined;
  times.splice(0);
  loopback = await startLoopback({ troubles: () => trouble, answered: (ms) => void times.push(ms) });
});
afterEach(() => loopback.close());

/** What people in the chat saw. */
const seen = (): readonly string[] => loopback.teams.reactions().map(({ text }) => text);

/** A message of the bot, given up after a moment; `undefined` where no answer came. */
const post = async (): Promise<{ readonly status: number; readonly text: string } | undefined> => {
  try {
    const answer = await fetch(loopback.teams.serviceUrl + CHAT, {
      method: 'POST',
      headers: { authorization: 'Bearer out', 'content-type': 'application/json' },
      body: JSON.stringify(HELLO),
      signal: AbortSignal.timeout(300),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined;
  }
};

describe('Teams that goes wrong', () => {
  it.each([
    ['before it did what was asked', false, []],
    ['after it did what was asked', true, ['Hei']],
  ])('says so, hangs up or is silent %s', async (_when, done, shown) => {
    trouble = { how: 'status', status: 503, done, headers: { 'retry-after': '3' } };
    expect(await post()).toMatchObject({ status: 503 });
    trouble = { how: 'reset', done };
    expect(await post()).toBeUndefined();
    trouble = { how: 'hang', done };
    expect(await post()).toBeUndefined();
    expect(seen()).toEqual([...shown, ...shown, ...shown]);
  });

  it('may do what was asked and answer nonsense', async () => {
    trouble = { how: 'garble', done: true, body: '<html>' };
    expect(await post()).toEqual({ status: 201, text: '<html>' });
    expect(seen()).toEqual(['Hei']);
  });

  it('keeps what it did, not what it answered', async () => {
    trouble = { how: 'status', status: 503, done: true };
    await post();
    trouble = { how: 'status', status: 503, done: false };
    await post();
    expect(loopback.lines).toMatchObject([
      { kind: 'send', status: 201 },
      { kind: 'send', status: 503 },
    ]);
  });
});

it('how long the bot took over an activity is told', async () => {
  await loopback.teams.say({ by: PIRJO, text: 'Hei', mention: true, where: 'chat' });
  expect(times).toHaveLength(1);
  expect(times[0]).toBeGreaterThan(0);
});
