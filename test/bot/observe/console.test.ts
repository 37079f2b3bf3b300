import { captureConsole } from '../../../bot/observe';
import { keptLog } from '../../support/log-lines';

/** A console of its own, so that the test's is left alone. */
const captured = (): ReturnType<typeof keptLog> & { readonly target: Console } => {
  const kept = keptLog();
  const target = Object.create(console) as Console;
  captureConsole(kept.log, target);
  return { ...kept, target };
};

describe('what a library writes to the console', () => {
  it('goes to the log without its words, with the line of code that wrote it', () => {
    const { target, lines, text } = captured();
    target.error('Error finding key for token eyJhbGciOi… of Maija', { secret: 'hunter2' });
    expect(lines).toEqual([
      {
        level: 50,
        msg: 'a library wrote to the console',
        method: 'error',
        by: expect.stringContaining('console.test'),
      },
    ]);
    expect(text()).not.toMatch(/Maija|eyJ|hunter2/);
  });

  it('keeps what kind of error it was', () => {
    const { target, lines, text } = captured();
    target.warn(new TypeError('Maija is not a function'));
    expect(lines).toEqual([
      expect.objectContaining({ level: 40, errors: [expect.objectContaining({ name: 'TypeError' })] }),
    ]);
    expect(text()).not.toContain('Maija');
  });

  it('is one line, whatever it holds', () => {
    const { target, lines } = captured();
    target.log('first\r\nsecond\n{"level":60}');
    expect(lines).toHaveLength(1);
  });
});
