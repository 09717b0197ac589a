import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';
import type { ZapierEvent } from '../../local/zapier/messages.ts';
import type { Package } from './package.ts';
import { prepare } from './run.ts';

type Both<Value> = Readonly<Record<'ours' | 'bare', Value>>;

/** What was measured of two packages in turn, and the median of how they compared in each round. */
export interface Comparison extends Both<number> {
  readonly ratio: number;
}

export interface Compared {
  /** Milliseconds from the start of a process to its end, with one delivery. */
  readonly cold: Comparison;
  /** Microseconds of a delivery in a process that has made many. */
  readonly warm: Comparison;
  readonly packages: Both<Package>;
}

/**
 * Compares two packages by one delivery, in as many rounds. Those of warm deliveries are run in as many pairs
 * of processes one after the other: how fast a process becomes is in part a matter of luck.
 */
export const comparePackages = async (
  packages: Both<Package>,
  event: ZapierEvent,
  { cold, warm, pairs }: Readonly<Record<'cold' | 'warm' | 'pairs', number>>,
): Promise<Compared> => {
  const programs = await eachOf(packages, ({ folder }) => prepare(folder, 'once.mjs', event));
  const found: Both<number>[] = [];
  for (let i = 0; i < pairs; i += 1) {
    const pair = await eachOf(packages, ({ folder }) => startWarm(folder, event));
    found.push(...(await inTurn(warm, (which) => pair[which].median(100))));
    pair.ours.end();
    pair.bare.end();
  }
  return {
    warm: compared(found),
    cold: compared(await inTurn(cold, (which) => timeProcess(programs[which]))),
    packages,
  };
};

const eachOf = async <Value, Result>(
  { ours, bare }: Both<Value>,
  run: (one: Value) => Promise<Result>,
): Promise<Both<Result>> => ({ ours: await run(ours), bare: await run(bare) });

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const inTurn = async (
  rounds: number,
  measure: (which: 'ours' | 'bare') => Promise<number>,
): Promise<Both<number>[]> => {
  const found: Both<number>[] = [];
  for (let i = 0; i < rounds; i += 1) {
    found.push(await eachOf({ ours: 'ours', bare: 'bare' }, measure));
  }
  return found;
};

const compared = (found: readonly Both<number>[]): Comparison => ({
  ours: median(found.map(({ ours }) => ours)),
  bare: median(found.map(({ bare }) => bare)),
  ratio: median(found.map(({ ours, bare }) => ours / bare)),
});

const timeProcess = async (program: readonly string[]): Promise<number> => {
  const started = performance.now();
  const child = spawn(process.execPath, program, { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program[0]} fails.`);
  return performance.now() - started;
};

/** After so many deliveries Node.js has compiled what there is to compile. */
const warmUp = 5000;

/** A process in which deliveries have become quick. */
const startWarm = async (folder: string, event: ZapierEvent) => {
  const [program, file] = await prepare(folder, 'repeat.mjs', event);
  const child = fork(program, [file], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  const times = async (count: number): Promise<number[]> => {
    child.send(count);
    const [found] = await once(child, 'message');
    return z.array(z.number()).parse(found);
  };
  await times(warmUp);
  return {
    median: async (count: number) => median(await times(count)) * 1000,
    end: () => child.disconnect(),
  };
};
