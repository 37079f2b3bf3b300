import { reasonOf } from '../../../bot/observe';
import { TeamsFailed } from '../../../bot/teams';
import { ComeBack, Hopeless } from '../../../src/app';

const WORDS = 'Maija Mattila eroaa';

/** Something goes wrong over what somebody said. */
const failureOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

const fail = (message: string, more: object = {}): never => {
  throw Object.assign(new Error(message), more);
};

describe('what the log learns of an error', () => {
  it.each([
    ['a text that is no JSON', () => JSON.parse(WORDS) as unknown],
    ['a name that is no function', () => Reflect.apply(WORDS as unknown as () => void, undefined, [])],
    ['a message that looks like a stack', () => fail(`x\n    at ${WORDS} (file:1:1)`)],
    ['an error that is called by what was said', () => fail('x', { name: WORDS, code: WORDS })],
    ['words that became its message', () => fail(WORDS)],
  ])('are no words of anybody: %s', (_what, work) => {
    expect(JSON.stringify(reasonOf(failureOf(work)))).not.toContain('Maija');
  });

  it('is where it happened', () => {
    const { name, at } = reasonOf(failureOf(() => fail(WORDS, { name: 'SyntaxError' })));
    expect(name).toBe('SyntaxError');
    expect(at?.some((place) => place.includes('reason-of.test.ts'))).toBe(true);
  });

  it('is the code, where it has one', () => {
    expect(reasonOf(Object.assign(new Error(WORDS), { code: 'SQLITE_FULL' }))).toMatchObject({ code: 'SQLITE_FULL' });
  });

  it('is the sentence that Nuija wrote itself', () => {
    expect(reasonOf(new ComeBack('Teams answered 429'))).toEqual({ name: 'Error', message: 'Teams answered 429' });
    expect(reasonOf(new Hopeless('the chat is not known'))).toMatchObject({ message: 'the chat is not known' });
    expect(reasonOf(new TeamsFailed('Teams answered 500'))).toMatchObject({ message: 'Teams answered 500' });
  });

  it('is that there was none, where something else was thrown', () => {
    expect(reasonOf(undefined)).toEqual({ name: 'undefined' });
  });
});
