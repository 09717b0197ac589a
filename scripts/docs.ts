import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Language, type Page, recipePages } from '../recipes/markdown.ts';
import { en as recipesEn } from '../recipes/words/en.ts';
import { fr as recipesFr } from '../recipes/words/fr.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { tables } from './docs/tables.ts';
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

const french: Language = { words: recipesFr, lead: fr.lead };
const english: Language = { words: recipesEn, lead: en.lead };

/** Folders in which every file is generated, and their pages. */
export const generatedFolders: readonly {
  readonly folder: string;
  readonly pages: readonly Page[];
}[] = [
  { folder: french.words.page.folder, pages: recipePages(french, english) },
  { folder: english.words.page.folder, pages: recipePages(english, french) },
];

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
