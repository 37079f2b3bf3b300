import type { Trouble, Troubles } from '../../bot/rehearsal';

/** One way in which Teams goes wrong, again and again. */
export interface Fault {
  readonly name: string;
  /** What happens, one after the other. */
  readonly troubles: readonly Trouble[];
  /** So many requests make one that goes wrong. */
  readonly every: number;
  /**
   * Whether the bot cannot know what became of a request: then a message may come twice. Where Teams said that it took
   * nothing, nothing may.
   */
  readonly leavesOpen: boolean;
}

const status = (code: number, done: boolean, headers: Readonly<Record<string, string>> = {}): Trouble => ({
  how: 'status',
  status: code,
  done,
  headers,
});
/** Once before it was done, once after. */
const either = (code: number): readonly Trouble[] => [status(code, false), status(code, true)];
const garbled = (body: string): Trouble => ({ how: 'garble', done: true, body });

const refusing = (name: string, trouble: Trouble): Fault => ({
  name,
  troubles: [trouble],
  every: 3,
  leavesOpen: false,
});
const losing = (name: string, troubles: readonly Trouble[], every = 3): Fault => ({
  name,
  troubles,
  every,
  leavesOpen: true,
});

const BUSY = status(429, false, { 'retry-after': '3' });
/** Of a message that is to be updated; a chat that is not there is another matter. */
const GONE = status(404, false);
const SILENT: readonly Trouble[] = [
  { how: 'hang', done: false },
  { how: 'hang', done: true },
];
const GARBLED = ['<html>Bad gateway</html>', '{}', '{"id":"16704', 'null', ''].map(garbled);

const EACH: readonly Fault[] = [
  refusing('429 with Retry-After', BUSY),
  refusing('429 without', status(429, false)),
  refusing('412', status(412, false)),
  refusing('404 on update', GONE),
  losing('408', either(408)),
  losing('500', either(500)),
  losing('502', either(502)),
  losing('503', either(503)),
  losing('reset before it was taken', [{ how: 'reset', done: false }]),
  losing('reset after it was taken', [{ how: 'reset', done: true }]),
  losing('no answer', SILENT, 9),
  losing('wrong JSON', GARBLED),
];

/** Every way of R9, each by itself, and then all of them in one meeting. */
export const FAULTS: readonly Fault[] = [
  ...EACH,
  losing(
    'each of these in turn',
    EACH.flatMap(({ troubles }) => troubles),
  ),
];

/**
 * Goes wrong with the bot's calls of the connector, but never twice running with the same one: what is lost twice is
 * given up, and that is another matter. `happened` gets every trouble as it comes.
 */
export const troublesOf = ({ troubles, every }: Fault, happened: (trouble: Trouble) => void): Troubles => {
  const waiting = [...troubles];
  const spared = new Set<string>();
  let calls = 0;
  return ({ method, path }) => {
    if (!/\/v[13]\//.test(path) || path.includes('.well-known')) return undefined;
    const call = `${method} ${path}`;
    calls += 1;
    const next = waiting.findIndex((trouble) => trouble !== GONE || method === 'PUT');
    if (spared.delete(call) || calls < every || next < 0) return undefined;
    const [trouble] = waiting.splice(next, 1) as [Trouble];
    waiting.push(trouble);
    spared.add(call);
    calls = 0;
    happened(trouble);
    return trouble;
  };
};
