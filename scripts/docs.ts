import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildApp } from '../local/zapier/build.ts';
import { type Language, type Page, recipePages } from '../recipes/markdown.ts';
import { en as recipesEn } from '../recipes/words/en.ts';
import { fr as recipesFr } from '../recipes/words/fr.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { withDependencies } from './dependencies/markdown.ts';
import { withTables } from './docs/tables.ts';
import { packageEdition } from './package.ts';

/** Pages written by hand in which there are tables that aren't. */
export const pagesWithTables: readonly string[] = [
  'docs/architecture.md',
  'docs/en/fields.md',
  'docs/en/ici-formation.md',
  'docs/fr/champs.md',
  'docs/fr/ici-formation.md',
];

const french: Language = { words: recipesFr, lead: fr.lead };
const english: Language = { words: recipesEn, lead: en.lead };

/** The folders of which every file is generated, and what belongs into them. */
export const generatedFolders: readonly {
  readonly folder: string;
  readonly pages: readonly Page[];
}[] = [
  { folder: french.words.page.folder, pages: recipePages(french, english) },
  { folder: english.words.page.folder, pages: recipePages(english, french) },
];

const root = path.resolve(import.meta.dirname, '..');

/** Packs and builds the app, and tells the file that names what is in it. */
const writeDependencies = async (): Promise<void> => {
  const file = path.join(root, 'docs', 'dependencies.md');
  const folder = path.join(root, 'build', 'docs');
  const zip = await packageEdition('private', path.join(folder, 'package'));
  const metafile = await buildApp({}, path.join(folder, 'dist'));
  await writeFile(file, await withDependencies(await readFile(file, 'utf8'), zip, metafile));
};

if (import.meta.main) {
  for (const page of pagesWithTables) {
    const file = path.join(root, page);
    await writeFile(file, withTables(await readFile(file, 'utf8')));
  }
  for (const { folder, pages } of generatedFolders) {
    await rm(path.join(root, folder), { recursive: true, force: true });
    await mkdir(path.join(root, folder), { recursive: true });
    for (const { file, markdown } of pages) await writeFile(path.join(root, file), markdown);
  }
  await writeDependencies();
}
