import { OneByOne } from '../../../src/app';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('tasks that must not overlap', () => {
  it('are done in the order they came in, one at a time, each with its own result', async () => {
    const line = new OneByOne();
    const seen: string[] = [];
    const task = (name: string) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      await soon();
      seen.push(`${name} ends`);
      return name;
    };
    const results = await Promise.all([line.run('a', task('first')), line.run('a', task('second'))]);
    expect(results).toEqual(['first', 'second']);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('do not wait for those of another kind', async () => {
    const line = new OneByOne();
    let release = (): void => undefined;
    const held = line.run('a', () => new Promise<void>((resolve) => (release = resolve)));
    await expect(line.run('b', async () => 'done')).resolves.toBe('done');
    release();
    await held;
  });

  it('go on after one that failed, which only its own asker hears of', async () => {
    const line = new OneByOne();
    const failing = line.run('a', () => Promise.reject(new Error('no')));
    const next = line.run('a', async () => 'done');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
    await expect(line.run('a', async () => 'later')).resolves.toBe('later');
  });
});
