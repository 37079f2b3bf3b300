/* The product's server with a clock that stands still: node server-at.cjs 2022-12-08T10:00:00.000Z, settings in the environment. */
const { readConfig } = require('../../dist/src/config');
const { startNuija } = require('../../dist/bot');

const at = new Date(process.argv[2]).toISOString();

startNuija(readConfig(process.env), { now: () => at }).then(
  (running) => {
    console.log(`Nuija listens on ${running.url}`);
    process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
  },
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
