import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import fc from 'fast-check';

/** Deliveries by their outcome; `slowest` is the longest processor time of one, in microseconds. */
interface Tally {
  readonly leads: number;
  readonly refused: number;
  readonly halted: number;
  readonly slowest: number;
}

/** In microseconds of processor time. Zapier ends a call after 30 s; no body here is over a megabyte. */
const longest = 5_000_000;

/** Posts a number of hostile deliveries made from a seed. Throws at the first that goes wrong. */
const post = async (seed: number, numRuns: number): Promise<Tally> => {
  // Core is silent in tests; it reads this while it loads.
  process.env['NODE_ENV'] = 'test';
  // Core ends a process that has made many calls and grown large.
  const { memoryUsage } = process;
  Object.assign(process, { memoryUsage: () => ({ ...memoryUsage(), rss: 0 }) });
  const { deliveries } = await import('../test/hostile/deliveries.ts');
  const { deliver, judge } = await import('../test/hostile/judge.ts');

  const tally = { leads: 0, refused: 0, halted: 0, slowest: 0 };
  const property = fc.asyncProperty(deliveries(5), async (delivery) => {
    const { user } = process.cpuUsage();
    tally[judge(delivery, await deliver(delivery.bundle))] += 1;
    const taken = process.cpuUsage().user - user;
    if (taken > longest) throw new Error(`A delivery took ${taken / 1e6} s.`);
    tally.slowest = Math.max(tally.slowest, taken);
  });
  await fc.assert(property, { seed, numRuns });
  return tally;
};

const batch = 10_000;

/** Runs batches, each with its own seed and in a thread of its own with Zapier's memory: core's grows. */
const fuzz = async (runs: number, firstSeed: number): Promise<void> => {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const started = performance.now();
  let all: Tally = { leads: 0, refused: 0, halted: 0, slowest: 0 };
  say(`${runs} deliveries from seed ${firstSeed}`);
  for (let done = 0; done < runs; done += batch) {
    const seed = (firstSeed + done / batch) % 2 ** 31;
    const numRuns = Math.min(batch, runs - done);
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { seed, numRuns },
      resourceLimits: { maxOldGenerationSizeMb: 384 },
    });
    const [tally] = (await once(worker, 'message')) as [Tally];
    all = {
      leads: all.leads + tally.leads,
      refused: all.refused + tally.refused,
      halted: all.halted + tally.halted,
      slowest: Math.max(all.slowest, tally.slowest),
    };
    const seconds = Math.round((performance.now() - started) / 1000);
    const { leads, refused, halted, slowest } = all;
    const counts = `${leads} with leads, ${refused} refused, ${halted} halted`;
    say(`to seed ${seed} in ${seconds} s: ${counts}, the slowest ${Math.round(slowest / 1000)} ms`);
  }
};

if (isMainThread) {
  const { FUZZ_RUNS, FUZZ_SEED } = process.env;
  await fuzz(Number(FUZZ_RUNS || 1_000_000), Number(FUZZ_SEED || randomInt(2 ** 31)));
} else {
  const { seed, numRuns } = workerData;
  parentPort?.postMessage(await post(seed, numRuns));
}
