/* Loaded into the Playground's process before the Playground: keeps it on this machine and takes it along when Nuija goes. */
import { Server } from 'node:net';

const LOOPBACK = '127.0.0.1';
const listen: unknown = Reflect.get(Server.prototype, 'listen');

/** The Playground has no setting for the address it listens on, and would let everybody in the network into the chat. */
const listenAtHome = function (this: Server, ...given: readonly unknown[]): unknown {
  const [port, ...rest] = given;
  const where = typeof port === 'number' ? [{ port, host: LOOPBACK }, ...rest] : given;
  return Reflect.apply(listen as (...args: readonly unknown[]) => unknown, this, where);
};

Reflect.set(Server.prototype, 'listen', listenAtHome);

// The pipe to the process that started this one is closed however that one ended.
process.on('disconnect', () => process.exit(0));
