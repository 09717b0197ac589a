import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { ZapierEvent } from '../../local/zapier/messages.ts';

type Program = 'once.mjs' | 'repeat.mjs';

/** Puts one of the programs into a package, with an event to run: the command's arguments. */
export const prepare = async (
  folder: string,
  program: Program,
  event: ZapierEvent,
): Promise<[program: string, event: string]> => {
  const file = path.join(folder, `${program}.json`);
  await writeFile(file, JSON.stringify(event));
  await cp(path.join(import.meta.dirname, program), path.join(folder, program));
  return [path.join(folder, program), file];
};

const effort = z.object({
  leads: z.number(),
  milliseconds: z.number(),
  /** Bytes of memory of the process before the call, and the most that it had. */
  before: z.number(),
  peak: z.number(),
});

/** What one call took, in a process of its own. */
export type Effort = z.infer<typeof effort>;

/** Runs one event in a fresh process with more environment variables; throws where it fails. */
export const runOnce = async (
  folder: string,
  event: ZapierEvent,
  environment: NodeJS.ProcessEnv = {},
): Promise<Effort> => {
  const [program, file] = await prepare(folder, 'once.mjs', event);
  const child = fork(program, [file], {
    // Core writes a line to standard output at each call.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => []),
  ]);
  return effort.parse(message);
};
