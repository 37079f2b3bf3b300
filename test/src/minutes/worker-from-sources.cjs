/* Starts the rendering worker from the TypeScript sources, which a thread of its own cannot load by itself. */
require('../../support/typescript.cjs');
require('../../../src/minutes/worker-entry.ts');
