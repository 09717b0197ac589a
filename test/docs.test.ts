import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedFolders, withFieldTables } from '../scripts/docs.ts';
import { leadFields } from '../src/lead/fields.ts';
import { notFrench, prose } from './typography.ts';

const root = path.resolve(import.meta.dirname, '..');
const pages = generatedFolders.flatMap((folder) => folder.pages);

it('the field tables of README.md are fresh (npm run docs makes them anew)', async () => {
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  expect(withFieldTables(readme)).toBe(readme);
  for (const { key } of leadFields) {
    expect(readme.match(new RegExp(`^\\| \\**\`${key}\``, 'gm'))).toHaveLength(2);
  }
});

it.each(generatedFolders)('the pages in $folder are fresh (npm run docs makes them anew)', async ({
  folder,
  pages,
}) => {
  const files = await readdir(path.join(root, folder), { recursive: true });
  expect(files.map((file) => `${folder}/${file}`).sort()).toEqual(
    pages.map(({ file }) => file).sort(),
  );
  for (const { file, markdown } of pages) {
    expect(await readFile(path.join(root, file), 'utf8')).toBe(markdown);
  }
});

it.each(
  pages.filter(({ file }) => file.startsWith('docs/fr/')),
)('the French of $file has its spaces and apostrophes', ({ markdown }) => {
  expect(prose(markdown)).not.toMatch(notFrench);
});

it.each(pages)('$file leads to every other page of its folder or back to the index', ({
  file,
  markdown,
}) => {
  const folder = path.posix.dirname(file);
  const isIndex = file.endsWith('/README.md');
  const others = pages.filter(
    (page) => page.file !== file && path.posix.dirname(page.file) === folder,
  );
  const wanted = isIndex ? others.map((page) => path.posix.basename(page.file)) : ['README.md'];
  for (const target of wanted) expect(markdown).toContain(`](${target})`);
});

describe.each([
  'README.md',
  'CHANGELOG.md',
  'docs/dependencies.md',
  'docs/polling.md',
  'docs/testing.md',
  ...pages.map(({ file }) => file),
])('%s', (file) => {
  it('links to files that exist', async () => {
    const absolute = path.join(root, file);
    const links = [
      ...(await readFile(absolute, 'utf8')).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g),
    ];
    for (const [, target = ''] of links) await access(path.resolve(path.dirname(absolute), target));
  });
});
