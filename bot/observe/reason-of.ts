import { ComeBack, Hopeless } from '../../src/app';
import { TeamsFailed } from '../teams';

/** What a log may hold of an error. */
export interface Reason {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  /** Where it was thrown, nearest first. */
  readonly at?: readonly string[];
}

const FRAMES = 6;
/** Errors whose messages Nuija writes, without a word of anybody else's. */
const OURS = [ComeBack, Hopeless, TeamsFailed];

/**
 * An error for the log. Its message is kept only where Nuija itself wrote it: others quote what they stumbled over, and
 * with it what somebody said. Where it happened is kept instead.
 */
export const reasonOf = (error: unknown): Reason => {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { readonly code?: unknown };
  return {
    name: identifier(error.name) ?? 'Error',
    ...(identifier(code) === undefined ? {} : { code: String(code) }),
    ...(OURS.some((ours) => error instanceof ours) ? { message: error.message } : { at: framesOf(error) }),
  };
};

/** A name or a code is one word; anything longer may be somebody's. */
const identifier = (value: unknown): string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && /^[\w.-]{1,60}$/.test(value)) ? String(value) : undefined;

/** The lines of a stack that name places in code; the message before them may look like anything. */
const framesOf = ({ stack = '', name, message }: Error): readonly string[] =>
  stack
    .replace(message === '' ? name : message, '')
    .split('\n')
    .flatMap((line) => /^ {4}at ([^\n]{1,200}:\d+:\d+\)?)$/.exec(line)?.[1] ?? [])
    .slice(0, FRAMES);
