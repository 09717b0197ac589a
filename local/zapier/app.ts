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
  retried: boolean;
}

/**
 * Starts the app built into a folder in a process of its own, with more environment variables. Its module
 * is index.js, or for an unpacked package zapierwrapper.js, through which Zapier enters it. Core ends
 * its process now and then to free memory; as on Zapier, a fresh one then takes over and what was under
 * way is called once more.
 */
export const startApp = async (
  folder: string,
  environment: NodeJS.ProcessEnv = {},
  module: 'index.js' | 'zapierwrapper.js' = 'index.js',
): Promise<ZapierApp> => {
  const appUrl = pathToFileURL(path.join(folder, module)).href;
  const calls = new Map<number, Call>();
  let lastId = 0;
  let isClosing = false;

  const ask = (id: number, { event }: Call) => child.send({ id, event } satisfies Question);

  const settle = ({ id, ...outcome }: Answer) => {
    calls.get(id)?.resolve(outcome);
    calls.delete(id);
  };

  const giveUp = (error: Error) => {
    for (const { reject } of calls.values()) reject(error);
    calls.clear();
  };

  const takeOver = async () => {
    if (isClosing) return;
    child = await start();
    for (const [id, call] of calls) {
      if (call.retried) {
        call.reject(new Error("The app's process ended twice during this call."));
        calls.delete(id);
      } else {
        call.retried = true;
        ask(id, call);
      }
    }
  };

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
    started.once('exit', () => takeOver().catch(giveUp));
    return started;
  };

  let child = await start();

  return {
    call: (event) => {
      const { promise: outcome, resolve, reject } = Promise.withResolvers<Outcome>();
      const call = { event, outcome, resolve, reject, retried: false };
      lastId += 1;
      calls.set(lastId, call);
      if (child.connected) ask(lastId, call);
      return outcome;
    },
    pid: () => child.pid ?? 0,
    close: async () => {
      while (calls.size) await Promise.allSettled([...calls.values()].map((call) => call.outcome));
      isClosing = true;
      child.disconnect();
      await once(child, 'exit');
    },
  };
};
