import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { areas } from '../scripts/mutation/areas.ts';
import { idleTests, testsOf } from '../scripts/mutation/idle.ts';
import { scoreOf, withScores } from '../scripts/mutation/scores.ts';

const root = path.resolve(import.meta.dirname, '..');
const area = { name: 'phone', mutate: [], tests: [] };

describe('mutation tests (npm run test:mutation)', () => {
  it.each([
    'connection',
    'delivery',
    'filters',
    'lead',
    'leads-api',
    'searches',
    'triggers',
  ])('break each file of src/%s that decides something, once', async (folder) => {
    const names = await readdir(path.join(root, 'src', folder), { recursive: true });
    const files = names.filter((name) => name.endsWith('.ts') && !name.startsWith('data/'));
    for (const file of files.map((name) => `src/${folder}/${name}`)) {
      const its = areas.filter(({ mutate }) => mutate.some((glob) => path.matchesGlob(file, glob)));
      expect({ file, areas: its.length }).toEqual({ file, areas: 1 });
    }
  });

  it('name tests that exist', async () => {
    const files = await readdir(path.join(root, 'test'));
    for (const { tests } of areas) {
      for (const test of tests) expect(files).toContain(`${test}.test.ts`);
    }
  });

  it('have noticed nine of ten mutants in each area when they ran last: docs/testing.md', async () => {
    const markdown = await readFile(path.join(root, 'docs', 'testing.md'), 'utf8');
    const rows = [
      ...markdown.matchAll(/^\| `([\w-]+)` \| \d+ \| \d+ \| ([\d.]+) % \| [\d-]{10} \|$/gm),
    ];
    expect(rows.map(([, name]) => name)).toEqual(areas.map(({ name }) => name));
    for (const [, , score] of rows) expect(Number(score)).toBeGreaterThanOrEqual(90);
  });
});

describe('the score of an area', () => {
  it('counts a mutant as noticed that a test kills or that never ends', () => {
    const statuses = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError'];
    expect(
      scoreOf(
        area,
        statuses.map((status) => ({ status })),
      ),
    ).toEqual({
      name: 'phone',
      mutants: 5,
      survived: 2,
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('takes its place in the table, and is never rounded up', () => {
    const table = '| `phones` | 1 |\n| `phone` | 0 | 0 | – | – |\n| `email` | 2 |\n';
    const score = { name: 'phone', mutants: 1000, survived: 100, date: '2026-01-31' };
    expect(withScores(table, score)).toBe(
      '| `phones` | 1 |\n| `phone` | 1000 | 100 | 90 % | 2026-01-31 |\n| `email` | 2 |\n',
    );
    expect(withScores(table, { ...score, mutants: 2003, survived: 201 })).toContain('| 89.9 % |');
  });
});

describe('idle tests', () => {
  const run = (killedBy: string[]) => ({
    files: { 'src/lead/phone.ts': { mutants: [{ killedBy }, { status: 'Timeout' }] } },
    testFiles: {
      'test/phone.test.ts': {
        tests: [
          { id: '0', name: 'a mobile' },
          { id: '1', name: 'a landline' },
        ],
      },
    },
  });

  it('are those that notice nothing in any area that they are run for', () => {
    const mobile = testsOf(run(['0']));
    const landline = testsOf(run(['1']));
    expect(idleTests([mobile])).toEqual(['test/phone.test.ts: a landline']);
    expect(idleTests([mobile, landline])).toEqual([]);
  });
});
