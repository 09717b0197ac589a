import path from 'node:path';
import { buildApp } from '../local/zapier/build.ts';
import { runHandler } from './load/handler.ts';
import { table } from './markdown.ts';

// Core is silent in tests; it reads this while it loads.
process.env['NODE_ENV'] = 'test';
const { play } = await import('../test/seasons/play.ts');
const { faultyWeek, longSeasons } = await import('../test/seasons/seasons.ts');

const deliveries = 100_000;
/** How much memory may grow during the last two thirds of the deliveries, in bytes. */
const growthLimit = 1e6;
const weeks = Array.from({ length: 10 }, (_, i) => faultyWeek(i + 1, 5, 40));

const say = (text: string) => process.stdout.write(`${text}\n`);
const fail = (text: string) => {
  say(`Wrong: ${text}`);
  process.exitCode = 1;
};

const folder = path.resolve(import.meta.dirname, '..', 'build', 'load');
await buildApp({}, folder);
say(`${deliveries} deliveries through the built app, in one process`);
const { leads, wrong, doubled, growth, resident } = await runHandler(folder, deliveries, 1000);
say(`${leads} leads; memory grew by ${growth} bytes and was at most ${resident}`);
if (wrong.length + doubled > 0) fail(`deliveries ${wrong}; ${doubled} leads twice`);
if (growth > growthLimit) fail('memory grows');

const columns = ['polls', 'failed', 'leads', 'corrected', 'starts'] as const;
const faults = ['missed', 'doubled', 'overlooked'] as const;
const rows: string[][] = [];
for (const season of [...longSeasons, ...weeks]) {
  say(`${season.title}, with a poll every ${season.everyMinutes} minutes`);
  const figures = await play(season);
  rows.push([season.title, ...[...columns, ...faults].map((column) => String(figures[column]))]);
  const isWrong =
    faults.some((fault) => figures[fault] > 0) ||
    figures.starts !== figures.leads + figures.corrected;
  if (isWrong) fail(season.title);
}
say(table([['Season', ...columns, ...faults], ...rows]));
