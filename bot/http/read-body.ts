import type { IncomingMessage } from 'node:http';

/** Largest body of a request, in bytes. An activity with a long message is a few kilobytes. */
export const BODY_LIMIT = 256 * 1024;

/** What a body turned out to be: a JSON object, or the status to answer with. */
export type Body = { readonly value: Readonly<Record<string, unknown>> } | { readonly status: 400 | 413 | 415 };

/**
 * Reads a JSON object. Restify's own body parser is never used: one request that says gzip and is not ends a process
 * with it, and its size limit counts compressed bytes.
 */
export const readBody = async (request: IncomingMessage): Promise<Body> => {
  const {
    'content-encoding': encoding = 'identity',
    'content-type': type = '',
    'content-length': length,
  } = request.headers;
  if (encoding.toLowerCase() !== 'identity' || !/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type))
    return { status: 415 };
  if (Number(length) > BODY_LIMIT) return { status: 413 };
  const text = await textOf(request);
  if (typeof text !== 'string') return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { value: value as Readonly<Record<string, unknown>> }
      : { status: 400 };
  } catch {
    return { status: 400 };
  }
};

/** By events: to leave a loop over a request half-way closes the connection before it can be answered. */
const textOf = (request: IncomingMessage): Promise<string | { readonly status: 400 | 413 }> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= BODY_LIMIT) chunks.push(chunk);
      else {
        request.off('data', take).pause();
        resolve({ status: 413 });
      }
    };
    request.on('data', take);
    request.once('end', () => {
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    // Whoever hung up half-way needs no answer, and is no fault of the server's.
    request.once('error', () => {
      resolve({ status: 400 });
    });
  });
