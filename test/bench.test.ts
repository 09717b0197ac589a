import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { excesses } from '../scripts/bench/limits.ts';
import { type Figures, withFigures } from '../scripts/bench/report.ts';

const root = path.resolve(import.meta.dirname, '..');
const page = path.join(root, 'docs', 'performance.md');
const run = promisify(execFile);

/** The first cells of all rows of the tables in a text. */
const rowsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^\| ([^|]*) \|/gm)].map(([, cell = '']) => cell);

describe('npm run bench', () => {
  it('measures all that it shows, and changes nothing when it is only tried', async () => {
    const before = await readFile(page, 'utf8');
    const { stdout } = await run(process.execPath, ['scripts/bench/main.ts', '--quick'], {
      cwd: root,
    });
    expect(stdout).toMatch(
      /^Measured by `npm run bench` on \d{4}-\d\d-\d\d: .+ cores, Node\.js 2\d/m,
    );
    expect(rowsIn(stdout)).toEqual(
      expect.arrayContaining([
        ...['Cold start with one delivery', 'Warm delivery', 'build.zip', 'Entries of build.zip'],
        ...['One delivery of', 'First poll of', 'Per lead', '0.01 MB'],
        ...['phone', 'name', 'town', 'département', 'callback', 'e-mail', 'the rest', 'all'],
      ]),
    );
    expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
    expect(await readFile(page, 'utf8')).toBe(before);
  });
});

describe('a run whose figures are', () => {
  const effort = (leads: number, milliseconds: number, peak: number) => ({
    leads,
    milliseconds,
    before: 100,
    peak,
  });
  const compared = (ratio: number) => ({ ours: ratio, bare: 1, ratio });
  const figures = (
    { cold = 1.08, warm = 2, zip = 1.12 } = {},
    largest = effort(100, 150, 250),
  ): Figures => ({
    date: '',
    machine: '',
    packages: {
      cold: compared(cold),
      warm: compared(warm),
      packages: {
        ours: { folder: '', bytes: zip * 1e6, entries: 1 },
        bare: { folder: '', bytes: 1e6, entries: 1 },
      },
    },
    deliveries: new Map([
      [1, effort(10, 10, 110)],
      [10, largest],
    ]),
    polls: new Map(),
    steps: [],
  });

  it('at their limits ends well', () => {
    expect(excesses(figures())).toEqual([]);
  });

  it.each([
    [{ cold: 1.081 }, 'A cold start: 1.081, at most 1.08.'],
    [{ warm: 2.001 }, 'A warm delivery: 2.001, at most 2.'],
    [{ zip: 1.121 }, 'build.zip: 1.121, at most 1.12.'],
  ])('above one of them, %j, says which', (ratios, sentence) => {
    expect(excesses(figures(ratios))).toEqual([sentence]);
  });

  it('growing faster than the size says so', () => {
    expect(excesses(figures({}, effort(100, 200, 250)))).toEqual([
      'A delivery: 2.0 times the time per lead.',
    ]);
    expect(excesses(figures({}, effort(100, 100, 300)))).toEqual([
      'A delivery: 2.0 times the memory per lead.',
    ]);
  });
});

describe('docs/performance.md', () => {
  it('has the figures of a whole run between its markers', async () => {
    const [, figures = ''] =
      /<!-- bench -->\n\n(.*)\n\n<!-- \/bench -->/s.exec(await readFile(page, 'utf8')) ?? [];
    expect(rowsIn(figures)).toEqual(
      expect.arrayContaining(['Cold start with one delivery', '1 MB', '3 MB', '10 MB', '20 MB']),
    );
  });

  it('gets new figures in the place of the old', () => {
    const old = 'Text\n\n<!-- bench -->\n\n| old |\n\n<!-- /bench -->\n\nText\n';
    const expected = 'Text\n\n<!-- bench -->\n\n| $1 new |\n\n<!-- /bench -->\n\nText\n';
    expect(withFigures(old, '| $1 new |')).toBe(expected);
    expect(withFigures(expected, '| $1 new |')).toBe(expected);
  });
});
