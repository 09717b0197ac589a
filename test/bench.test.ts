import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { withFigures } from '../scripts/bench/report.ts';

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
