import { fetch, type Response } from 'undici';
import { ComeBack } from '../../src/app';
import { Reach, whyOf } from './reach';
import { isSharePoint } from './share-point';

/** A file as it was fetched, or why there is none and will be none. */
export type Fetched =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** `elsewhere`: the address only leads on to another one, such as a page to sign in at. */
  | { readonly kind: 'none'; readonly why: 'tooLarge' | 'elsewhere' | 'refused' };

export type FetchFile = (url: string) => Promise<Fetched>;

/** Longest wait for a whole file, in milliseconds: less than the outbox gives an errand. */
const DEADLINE_MS = 30_000;
/** Larger files are not read anyway. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Fetches files people sent, from SharePoint alone, in one request. The address is its own permission for some minutes;
 * the bot's token does not go there, and the answer leads nowhere else.
 *
 * @param isStandIn somewhere else where files may be: a stand-in on this machine
 * @throws ComeBack where it may go better later
 */
export const fileFetcher =
  (isStandIn: (url: string) => boolean, reach = new Reach()): FetchFile =>
  async (url) => {
    if (!isSharePoint(url) && !isStandIn(url)) return { kind: 'none', why: 'refused' };
    try {
      const response = await fetch(url, {
        // What is packed on the way would unfold to more than was let in.
        headers: { 'accept-encoding': 'identity' },
        redirect: 'manual',
        dispatcher: reach.to(url),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      if (response.status === 200) return await bodyOf(response);
      await response.body?.cancel();
      if (response.status >= 500 || [408, 429].includes(response.status))
        throw new ComeBack(`the file storage answered ${String(response.status)}`);
      return { kind: 'none', why: response.status < 400 ? 'elsewhere' : 'refused' };
    } catch (error) {
      if (error instanceof ComeBack) throw error;
      throw new ComeBack(`the file was not fetched: ${whyOf(error)}`);
    }
  };

const bodyOf = async ({ headers, body }: Response): Promise<Fetched> => {
  const chunks: Uint8Array[] = [];
  let size = Number(headers.get('content-length') ?? 0);
  if (size > MOST_BYTES) {
    await body?.cancel();
    return { kind: 'none', why: 'tooLarge' };
  }
  size = 0;
  // Leaving the loop ends the request.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) return { kind: 'none', why: 'tooLarge' };
    chunks.push(chunk);
  }
  return { kind: 'file', bytes: Buffer.concat(chunks) };
};
