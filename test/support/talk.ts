import { connect, type Socket } from 'node:net';

/** A client that sends exactly these bytes; resolves with everything the server said until it hung up. */
export const talk = (
  port: number,
  ...said: readonly (string | Buffer)[]
): { readonly said: Promise<string>; readonly socket: Socket } => {
  const socket = connect(port, '127.0.0.1');
  const heard: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => heard.push(chunk));
  // A server that hangs up on a client that still talks is what some tests are about.
  socket.on('error', () => undefined);
  for (const each of said) socket.write(each);
  return { socket, said: new Promise((resolve) => socket.on('close', () => resolve(Buffer.concat(heard).toString()))) };
};
