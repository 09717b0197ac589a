import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { withFieldTables } from '../scripts/docs.ts';
import { leadFields } from '../src/lead/fields.ts';

it('the field tables of README.md are fresh (npm run docs makes them anew)', async () => {
  const readme = await readFile(path.resolve(import.meta.dirname, '..', 'README.md'), 'utf8');
  expect(withFieldTables(readme)).toBe(readme);
  for (const { key } of leadFields) {
    expect(readme.match(new RegExp(`^\\| \\**\`${key}\``, 'gm'))).toHaveLength(2);
  }
});

describe.each([
  'README.md',
  'CHANGELOG.md',
  'docs/polling.md',
  'docs/performance.md',
])('%s', (file) => {
  it('links to files that exist', async () => {
    const absolute = path.resolve(import.meta.dirname, '..', file);
    const links = [
      ...(await readFile(absolute, 'utf8')).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g),
    ];
    for (const [, target = ''] of links) await access(path.resolve(path.dirname(absolute), target));
  });
});
