/*
 * Waits beside a test run and starts its PostgreSQL when the first test asks for it; whoever asks, at any time, is told
 * where it is. It ends with whoever started it, however that ends, for then its standard input does.
 *
 *   node keeper.cjs SOCKET
 */
const { rmSync } = require('node:fs');
const { createServer } = require('node:net');
const { dirname } = require('node:path');
const { startPostgres } = require('./server.cjs');

const [, , socket] = process.argv;
let server;

const door = createServer((asking) => {
  asking.on('error', () => undefined);
  server ??= startPostgres();
  server.then(
    ({ url }) => asking.end(JSON.stringify({ url })),
    ({ message }) => asking.end(JSON.stringify({ message })),
  );
});

const end = async () => {
  door.close();
  await (await server?.catch(() => undefined))?.remove();
  rmSync(dirname(socket), { recursive: true, force: true });
  process.exit();
};

door.listen(socket);
process.stdin.on('end', () => void end()).resume();
// Ctrl+C reaches everybody at the terminal: this one stays until the tests are gone.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
