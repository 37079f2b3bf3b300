import { TurnContext } from 'botbuilder';
import { TeamsAdapter } from '../../../bot/teams';

const said = { type: 'message', text: 'avaa kokous' };

describe('The adapter of the Bot Framework', () => {
  it('takes a turn by itself where nobody has hung anything into it', async () => {
    const turns: unknown[] = [];
    const answered = await new TeamsAdapter().receive(said, (activity) => Promise.resolve(turns.push(activity)));
    expect(turns).toEqual([said]);
    expect(answered).toEqual({ status: 200 });
  });

  it('lets the middleware that was hung into it see the turn before it is taken', async () => {
    const seen: string[] = [];
    const adapter = new TeamsAdapter().use(async (context, next) => {
      seen.push(`before: ${context.activity.text}`);
      await next();
      seen.push('after');
    });
    await adapter.receive(said, () => Promise.resolve(seen.push('turn')));
    expect(seen).toEqual(['before: avaa kokous', 'turn', 'after']);
  });

  it('answers an invoke with what the turn says to it, with and without middleware', async () => {
    const invoke = { type: 'invoke', name: 'adaptiveCard/action' };
    const turn = (): Promise<unknown> => Promise.resolve({ statusCode: 200 });
    const hung = new TeamsAdapter().use((_context, next) => next());
    for (const adapter of [new TeamsAdapter(), hung])
      expect(await adapter.receive(invoke, turn)).toEqual({ status: 200, body: { statusCode: 200 } });
  });

  it('sends nothing by itself: what is said waits in the outbox', async () => {
    const adapter = new TeamsAdapter();
    const context = new TurnContext(adapter, said);
    await expect(context.sendActivity('Kokous on avattu.')).rejects.toThrow('waits in the outbox');
  });
});
