import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Language, type Page, recipePages } from '../recipes/markdown.ts';
import { en as recipesEn } from '../recipes/words/en.ts';
import { fr as recipesFr } from '../recipes/words/fr.ts';
import { leadFields } from '../src/lead/fields.ts';
import { sampleLead } from '../src/lead/sample.ts';
import { fieldInfo, leadSchema } from '../src/lead/schema.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { buildApp } from './build.ts';
import { withDependencies } from './dependencies/markdown.ts';
import { packageEdition } from './package.ts';

const catalogues = { fr, en };
const headings = {
  fr: ['Champ', 'Libellé', 'Type', 'Ce que c’est', 'Exemple'],
  en: ['Field', 'Label', 'Type', 'What it is', 'Example'],
};
const typeNames = {
  fr: { string: 'texte', boolean: 'oui ou non', datetime: 'date' },
  en: { string: 'text', boolean: 'yes or no', datetime: 'date' },
};

const yesOrNo = { fr: ['oui', 'non'], en: ['yes', 'no'] } as const;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const shown = (value: string | boolean, language: 'fr' | 'en'): string =>
  typeof value === 'string' ? value : yesOrNo[language][value ? 0 : 1];

/** The table of a lead's fields as Markdown; in bold those that Ici Formation documents. */
export const fieldTable = (language: 'fr' | 'en'): string => {
  const sample = sampleLead(catalogues[language].lead);
  const rows = leadFields.map(({ key, type, documented }) => {
    const description = fieldInfo.get(leadSchema.shape[key])?.description[language] ?? '';
    return [
      documented ? `**\`${key}\`**` : `\`${key}\``,
      catalogues[language].lead.labels[key],
      typeNames[language][type],
      description,
      shown(sample[key], language),
    ];
  });
  const separator = headings[language].map(() => '---');
  return [headings[language], separator, ...rows].map(row).join('\n');
};

/** A text with the tables between its markers, `<!-- fields:fr -->` to `<!-- /fields -->`, made anew. */
export const withFieldTables = (markdown: string): string =>
  markdown.replace(
    /(<!-- fields:(fr|en) -->\n).*?(<!-- \/fields -->)/gs,
    (_all, start: string, language: 'fr' | 'en', end: string) =>
      `${start}\n${fieldTable(language)}\n\n${end}`,
  );

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
  const readme = path.join(root, 'README.md');
  await writeFile(readme, withFieldTables(await readFile(readme, 'utf8')));
  for (const { folder, pages } of generatedFolders) {
    await rm(path.join(root, folder), { recursive: true, force: true });
    await mkdir(path.join(root, folder), { recursive: true });
    for (const { file, markdown } of pages) await writeFile(path.join(root, file), markdown);
  }
  await writeDependencies();
}
