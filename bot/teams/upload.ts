import { fetch } from 'undici';
import { ComeBack, Hopeless } from '../../src/app';
import { whyOf, type Reach } from './reach';

/** Longest wait for the answer to an upload, in milliseconds: less than the outbox gives an errand. */
const DEADLINE_MS = 30_000;

/**
 * Sends a whole file to an upload session in one request.
 *
 * @throws ComeBack where it may go better later, Hopeless where it was refused
 */
export const upload = async (url: string, bytes: Uint8Array, reach: Reach): Promise<void> => {
  const size = bytes.length;
  const response = await fetch(url, {
    method: 'PUT',
    // The session's address is its own permission: the bot's token must not go there, nor anywhere it points to.
    headers: { 'content-range': `bytes 0-${String(size - 1)}/${String(size)}` },
    body: Buffer.from(bytes),
    redirect: 'error',
    dispatcher: reach.to(url),
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch((error: unknown) => {
    throw new ComeBack(`the file storage was not reached: ${whyOf(error)}`);
  });
  await response.body?.cancel();
  if (response.status === 200 || response.status === 201) return;
  const said = `the file storage answered ${String(response.status)}`;
  throw response.status >= 500 || [408, 429].includes(response.status) ? new ComeBack(said) : new Hopeless(said);
};
