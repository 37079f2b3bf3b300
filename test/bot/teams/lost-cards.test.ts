import { startCards } from './cards';
import type { Service } from './service';

let teams: Service;
let answer: Service['answer'];
/** `further`: at the end of the chat; `again`: somebody died over it before. */
let show: (how?: { readonly further?: boolean; readonly again?: boolean }) => Promise<void>;
let seen: (activity: string) => Promise<string | undefined>;

beforeEach(async () => {
  const cards = await startCards();
  const { id } = cards;
  teams = cards.teams;
  answer = teams.answer;
  const board = cards.boardWith(false);
  const { conversation } = teams.place;
  show = ({ further = false, again = false } = {}) => board.show(id, { card: 'agenda' }, further, again);
  seen = (activity) => board.seen(id, { card: 'agenda' }, { conversation, activity });
});
afterEach(() => teams.close());

const calls = (): readonly string[] =>
  teams.calls.map(({ method, path }) => `${method} ${path.split('/activities')[1] ?? path}`);

/** Whoever dies over a card notes nothing: as after an answer that says that nothing was posted. */
const diesPosting = async (): Promise<void> => {
  teams.answer = (call) => (call.method === 'POST' ? { status: 429 } : answer(call));
  await expect(show({ further: true })).rejects.toThrow('429');
  teams.answer = answer;
};

describe('a card that somebody died over', () => {
  it('is brought up to date where it was seen meanwhile', async () => {
    await show();
    await diesPosting();
    expect(await seen('m-9')).toBeUndefined();
    await show({ further: true, again: true });
    expect(calls()).toEqual(['POST ', 'PUT /m-1', 'POST ', 'PUT /m-9']);
  });

  it('is posted again where nobody saw it, and then that one stands: another that is seen has to go', async () => {
    await show({ again: true });
    expect(await seen('m-1')).toBeUndefined();
    expect(await seen('m-0')).toBe('m-0');
    expect(await seen('m-00')).toBeUndefined();
  });

  it('has to go everywhere but where it stands, though two died over it one after the other', async () => {
    await show();
    await diesPosting();
    expect(await seen('m-9')).toBeUndefined();
    await show({ further: true, again: true });
    expect(await seen('m-8')).toBe('m-8');
    expect(calls()).toEqual(['POST ', 'PUT /m-1', 'POST ', 'PUT /m-9']);
  });

  it('has to go as often as it was tried again', async () => {
    await show({ again: true });
    await show({ further: true, again: true });
    expect(await seen('m-0')).toBe('m-0');
    expect(await seen('m-00')).toBe('m-00');
    expect(await seen('m-000')).toBeUndefined();
  });

  it('is shown again where it stood before, when it is to be shown but not further down', async () => {
    await show();
    await diesPosting();
    await show();
    expect(calls()).toEqual(['POST ', 'PUT /m-1', 'POST ', 'PUT /m-1']);
    expect(teams.calls.at(-1)?.body).toHaveProperty('attachments');
  });
});
