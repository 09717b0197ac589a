import type { Stryker } from '@stryker-mutator/core';
import { areas } from './mutation/areas.ts';

const { AREA = '' } = process.env;
const area = areas[AREA];
if (!area) throw new Error(`AREA is "${AREA}"; it can be ${Object.keys(areas).join(', ')}.`);
const folder = `build/mutation/${AREA}`;

/** Stryker's configuration for the area that the environment names. */
const options: ConstructorParameters<typeof Stryker>[0] = {
  mutate: [...area.mutate],
  thresholds: { high: 95, low: 90, break: 90 },
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  // jest keeps every ES module that it has loaded in memory.
  maxTestRunnerReuse: 80,
  timeoutMS: 20_000,
  concurrency: 2,
  disableTypeChecks: false,
  // Stryker would rewrite tsconfig.json, which nothing here reads, by an interface that TypeScript 7 lacks.
  ignorePatterns: ['build', 'dist', 'coverage', 'contract', 'tsconfig.json'],
  tempDirName: `${folder}/sandbox`,
  incremental: true,
  incrementalFile: `${folder}/incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  htmlReporter: { fileName: `${folder}/report.html` },
  jest: {
    enableFindRelatedTests: false,
    config: {
      // It builds apps for other processes, which have no mutants.
      globalSetup: null,
      setupFilesAfterEnv: ['<rootDir>/test/setup.ts', '<rootDir>/scripts/mutation/setup.ts'],
      testMatch: area.tests.map((test) => `<rootDir>/test/${test}.test.ts`),
    },
  },
};

export default options;
