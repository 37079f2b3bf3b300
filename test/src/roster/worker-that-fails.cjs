/* Fails as the file it is given says. */
const { workerData } = require('node:worker_threads');
const how = Buffer.from(workerData).toString();
if (how === 'dies') process.exit(3);
if (how === 'throws') throw new Error('Anna Alho');
if (how === 'hangs') for (;;);
if (how === 'eats') for (const all = []; ;) all.push('x'.repeat(1_000).split(''));
