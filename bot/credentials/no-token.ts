import { ComeBack } from '../../src/app';

/**
 * Thrown when the bot was given no token: nothing was sent to Teams. What waits for it comes back, for a secret that has
 * run out is renewed by somebody, and an outage ends.
 */
export class NoToken extends ComeBack {}

/** What a failed request for a token comes to, in words of Nuija's own: others' may quote what nobody else should read. */
export const noToken = (error: unknown): NoToken => {
  const { errorNo, errorCode, status, name } = error as MsalFailure;
  const why = [prefixed('AADSTS', errorNo), word(errorCode), prefixed('HTTP-', status), word(name)];
  return new NoToken(`no token for Teams: ${why.find((each) => each !== undefined) ?? 'unknown'}`);
};

/** The parts of msal's errors that name what happened; `errorNo` is what Microsoft Entra calls it. */
interface MsalFailure {
  readonly errorNo?: string | number;
  readonly errorCode?: string;
  readonly status?: number;
  readonly name?: string;
}

const word = (text: string | number | undefined): string | undefined =>
  /^\w[\w.-]{0,59}$/.test(String(text ?? '')) ? String(text) : undefined;

const prefixed = (prefix: string, number: string | number | undefined): string | undefined =>
  word(number) === undefined ? undefined : `${prefix}${String(number)}`;
