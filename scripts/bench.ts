import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fastify from 'fastify';
import { buildApp } from '../local/zapier/build.ts';
import type { ZapierEvent } from '../local/zapier/messages.ts';
import { delivery, firstPoll, leadsOf, listDelivery } from './bench/events.ts';
import { buildBareApp, makePackage } from './bench/package.ts';
import { type Comparison, excesses, report, type Series } from './bench/report.ts';
import { compare, type Effort, median, run } from './bench/run.ts';
import { withSections } from './markdown.ts';
import { withTemporaryFolder } from './temporary.ts';

/** With `--quick` the bench only shows that it works: few rounds, small sizes, nothing written or judged. */
const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? { cold: 1, warm: 1 } : { cold: 51, warm: 15 };
const calls = isQuick ? ([2, 5] as const) : ([50, 1000] as const);
const deliverySizes = isQuick ? [0.01] : [1, 3, 10];
const answerSizes = isQuick ? [0.01] : [1, 3, 10, 20];

/** A filter that no lead passes: of more than some megabytes Zapier takes no answer. */
const nobody = { client: 'another' };

/** Foreign numbers go through the full parser; Britain keeps this one for fiction. */
const foreign = { tel: '+44 7700 900123' };

const compareApps = async (folder: string): Promise<Comparison[]> => {
  const folders = { ours: path.join(folder, 'ours'), bare: path.join(folder, 'bare') };
  const ours = await makePackage(folders.ours, (dist) => buildApp({}, dist));
  const bare = await makePackage(folders.bare, buildBareApp);
  const warm = (event: ZapierEvent) =>
    compare(rounds.warm, async (app) => {
      const { milliseconds } = await run(folders[app], event, { calls });
      return median(milliseconds) * 1000;
    });
  const cold = await compare(
    rounds.cold,
    async (app) => (await run(folders[app], delivery())).total,
  );
  const zip = { ours: ours / 1024, bare: bare / 1024, ratio: ours / bare };
  return [
    { name: 'Cold start with one delivery', unit: 'ms', limit: 1.12, ...cold },
    { name: 'Warm delivery', unit: 'µs', limit: 4, ...(await warm(delivery())) },
    {
      name: 'Warm delivery, foreign phone number',
      unit: 'µs',
      limit: 4,
      ...(await warm(delivery(foreign))),
    },
    { name: 'build.zip', unit: 'KiB', limit: 1.15, ...zip },
  ];
};

const series = async (
  name: string,
  sizes: readonly number[],
  runSize: (leads: readonly object[]) => Promise<Effort>,
): Promise<Series> => {
  const efforts: Series['efforts'][number][] = [];
  for (const size of sizes) {
    const leads = leadsOf(size);
    efforts.push({ size, leads: leads.length, ...(await runSize(leads)) });
  }
  return { name, efforts };
};

/** The first poll of an API that answers with these leads. */
const poll = async (folder: string, leads: readonly object[]): Promise<Effort> => {
  const answer = JSON.stringify(leads);
  const api = fastify();
  api.get('/', (_request, reply) => reply.type('application/json').send(answer));
  const address = await api.listen({ port: 0, host: '127.0.0.1' });
  try {
    return await run(folder, firstPoll, { environment: { ICI_FORMATION_API_URL: address } });
  } finally {
    await api.close();
  }
};

await withTemporaryFolder(async (folder) => {
  const comparisons = await compareApps(folder);
  const ours = path.join(folder, 'ours');
  const bySize = [
    await series('One delivery of', deliverySizes, (leads) =>
      run(ours, listDelivery(leads, nobody)),
    ),
    await series('First poll of', answerSizes, (leads) => poll(ours, leads)),
  ];
  const machine = `${os.cpus()[0]?.model.trim()}, ${os.availableParallelism()} cores`;
  const date = new Date().toISOString().slice(0, 10);
  const heading = `Measured on ${date}: ${machine}, Node.js ${process.versions.node}.`;
  const bench = `${heading}\n\n${report(comparisons, bySize)}`;
  process.stdout.write(`${bench}\n`);
  if (isQuick) return;
  const page = path.resolve(import.meta.dirname, '..', 'docs', 'performance.md');
  await writeFile(page, withSections(await readFile(page, 'utf8'), { bench }));
  for (const excess of excesses(comparisons, bySize)) {
    process.stderr.write(`${excess}\n`);
    process.exitCode = 1;
  }
});
