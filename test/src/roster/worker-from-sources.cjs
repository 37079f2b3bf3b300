/* Starts the thread that reads files from the TypeScript sources, which it cannot load by itself. */
require('../../support/typescript.cjs');
require('../../../src/roster/file-worker-entry.ts');
