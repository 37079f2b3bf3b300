import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Answers what no address can be made of, before restify sees it: restify makes one out of the Host header and the
 * target, outside of everything that catches errors, and one request with `Host: [` would end the process.
 *
 * @returns whether restify is to go on with it
 */
export const refuseUnreadable = (request: IncomingMessage, response: ServerResponse): boolean => {
  const { url = '', headers } = request;
  const base = `http://${headers.host ?? 'localhost'}`;
  if (url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base)) return true;
  response.setHeader('Connection', 'close');
  response.setHeader('Content-Length', 0);
  response.writeHead(400);
  response.end();
  return false;
};
