/*
 * R15: how much of the product its specs reach. Run by `npm run coverage`, which takes some ten minutes.
 *
 * Counted is what runs in the process of the specs. What has a process or a thread of its own there (the commands, the
 * entry of the server, the playground) would count as never reached, though journeys run it, and is left out.
 */
const config = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...config,
  roots: ['<rootDir>/test', '<rootDir>/src', '<rootDir>/bot'],
  // They read the sources, or run nothing but processes.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/architecture/', '<rootDir>/test/chaos/'],
  collectCoverage: true,
  // Counting makes everything slower.
  testTimeout: 120_000,
  collectCoverageFrom: [
    'src/**/*.ts',
    'bot/**/*.ts',
    '!bot/main.ts',
    '!bot/cli/**',
    '!bot/playground/**',
    '!bot/rehearsal/{cli,server}.ts',
    '!src/**/*-worker-entry.ts',
    '!src/minutes/worker-entry.ts',
  ],
  coverageDirectory: '<rootDir>/out/coverage',
  coverageReporters: ['json', 'json-summary', 'text-summary', ['text', { skipFull: true }]],
  coverageThreshold: {
    global: { lines: 95, branches: 90 },
    './src/domain/': { branches: 100 },
    './bot/authentication/': { branches: 100 },
  },
};
