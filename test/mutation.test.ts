import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { areas } from '../scripts/mutation/areas.ts';

const cwd = path.resolve(import.meta.dirname, '..');

/** The files that Stryker breaks for patterns of which some, with "!" before them, leave files out. */
const matched = (patterns: readonly string[]): string[] => {
  const exclude = patterns.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  return globSync(
    patterns.filter((one) => !one.startsWith('!')),
    { cwd, exclude },
  );
};

describe('the areas of mutation tests (npm run mutation)', () => {
  it('have each file of src that decides something in one of them', () => {
    const folders = '{connection,delivery,filters,lead,lead/callback,leads-api,zapier}';
    const broken = Object.values(areas).flatMap(({ mutate }) => matched(mutate));
    expect(broken.sort()).toEqual(globSync(`src/${folders}/*.ts`, { cwd }).sort());
  });

  it('name files and tests that exist', () => {
    for (const { mutate, tests } of Object.values(areas)) {
      expect(mutate.filter((one) => matched([one.replace('!', '')]).length === 0)).toEqual([]);
      expect(tests.filter((test) => !existsSync(path.join(cwd, `test/${test}.test.ts`)))).toEqual(
        [],
      );
    }
  });
});
