/** A request is answered the way Teams answers a bad one: a status and `{error: {code, message}}`. */
export class TeamsError extends Error {
  override readonly name = 'TeamsError';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** Throttled: come again after so many seconds. */
export const tooMany = (seconds: number): TeamsError =>
  new TeamsError(429, 'TooManyRequests', 'API calls quota exceeded', { 'retry-after': String(seconds) });
