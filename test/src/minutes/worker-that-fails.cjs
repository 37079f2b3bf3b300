/* A rendering worker for tests: does over a document what the document's title says. */
const { parentPort, threadId } = require('node:worker_threads');

parentPort.on('message', ({ minutes }) => {
  if (minutes.title === 'dies') process.exit(3);
  if (minutes.title === 'throws') throw new Error('out of ink');
  if (minutes.title !== 'hangs') parentPort.postMessage({ documents: { txt: Buffer.from(String(threadId)) } });
});
