import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Comparison, excesses, type Series } from '../scripts/bench/report.ts';
import { withSections } from '../scripts/markdown.ts';

const root = path.resolve(import.meta.dirname, '..');
const page = path.join(root, 'docs', 'performance.md');
const run = promisify(execFile);

const rows = [
  ...['Cold start with one delivery', 'Warm delivery', 'Warm delivery, foreign phone number'],
  ...['build.zip', 'One delivery of', 'First poll of'],
];

/** The first cells of all rows of the tables in a text. */
const rowsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^\| ([^|]*) \|/gm)].map(([, cell = '']) => cell);

describe('npm run bench', () => {
  it('measures all that it shows, and changes nothing when it is only tried', async () => {
    const before = await readFile(page, 'utf8');
    const bench = ['scripts/bench.ts', '--quick'];
    const { stdout } = await run(process.execPath, bench, { cwd: root });
    expect(stdout).toMatch(/^Measured on \d{4}-\d\d-\d\d: .+ cores, Node\.js 2\d/m);
    expect(rowsIn(stdout)).toEqual(expect.arrayContaining([...rows, '0.01 MB']));
    expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
    expect(await readFile(page, 'utf8')).toBe(before);
  });

  it('has written the figures of a whole run into docs/performance.md', async () => {
    const markdown = await readFile(page, 'utf8');
    const sizes = ['1 MB', '3 MB', '10 MB', '20 MB'];
    expect(rowsIn(markdown)).toEqual(expect.arrayContaining([...rows, ...sizes]));
    expect(withSections(markdown, { bench: 'new $1' })).toMatch(
      /<!-- bench -->\n\nnew \$1\n\n<!-- \/bench -->/,
    );
  });
});

describe('a run of the bench', () => {
  const comparison = (ratio: number): Comparison => ({
    ...{ name: 'A start', unit: 'ms', limit: 1.12 },
    ...{ ours: ratio, bare: 1, ratio },
  });
  /** By ten megabytes instead of one, with so much time and memory. */
  const series = (milliseconds: number, peak: number): Series => {
    const effort = (size: number, time: number, most: number) => ({
      ...{ size, leads: size, milliseconds: [time], total: time, before: 100, peak: most },
    });
    return { name: 'A poll', efforts: [effort(1, 10, 110), effort(10, milliseconds, peak)] };
  };

  it.each([
    ['at the limits ends well', 1.12, series(150, 250), []],
    ['above a ratio says so', 1.121, series(100, 200), ['A start: 1.121, at most 1.12.']],
    ['too slow in size says so', 1, series(200, 200), ['A poll: 2.0 times the time per lead.']],
    ['too large in size says so', 1, series(100, 300), ['A poll: 2.0 times the memory per lead.']],
  ])('%s', (_which, ratio, bySize, sentences) => {
    expect(excesses([comparison(ratio)], [bySize])).toEqual(sentences);
  });
});
