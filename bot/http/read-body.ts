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
  const { 'content-encoding': encoding = 'identity', 'content-type': type = '' } = request.headers;
  if (encoding.toLowerCase() !== 'identity' || !/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type))
    return { status: 415 };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return { status: 413 };
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { value: value as Readonly<Record<string, unknown>> }
      : { status: 400 };
  } catch {
    return { status: 400 };
  }
};
