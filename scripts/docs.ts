import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Page, recipePages } from '../recipes/markdown.ts';
import { recipeWords } from '../recipes/words/languages.ts';
import { type Language, languages } from '../src/locales/languages.ts';
import { catalogues, tables } from './docs/tables.ts';
import { withSections } from './markdown.ts';

/** Pages written by hand with generated tables in them. */
export const pagesWithTables: readonly string[] = [
  'docs/architecture.md',
  'docs/en/fields.md',
  'docs/en/ici-formation.md',
  'docs/en/questions.md',
  'docs/fr/champs.md',
  'docs/fr/ici-formation.md',
  'docs/fr/questions.md',
];

const wordsIn = (language: Language) => ({
  words: recipeWords[language],
  lead: catalogues[language].lead,
});

/** Folders in which every file is generated, and their pages; those in French link to English, others to French. */
export const generatedFolders: readonly {
  readonly folder: string;
  readonly pages: readonly Page[];
}[] = languages.map((language) => ({
  folder: recipeWords[language].page.folder,
  pages: recipePages(wordsIn(language), wordsIn(language === 'fr' ? 'en' : 'fr')),
}));

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '..');
  for (const page of pagesWithTables) {
    const file = path.join(root, page);
    await writeFile(file, withSections(await readFile(file, 'utf8'), tables));
  }
  for (const { folder, pages } of generatedFolders) {
    await rm(path.join(root, folder), { recursive: true, force: true });
    await mkdir(path.join(root, folder), { recursive: true });
    for (const { file, markdown } of pages) await writeFile(path.join(root, file), markdown);
  }
}
