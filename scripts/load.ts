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

const { values } = parseArgs({ options: { seconds: { type: 'string' } } });
const seconds = Number(values.seconds ?? fullLength);
if (!(seconds >= 1)) throw new Error(`--seconds is "${values.seconds}"; it must be a number.`);

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);

const plan: Readonly<Record<string, () => Promise<Part>>> = {
  'Deliveries through the built app, in one process': () => handlerPart(100_000, say),
  'The local catch hook, deliveries sent by another process': () => hookPart(seconds, 30_000, say),
  'The local catch hook ended while deliveries come in': () => signalsPart(3, say),
  'Weeks in which the leads API fails at random': () => weeksPart(seeds, say),
};

const parts: Record<string, Part> = {};
for (const [title, run] of Object.entries(plan)) {
  say(title);
  parts[title] = await run();
}

const figures = report(parts, new Date());
process.stdout.write(`\n${figures}\n`);
const unsound = Object.keys(parts).filter((title) => !parts[title]?.isSound);
for (const title of unsound) process.stderr.write(`Not as it should be: ${title}\n`);
if (unsound.length > 0) process.exitCode = 1;
else if (seconds === fullLength) {
  await writeFile(page, withReport(await readFile(page, 'utf8'), figures));
}
