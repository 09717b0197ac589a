import type { Config } from 'jest';

/** A part of the tests can't cover all of src: with an argument, such as a file, nothing is measured. */
const isWhole = process.argv.length === 2;

const config: Config = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2023',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/global-setup.ts',
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  reporters: ['default', '<rootDir>/test/tally-reporter.ts'],
  testTimeout: 240_000,
  // All processors: jest would leave one of two idle, and many tests wait for other programs.
  maxWorkers: '100%',
  collectCoverage: isWhole,
  collectCoverageFrom: ['src/**/*.ts'],
  // Unlike v8, it counts each side of a default value and of a condition.
  coverageProvider: 'babel',
  coverageReporters: ['text-summary', 'html'],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
};

export default config;
