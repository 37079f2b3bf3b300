import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long what a client goes on sending is thrown away before the connection closes, in milliseconds. */
const LINGER_MS = 1_000;

/**
 * Answers a request whose body is not taken, and then hangs up: what was not read must not be taken for the next
 * request. The answer goes first and what still comes is thrown away for a while: a connection closed with bytes
 * unread is reset, and a reset takes with it an answer the client has not read yet (RFC 9112, section 9.6).
 */
export const refuseBody = (request: IncomingMessage, response: ServerResponse, status: number): void => {
  response.setHeader('Connection', 'close');
  response.setHeader('Content-Length', 0);
  response.writeHead(status);
  response.flushHeaders();
  const close = (): void => {
    clearTimeout(patience);
    response.end();
  };
  const patience = setTimeout(close, LINGER_MS);
  request.once('end', close).once('error', close).once('close', close).resume();
  if (request.complete) close();
};
