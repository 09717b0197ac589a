import path from 'node:path';
import { anchorsIn, isPage, linksIn, markdownFiles, markdownIn, readMarkdown } from './markdown.ts';

/** A link that stays in the repository: the file, seen from its root, and the heading in it. */
const targetOf = (file: string, link: string): { file: string; anchor: string } => {
  const [target = '', anchor = ''] = decodeURI(link).split('#');
  return { file: target ? path.posix.join(path.posix.dirname(file), target) : file, anchor };
};

const targetsIn = (file: string) =>
  linksIn(readMarkdown(file))
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => targetOf(file, link));

const hasHeading = (file: string, anchor: string): boolean =>
  anchor === '' || anchorsIn(readMarkdown(file)).includes(anchor);

it.each(markdownFiles)('%s links to files, headings and pictures that exist', (file) => {
  const dead = targetsIn(file).filter(
    (target) => !isPage(target.file) || !hasHeading(target.file, target.anchor),
  );
  expect(dead).toEqual([]);
});

it('every page is reached from README.md', () => {
  const reached = new Set(['README.md']);
  for (const file of reached) {
    const targets = targetsIn(file).filter((target) => target.file.endsWith('.md'));
    for (const target of targets) if (isPage(target.file)) reached.add(target.file);
  }
  expect(markdownFiles.filter((file) => !reached.has(file))).toEqual([]);
});

/** For Ici Formation alone, in French; and for the edition that exists in English alone. */
const untranslated = ['docs/fr/abonnement-webhooks.md', 'docs/en/directory.md'];

it('every page leads to the page in the other language, which leads back', () => {
  const hasTranslation = (file: string) => {
    const other = file.startsWith('docs/fr/') ? 'docs/en/' : 'docs/fr/';
    return targetsIn(file).some(
      (target) =>
        target.file.startsWith(other) &&
        isPage(target.file) &&
        targetsIn(target.file).some((back) => back.file === file),
    );
  };
  const pages = [...markdownIn('docs/fr/'), ...markdownIn('docs/en/')];
  const alone = pages.filter((file) => !untranslated.includes(file) && !hasTranslation(file));
  expect(alone).toEqual([]);
});
