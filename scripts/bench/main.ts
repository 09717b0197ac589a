import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fastify from 'fastify';
import { buildApp } from '../../local/zapier/build.ts';
import documented from '../../test/samples/post-documented.json' with { type: 'json' };
import { comparePackages } from './compare.ts';
import { delivery, firstPoll, leadsOf, listDelivery } from './events.ts';
import { excesses } from './limits.ts';
import { buildBareApp, makePackage } from './package.ts';
import { type Figures, report, withFigures } from './report.ts';
import { type Effort, runOnce } from './run.ts';
import { timeSteps } from './steps.ts';

/** With `--quick` it only shows that it runs: few rounds, small sizes, and nothing is written. */
const isQuick = process.argv.includes('--quick');
const rounds = isQuick
  ? { cold: 1, warm: 1, pairs: 1, steps: 3 }
  : { cold: 51, warm: 25, pairs: 9, steps: 60 };
const deliverySizes = isQuick ? [0.01] : [1, 3, 10];
const answerSizes = isQuick ? [0.01] : [1, 3, 10, 20];

const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const folders = { ours: path.join(folder, 'ours'), bare: path.join(folder, 'bare') };
const packages = {
  ours: await makePackage(folders.ours, (dist) => buildApp({}, dist)),
  bare: await makePackage(folders.bare, buildBareApp),
};

const inTurn = async (
  sizes: readonly number[],
  run: (size: number) => Promise<Effort>,
): Promise<ReadonlyMap<number, Effort>> => {
  const found = new Map<number, Effort>();
  for (const size of sizes) found.set(size, await run(size));
  return found;
};

const pollOf = async (size: number): Promise<Effort> => {
  const answer = JSON.stringify(leadsOf(size));
  const api = fastify();
  api.get('/', (_request, reply) => reply.type('application/json').send(answer));
  const origin = await api.listen({ port: 0, host: '127.0.0.1' });
  const effort = await runOnce(folders.ours, firstPoll, { ICI_FORMATION_API_URL: origin });
  await api.close();
  return effort;
};

const odd = timeSteps(leadsOf(isQuick ? 0.01 : 0.3), rounds.steps);
const usual = timeSteps(
  Array.from({ length: isQuick ? 10 : 1000 }, () => documented),
  rounds.steps,
);
const [cpu] = os.cpus();
const figures: Figures = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpu?.model.trim()}, ${os.availableParallelism()} cores, Node.js ${process.versions.node}`,
  packages: await comparePackages(packages, delivery, rounds),
  deliveries: await inTurn(deliverySizes, (size) =>
    runOnce(folders.ours, listDelivery(leadsOf(size))),
  ),
  polls: await inTurn(answerSizes, pollOf),
  steps: usual.map(({ step, microseconds }, i) => ({
    step,
    usual: microseconds,
    odd: odd[i]?.microseconds ?? Number.NaN,
  })),
};
const tables = report(figures);
process.stdout.write(`${tables}\n`);
if (!isQuick) {
  const page = path.resolve(import.meta.dirname, '..', '..', 'docs', 'performance.md');
  await writeFile(page, withFigures(await readFile(page, 'utf8'), tables));
  for (const excess of excesses(figures)) {
    process.stderr.write(`${excess}\n`);
    process.exitCode = 1;
  }
}
