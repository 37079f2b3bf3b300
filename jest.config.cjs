/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Once for all workers: a build where something changed since the last, and a keeper of the PostgreSQL tests share.
  globalSetup: '<rootDir>/test/support/before-all.cjs',
  // src/domain is a root so that a file no spec reaches counts as uncovered.
  roots: ['<rootDir>/test', '<rootDir>/src/domain'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
  // Measured when `npm run test:rules` asks for it: the rules of meetings are covered by their own specs alone.
  collectCoverageFrom: ['src/domain/**/*.ts'],
  coverageReporters: ['text-summary', ['text', { skipFull: true }]],
  coverageThreshold: { './src/domain/': { branches: 100 } },
  // Two cores may be shared with other work.
  testTimeout: 20_000,
};
