import { TestEnvironment } from 'jest-environment-node';

/** What jest's runner tells of a test; one whose `mode` is set to "skip" when it starts isn't run. */
interface TestEvent {
  readonly name: string;
  readonly test?: { readonly errors: readonly unknown[]; mode?: string };
}

const activeMutant = (): string | undefined => process.env['__STRYKER_ACTIVE_MUTANT__'];

let lastKilled: string | undefined;

/** jest's own environment for Node.js, in which the first test that fails is the last for a mutant. */
export default class Environment extends TestEnvironment {
  handleTestEvent({ name, test }: TestEvent): void {
    if (!test) return;
    if (name === 'test_done' && test.errors.length > 0) lastKilled = activeMutant();
    if (name === 'test_start' && lastKilled && lastKilled === activeMutant()) test.mode = 'skip';
  }
}
