import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { type Area, areas } from './mutation/areas.ts';
import { idleTests, type Tests, testsOf } from './mutation/idle.ts';
import { scoreOf, withScores } from './mutation/scores.ts';

const folder = path.join('build', 'mutation');
const environment = path.resolve(import.meta.dirname, 'mutation', 'environment.ts');
const report = path.resolve(import.meta.dirname, '..', 'docs', 'testing.md');

interface Manner {
  readonly concurrency: number;
  /** Whether a mutant that a test has noticed is shown to the other tests too. */
  readonly disableBail: boolean;
  /** Whether what an earlier run found is found out again. */
  readonly force: boolean;
}

const memoryOf = ({ name }: Area, disableBail: boolean): string =>
  path.join(folder, name, disableBail ? 'every-test.json' : 'incremental.json');

/**
 * Breaks the code of an area in every way that Stryker knows, one at a time, and runs the tests that are to
 * notice. What an earlier run found is taken from there where neither code nor test has changed since.
 */
const run = (area: Area, { concurrency, disableBail, force }: Manner) => {
  const { name, mutate, tests } = area;
  return new Stryker({
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    coverageAnalysis: 'perTest',
    // ES modules that jest has loaded stay in memory.
    maxTestRunnerReuse: 80,
    timeoutMS: 20_000,
    concurrency,
    disableBail,
    mutate: [...mutate],
    disableTypeChecks: false,
    // TypeScript 7 lacks what Stryker would change tsconfig.json with; nothing here reads that file.
    ignorePatterns: ['build', 'dist', 'coverage', 'contract', 'tsconfig.json'],
    tempDirName: path.join(folder, name, 'sandbox'),
    incremental: true,
    force,
    incrementalFile: memoryOf(area, disableBail),
    reporters: ['progress-append-only', 'clear-text', 'html'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    htmlReporter: { fileName: path.join(folder, name, 'report.html') },
    jest: {
      enableFindRelatedTests: false,
      config: {
        // The apps that it builds are for tests of what runs in other processes, where no mutant is.
        globalSetup: null,
        testEnvironment: environment,
        setupFilesAfterEnv: ['<rootDir>/test/setup.ts', '<rootDir>/scripts/mutation/setup.ts'],
        testMatch: tests.map((test) => `<rootDir>/test/${test}.test.ts`),
      },
    },
  }).runMutationTest();
};

const { values, positionals } = parseArgs({
  options: {
    concurrency: { type: 'string', default: '2' },
    force: { type: 'boolean', default: false },
    idle: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const unknown = positionals.find((wanted) => !areas.some(({ name }) => name === wanted));
if (unknown) {
  throw new Error(`There is no "${unknown}" but ${areas.map(({ name }) => name).join(', ')}.`);
}
const { concurrency, force, idle } = values;
const manner = { concurrency: Number(concurrency), disableBail: idle, force };
process.env['MUTATION_EVERY_TEST'] = idle ? '1' : '0';
const found: Tests[] = [];
for (const area of areas) {
  if (positionals.length > 0 && !positionals.includes(area.name)) continue;
  const score = scoreOf(area, await run(area, manner));
  await writeFile(report, withScores(await readFile(report, 'utf8'), score));
  if (idle) found.push(testsOf(JSON.parse(await readFile(memoryOf(area, true), 'utf8'))));
}
if (idle) process.stdout.write(`Idle tests:\n${idleTests(found).join('\n')}\n`);
