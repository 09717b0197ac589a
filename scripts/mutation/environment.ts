import { TestEnvironment } from 'jest-environment-node';

/** What jest's runner tells of a test; one whose `mode` is set to "skip" when it starts isn't run. */
interface TestEvent {
  readonly name: string;
  readonly test?: { readonly name: string; readonly errors: readonly unknown[]; mode?: string };
}

const activeMutant = (): string | undefined => process.env['__STRYKER_ACTIVE_MUTANT__'];

let lastKilled: string | undefined;

/** Tests of speed would take most of the time, and tell little that the others don't. */
const ofSpeed = /megabyte/;

/** Set where each test is to tell whether it notices a mutant, even after another one has. */
const isEveryTestRun = process.env['MUTATION_EVERY_TEST'] === '1';

/** jest's own environment for Node.js, in which the first test that fails is the last for a mutant. */
export default class Environment extends TestEnvironment {
  handleTestEvent({ name, test }: TestEvent): void {
    if (!test) return;
    if (name === 'test_done' && test.errors.length > 0) lastKilled = activeMutant();
    const isDecided = !isEveryTestRun && lastKilled !== undefined && lastKilled === activeMutant();
    if (name === 'test_start' && (isDecided || ofSpeed.test(test.name))) test.mode = 'skip';
  }
}
