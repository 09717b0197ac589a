import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { handlerPart } from './load/parts/handler.ts';
import { hookPart } from './load/parts/hook.ts';
import type { Part, Say } from './load/parts/part.ts';
import { signalsPart } from './load/parts/signals.ts';
import { weeksPart } from './load/parts/weeks.ts';
import { report, withReport } from './load/report.ts';

/** For this long the hook is held at Zapier's limit. */
const fullLength = 300;

const page = path.resolve(import.meta.dirname, '..', 'docs', 'performance.md');

const say: Say = (text) =>
  void process.stdout.write(`${new Date().toTimeString().slice(0, 8)}  ${text}\n`);

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string' } },
  allowPositionals: true,
});
const seconds = Number(values.seconds ?? fullLength);
if (!(seconds >= 1)) throw new Error(`--seconds is "${values.seconds}"; it must be a number.`);

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);

const all: Readonly<Record<string, { title: string; run: () => Promise<Part> }>> = {
  handler: {
    title: 'Deliveries through the built app, in one process',
    run: () => handlerPart(100_000, say),
  },
  hook: {
    title: 'The local catch hook, deliveries sent by another process',
    run: () => hookPart(seconds, 30_000, say),
  },
  signals: {
    title: 'The local catch hook ended while deliveries come in',
    run: () => signalsPart(3, say),
  },
  weeks: {
    title: 'Weeks in which the leads API fails at random',
    run: () => weeksPart(seeds, say),
  },
};

const unknown = positionals.find((wanted) => !(wanted in all));
if (unknown) throw new Error(`There is no "${unknown}" but ${Object.keys(all).join(', ')}.`);
const isWhole = positionals.length === 0 && seconds === fullLength;

const parts: Record<string, Part> = {};
for (const [name, { title, run }] of Object.entries(all)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  say(title);
  parts[title] = await run();
}

const figures = report(parts, new Date());
process.stdout.write(`\n${figures}\n`);
const unsound = Object.keys(parts).filter((title) => !parts[title]?.isSound);
for (const title of unsound) process.stderr.write(`Not as it should be: ${title}\n`);
if (unsound.length > 0) process.exitCode = 1;
else if (isWhole) await writeFile(page, withReport(await readFile(page, 'utf8'), figures));
