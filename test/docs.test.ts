import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fieldPages, tables } from '../scripts/docs/tables.ts';
import { generatedFolders, pagesWithTables } from '../scripts/docs.ts';
import { withSections } from '../scripts/markdown.ts';
import { leadFields } from '../src/lead/fields.ts';
import { markdownFiles, readMarkdown, root } from './markdown.ts';

const pages = generatedFolders.flatMap((folder) => folder.pages);

it.each(pagesWithTables)('the tables in %s are fresh (npm run docs makes them anew)', (file) => {
  const page = readMarkdown(file);
  expect(withSections(page, tables)).toBe(page);
});

it('npm run docs knows every page in which a table is generated', () => {
  const marked = markdownFiles.filter((file) => /^<!-- \w+:\w+ -->$/m.test(readMarkdown(file)));
  expect(marked.toSorted()).toEqual(pagesWithTables);
});

it.each(Object.values(fieldPages))('%s describes each field once', (file) => {
  const rows = readMarkdown(file).split('\n');
  for (const { key } of leadFields) {
    const [row, ...others] = rows.filter(
      (line) => /\w+/.exec(line.split('|')[1] ?? '')?.[0] === key,
    );
    expect(others).toEqual([]);
    expect(row?.split(' | ').at(-2)).toMatch(/\S/);
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
