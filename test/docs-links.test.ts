import { statSync } from 'node:fs';
import path from 'node:path';
import { anchorsIn, linksIn, markdownFiles, markdownIn, readMarkdown, root } from './markdown.ts';

/** A link that stays in the repository: the file, seen from its root, and the heading in it. */
const targetOf = (file: string, link: string): { file: string; anchor: string } => {
  const [target = '', anchor = ''] = decodeURI(link).split('#');
  return {
    file: target ? path.posix.join(path.posix.dirname(file), target) : file,
    anchor,
  };
};

const targetsIn = (file: string) =>
  linksIn(readMarkdown(file))
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => targetOf(file, link));

const isFile = (file: string): boolean =>
  statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;

const hasHeading = (file: string, anchor: string): boolean =>
  anchor === '' || anchorsIn(readMarkdown(file)).includes(anchor);

it.each(markdownFiles)('%s links to files, headings and pictures that exist', (file) => {
  const dead = targetsIn(file).filter(
    (target) => !isFile(target.file) || !hasHeading(target.file, target.anchor),
  );
  expect(dead).toEqual([]);
});

it('every page is reached from README.md', () => {
  const reached = new Set(['README.md']);
  for (const file of reached) {
    for (const target of targetsIn(file)) if (target.file.endsWith('.md')) reached.add(target.file);
  }
  expect(markdownFiles.filter((file) => !reached.has(file))).toEqual([]);
});

/** For Ici Formation alone, in French. */
const untranslated: readonly string[] = ['docs/fr/abonnement-webhooks.md'];

it.each(
  [...markdownIn('docs/fr/'), ...markdownIn('docs/en/')].filter(
    (file) => !untranslated.includes(file),
  ),
)('%s leads to the page in the other language, which leads back', (file) => {
  const other = file.startsWith('docs/fr/') ? 'docs/en/' : 'docs/fr/';
  const isTranslation = (target: { file: string }) =>
    target.file.startsWith(other) && targetsIn(target.file).some((back) => back.file === file);
  expect(targetsIn(file).some(isTranslation)).toBe(true);
});
