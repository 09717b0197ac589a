import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answer, Outcome, Question, ZapierEvent } from './messages.ts';

/** The built app, run as Zapier runs it. */
export interface ZapierApp {
  /** The app's answer to a call; a failure of the app is an answer too. Throws when the app can't run. */
  call(event: ZapierEvent): Promise<Outcome>;
  /** The process in which the app runs. */
  pid(): number;
  /** Ends the app's process, once all calls have been answered. */
  close(): Promise<void>;
}

interface Call {
  readonly event: ZapierEvent;
  readonly outcome: Promise<Outcome>;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
  isRetried: boolean;
}

/** Calls that the process works on at a time; the others wait here, where they need less memory. */
const mostAtOnce = 20;

/**
 * Starts the app built into a folder in a process of its own, with more environment variables. Its module
 * is index.js, or for an unpacked package zapierwrapper.js, through which Zapier enters it. Core ends
 * its process now and then to free memory; as on Zapier, a fresh one then takes over and what was under
 * way is called once more, each call by itself, so that one which ends the process takes no other along.
 */
export const startApp = async (
  folder: string,
  environment: NodeJS.ProcessEnv = {},
  module: 'index.js' | 'zapierwrapper.js' = 'index.js',
): Promise<ZapierApp> => {
  const appUrl = pathToFileURL(path.join(folder, module)).href;
  /** All that aren't answered yet, oldest first. */
  const calls = new Map<number, Call>();
  /** Those of them that the process works on. */
  const asked = new Set<number>();
  let lastId = 0;

  const start = async (): Promise<ChildProcess> => {
    const started = fork(path.join(import.meta.dirname, 'process.ts'), [appUrl], {
      // Core writes a line to standard output at each call.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      env: { ...process.env, ...environment },
    });
    await Promise.race([
      once(started, 'message'),
      once(started, 'exit').then(() => {
        throw new Error("The built app can't be loaded; what Node.js says is above.");
      }),
    ]);
    started.on('message', settle);
    started.once('exit', afterExit);
    return started;
  };

  const settle = ({ id, ...outcome }: Answer) => {
    calls.get(id)?.resolve(outcome);
    calls.delete(id);
    asked.delete(id);
    askNext();
  };

  const askNext = () => {
    if (!child) return replace();
    for (const [id, { event, isRetried }] of calls) {
      if (!asked.has(id)) {
        if (asked.size >= (isRetried ? 1 : mostAtOnce)) return;
        asked.add(id);
        // A process that has just ended is no error here: `afterExit` sees to its calls.
        child.send({ id, event } satisfies Question, () => undefined);
      }
      if (isRetried) return;
    }
  };

  const afterExit = () => {
    child = undefined;
    for (const id of asked) {
      const call = calls.get(id);
      if (call?.isRetried) {
        call.reject(new Error("The app's process ended twice during this call."));
        calls.delete(id);
      } else if (call) call.isRetried = true;
    }
    asked.clear();
    replace();
  };

  const replace = () => {
    if (replacing || calls.size === 0) return;
    replacing = start()
      .then((started) => {
        child = started;
      })
      .catch(giveUp)
      .finally(() => {
        replacing = undefined;
        askNext();
      });
  };

  const giveUp = (error: Error) => {
    for (const { reject } of calls.values()) reject(error);
    calls.clear();
  };

  let replacing: Promise<void> | undefined;
  let child: ChildProcess | undefined = await start();

  return {
    call: (event) => {
      const { promise: outcome, resolve, reject } = Promise.withResolvers<Outcome>();
      lastId += 1;
      calls.set(lastId, { event, outcome, resolve, reject, isRetried: false });
      askNext();
      return outcome;
    },
    pid: () => child?.pid ?? 0,
    close: async () => {
      while (calls.size) await Promise.allSettled([...calls.values()].map((call) => call.outcome));
      await replacing;
      if (child?.connected) child.disconnect();
      if (child) await once(child, 'exit');
    },
  };
};
