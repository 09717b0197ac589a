import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { type Area, areas } from './mutation/areas.ts';

const folder = path.join('build', 'mutation');

/** Breaks an area's code in every way Stryker knows, and sees whether the tests named for it notice. */
const run = ({ name, mutate, tests }: Area) =>
  new Stryker({
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    coverageAnalysis: 'perTest',
    maxTestRunnerReuse: 200,
    timeoutMS: 20_000,
    concurrency: 2,
    mutate: [...mutate],
    disableTypeChecks: false,
    // TypeScript 7 lacks what Stryker would change tsconfig.json with; nothing here reads that file.
    ignorePatterns: ['build', 'dist', 'coverage', 'contract', 'tsconfig.json'],
    tempDirName: path.join(folder, name, 'sandbox'),
    incremental: true,
    incrementalFile: path.join(folder, name, 'incremental.json'),
    reporters: ['progress-append-only', 'clear-text', 'html'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    htmlReporter: { fileName: path.join(folder, name, 'report.html') },
    jest: {
      enableFindRelatedTests: false,
      config: {
        globalSetup: null,
        testEnvironment: path.resolve(import.meta.dirname, 'mutation', 'environment.ts'),
        setupFilesAfterEnv: ['<rootDir>/test/setup.ts', '<rootDir>/scripts/mutation/setup.ts'],
        testMatch: tests.map((test) => `<rootDir>/test/${test}.test.ts`),
      },
    },
  }).runMutationTest();

const wanted = process.argv.slice(2);
for (const area of areas.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  await run(area);
}
