import { join } from 'node:path';
import { createRenderer, FORMATS, type Minutes, type Renderer, renderInProcess } from '../../../src/minutes';
import { sampleMinutes } from '../../support/sample-minutes';

const titled = (title: string): Minutes => ({ ...sampleMinutes, title });
const renderers: Renderer[] = [];
const rendererWith = (entry: string, timeoutMs = 30_000): Renderer => {
  const renderer = createRenderer({ entry: join(__dirname, entry), timeoutMs });
  renderers.push(renderer);
  return renderer;
};
afterEach(async () => {
  await Promise.all(renderers.splice(0).map((renderer) => renderer.close()));
});

/** An error and its causes in one line. Errors of a worker are not of the test's realm: no `instanceof`. */
const causes = (error: unknown): string => {
  const { message, cause } = error as Error;
  return cause === undefined ? message : `${message}: ${causes(cause)}`;
};
const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'made',
    (error: unknown) => causes(error),
  );

describe('the rendering worker', () => {
  it('makes the same bytes as the calling thread would, in every format', async () => {
    const made = await rendererWith('worker-from-sources.cjs').render(sampleMinutes, FORMATS);
    const here = await renderInProcess(sampleMinutes, FORMATS);
    expect(FORMATS.filter((format) => !Buffer.from(made[format]).equals(here[format]))).toEqual([]);
  });

  it('makes only what was asked for', async () => {
    const made = await rendererWith('worker-from-sources.cjs').render(sampleMinutes, ['txt']);
    expect(Object.keys(made)).toEqual(['txt']);
  });

  it.each([
    ['dies', 'no documents of "dies": the rendering worker failed: it ended with code 3'],
    ['throws', 'no documents of "throws": the rendering worker failed: out of ink'],
  ])('that %s over one document says so and makes the next', async (title, words) => {
    const renderer = rendererWith('worker-that-fails.cjs');
    const broken = refusalOf(renderer.render(titled(title), ['txt']));
    const next = renderer.render(titled('next'), ['txt']);
    expect(await broken).toContain(words);
    expect((await next).txt).toBeInstanceOf(Uint8Array);
  });

  it('that takes too long is ended, and the next document is made', async () => {
    const renderer = rendererWith('worker-that-fails.cjs', 300);
    expect(await refusalOf(renderer.render(titled('hangs'), ['txt']))).toContain('it took more than 0.3 s');
    expect((await renderer.render(titled('next'), ['txt'])).txt).toBeInstanceOf(Uint8Array);
  });

  it('is one worker for all documents', async () => {
    const renderer = rendererWith('worker-that-fails.cjs');
    const made = await Promise.all(['a', 'b', 'c'].map((title) => renderer.render(titled(title), ['txt'])));
    expect(new Set(made.map(({ txt }) => Buffer.from(txt).toString())).size).toBe(1);
  });

  it('says what to do where it was not compiled', async () => {
    const renderer = rendererWith('worker-that-is-not-there.cjs');
    expect(await refusalOf(renderer.render(sampleMinutes, ['txt']))).toContain('npm run build');
  });

  it('makes nothing more once it is closed', async () => {
    const renderer = rendererWith('worker-that-fails.cjs');
    const hanging = refusalOf(renderer.render(titled('hangs'), ['txt']));
    setTimeout(() => void renderer.close(), 100);
    expect(await hanging).toContain('the rendering worker failed');
    expect(await refusalOf(renderer.render(sampleMinutes, ['txt']))).toContain('closed');
  });
});
