/** Something that goes wrong with one request to Teams. */
export type Trouble = {
  /** Whether Teams has done what was asked by then. */
  readonly done: boolean;
} & (
  | { readonly how: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The connection is cut. */
  | { readonly how: 'reset' }
  /** No answer comes at all. */
  | { readonly how: 'hang' }
  /** The answer says something else than it should. */
  | { readonly how: 'garble'; readonly body: string }
);

/** Decides which requests go wrong. `path` as it stands in the address. */
export type Troubles = (request: { readonly method: string; readonly path: string }) => Trouble | undefined;
