/** A bearer token for calls to Teams. @throws NoToken */
export type TokenSource = () => Promise<string>;

/** A token as it was given. */
export interface Token {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Asks for a new token. @throws whatever went wrong with that. */
export type TokenRequest = () => Promise<Token>;
