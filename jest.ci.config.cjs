/* Checks that need programs beside Node: LibreOffice, poppler, qpdf, strace. Run by `npm run test:ci`. */
const config = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: config.testEnvironment,
  transform: config.transform,
  roots: ['<rootDir>/test/ci'],
  testMatch: ['**/*.ci.ts'],
  testTimeout: 120_000,
};
