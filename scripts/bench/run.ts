import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { ZapierEvent } from '../../local/zapier/messages.ts';

const effort = z.object({
  /** Leads that each call returned. */
  leads: z.int().positive(),
  /** Of each counted call. */
  milliseconds: z.array(z.number()),
  /** Memory in bytes before the first call, and at its peak. */
  before: z.number(),
  peak: z.number(),
});

/** The effort of a fresh process; `total` is in milliseconds, from its start to its end. */
export type Effort = z.infer<typeof effort> & { readonly total: number };

interface Options {
  /** How many calls come first, uncounted, and how many count: none and one by default. */
  readonly calls?: readonly [uncounted: number, counted: number];
  readonly environment?: NodeJS.ProcessEnv;
}

/** Runs an event in a fresh process on the package in a folder. Rejects if the app fails. */
export const run = async (
  folder: string,
  event: ZapierEvent,
  { calls: [uncounted, counted] = [0, 1], environment = {} }: Options = {},
): Promise<Effort> => {
  const program = path.join(folder, 'call.mjs');
  const file = path.join(folder, 'event.json');
  await copyFile(path.join(import.meta.dirname, 'call.mjs'), program);
  await writeFile(file, JSON.stringify(event));

  const started = performance.now();
  const child = fork(program, [file, String(uncounted), String(counted)], {
    // Core writes a line to standard output at each call.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  });
  const exited = once(child, 'exit');
  const [message] = await Promise.race([once(child, 'message'), exited.then(() => [])]);
  await exited;
  return { ...effort.parse(message), total: performance.now() - started };
};

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

export interface Ratio {
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
}

/** Measures our app and the bare one in turn: the medians, and the median of each round's ratio. */
export const compare = async (
  rounds: number,
  measure: (app: 'ours' | 'bare') => Promise<number>,
): Promise<Ratio> => {
  const found: { readonly ours: number; readonly bare: number }[] = [];
  for (let i = 0; i < rounds; i += 1) {
    found.push({ ours: await measure('ours'), bare: await measure('bare') });
  }
  return {
    ours: median(found.map(({ ours }) => ours)),
    bare: median(found.map(({ bare }) => bare)),
    ratio: median(found.map(({ ours, bare }) => ours / bare)),
  };
};
