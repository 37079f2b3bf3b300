import type { Store } from '../../../src/journal';
import { STORES } from './facts';

describe.each(STORES)('the notebook in %s', (_, made) => {
  let store: Store;
  beforeEach(async () => {
    store = await made();
  });

  it('knows what was noted last, and nothing else', async () => {
    await store.notebook.set('chat:19:abc', { meeting: 'board' });
    await store.notebook.set('chat:19:abc', { meeting: 'council', cards: ['agenda', null] });
    await store.notebook.set('chat:19:abd', 'x');
    expect(await store.notebook.get('chat:19:abc')).toEqual({ meeting: 'council', cards: ['agenda', null] });
    expect(await store.notebook.get('chat:19')).toBeUndefined();
  });

  it('forgets', async () => {
    await store.notebook.set('card', 1);
    await store.notebook.delete('card');
    await store.notebook.delete('card');
    expect(await store.notebook.get('card')).toBeUndefined();
  });

  it('makes of a fact what becomes of it, whoever else does so at the same moment', async () => {
    const one = (known: unknown) => ((known as number | undefined) ?? 0) + 1;
    expect(await store.notebook.change('count', one)).toBe(1);
    await Promise.all(Array.from({ length: 9 }, () => store.notebook.change('count', one)));
    expect(await store.notebook.get('count')).toBe(10);
    expect(await store.notebook.change('count', (known) => known)).toBe(10);
    await store.notebook.set('count', undefined);
    expect(await store.notebook.change('count', one)).toBe(1);
    expect(await store.notebook.change('nothing', () => undefined)).toBeUndefined();
    await expect(store.notebook.change('a\0b', one)).rejects.toThrow('the key holds a NUL');
  });

  it('refuses a key which would not come back as it was', async () => {
    await expect(store.notebook.set('a\0b', 1)).rejects.toThrow('the key holds a NUL');
  });

  it.each([[null], [0], [''], ['NUL \0, half \ud800, 🎉'], [JSON.parse('{"__proto__":{"a":1}}')], [[]]])(
    'gives %j back as it was',
    async (value) => {
      await store.notebook.set('key', value);
      const back = await store.notebook.get('key');
      expect(JSON.stringify(back)).toBe(JSON.stringify(value));
      expect(back).toEqual(value);
    },
  );
});
