import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** The process that `npm start` runs. */
export interface NpmStart {
  readonly child: ChildProcess;
  /** Its output so far. */
  readonly output: () => string;
  /** Waits for some output; throws all output if the process ends without it. */
  readonly shows: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Signals its whole group of processes, as a terminal does; a group that has ended is left alone. */
  readonly press: (signal: NodeJS.Signals) => void;
}

/** Starts the catch hook as `npm start` does, in a group of processes of its own as a terminal would. */
export const npmStart = (
  environment: NodeJS.ProcessEnv,
  args: readonly string[] = [],
): NpmStart => {
  const child = spawn(process.execPath, ['local/main.ts', ...args], {
    cwd: path.resolve(import.meta.dirname, '..'),
    env: { ...process.env, ...environment },
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  return {
    child,
    output: () => output,
    shows: async (pattern) => {
      for (;;) {
        const found = pattern.exec(output);
        if (found) return found;
        await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
        if (child.exitCode !== null && !pattern.test(output)) throw new Error(output);
      }
    },
    press: (signal) => {
      try {
        process.kill(-(child.pid ?? 0), signal);
      } catch (error) {
        if (Object(error).code !== 'ESRCH') throw error;
      }
    },
  };
};
