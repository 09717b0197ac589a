import { fork } from 'node:child_process';
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

/** Calls that the process works on at a time; the others wait here, where they need less memory. */
const mostAtOnce = 20;

class ProcessEnded extends Error {
  override message = "The app's process ended twice during this call.";
}

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
  let lastId = 0;

  const start = async () => {
    const child = fork(path.join(import.meta.dirname, 'process.ts'), [appUrl], {
      // Core writes a line to standard output at each call.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      env: { ...process.env, ...environment },
    });
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => {
        current = undefined;
        throw new Error("The built app can't be loaded; what Node.js says is above.");
      }),
    ]);
    const asked = new Map<number, PromiseWithResolvers<Outcome>>();
    child.on('message', ({ id, ...outcome }: Answer) => asked.get(id)?.resolve(outcome));
    child.once('exit', () => {
      current = undefined;
      for (const { reject } of asked.values()) reject(new ProcessEnded());
    });
    const ask = (event: ZapierEvent): Promise<Outcome> => {
      if (child.exitCode !== null || child.signalCode !== null) throw new ProcessEnded();
      const answer = Promise.withResolvers<Outcome>();
      lastId += 1;
      const id = lastId;
      asked.set(id, answer);
      // A process that is just ending is no error here: `exit` follows.
      child.send({ id, event } satisfies Question, () => undefined);
      return answer.promise.finally(() => asked.delete(id));
    };
    return { child, ask };
  };

  let current: ReturnType<typeof start> | undefined = start();
  let { child } = await current;

  const ask = async (event: ZapierEvent): Promise<Outcome> => {
    current ??= start();
    const running = await current;
    child = running.child;
    return running.ask(event);
  };

  /** The calls that are made once more, one after the other; new ones wait for them. */
  let again: Promise<unknown> = Promise.resolve();
  const call = async (event: ZapierEvent): Promise<Outcome> => {
    await again;
    return ask(event).catch((error) => {
      if (!(error instanceof ProcessEnded)) throw error;
      const outcome = again.then(() => ask(event));
      again = outcome.catch(() => undefined);
      return outcome;
    });
  };

  const lanes = Array<Promise<unknown>>(mostAtOnce).fill(again);
  let lane = 0;
  return {
    call: (event) => {
      lane = (lane + 1) % mostAtOnce;
      const outcome = Promise.resolve(lanes[lane]).then(() => call(event));
      lanes[lane] = outcome.catch(() => undefined);
      return outcome;
    },
    pid: () => child.pid ?? 0,
    close: async () => {
      await Promise.all(lanes);
      if (child.connected) child.disconnect();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
};
