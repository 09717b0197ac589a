import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** The process that `npm start` runs. */
export interface NpmStart {
  readonly child: ChildProcess;
  /** What it has written. */
  readonly output: () => string;
  /** Waits until it has written this; throws what it has written instead when it ends without. */
  readonly shows: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Signals it and all its processes, as a terminal does; nothing happens when they have ended. */
  readonly press: (signal: NodeJS.Signals) => void;
  /** Ends it at once where it hasn't ended. */
  readonly kill: () => void;
}

/** Starts the catch hook as `npm start` does, in a group of processes of its own as a terminal would. */
export const npmStart = (environment: NodeJS.ProcessEnv): NpmStart => {
  const child = spawn(process.execPath, ['local/main.ts'], {
    cwd: path.resolve(import.meta.dirname, '..', '..'),
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
    kill: () => void child.kill('SIGKILL'),
  };
};
