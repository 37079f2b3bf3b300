import type { Minutes } from './minutes';
import type { Format } from './render-all';

/** What the rendering worker is asked. One at a time, so that an answer needs no address. */
export interface RenderRequest {
  readonly minutes: Minutes;
  readonly formats: readonly Format[];
  /** The Word template the Word document is made into. */
  readonly template?: Uint8Array;
}

/** What it answers. */
export type RenderReply =
  | { readonly documents: Readonly<Partial<Record<Format, Uint8Array>>> }
  /** The error's message and those of its causes. */
  | { readonly refused: string };
