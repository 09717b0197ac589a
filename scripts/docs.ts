import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { leadFields } from '../src/lead/fields.ts';
import { fieldInfo, leadSchema } from '../src/lead/schema.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as fr } from '../src/locales/fr.ts';

const catalogues = { fr, en };
const headings = {
  fr: ['Champ', 'Libellé', 'Type', 'Ce que c’est', 'Exemple'],
  en: ['Field', 'Label', 'Type', 'What it is', 'Example'],
};
const typeNames = {
  fr: { string: 'texte', boolean: 'oui ou non', datetime: 'date' },
  en: { string: 'text', boolean: 'yes or no', datetime: 'date' },
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The table of a lead's fields as Markdown; in bold those that Ici Formation documents. */
export const fieldTable = (language: 'fr' | 'en'): string => {
  const rows = leadFields.map(({ key, type, documented, example }) => {
    const description = fieldInfo.get(leadSchema.shape[key])?.description[language] ?? '';
    return [
      documented ? `**\`${key}\`**` : `\`${key}\``,
      catalogues[language].lead.labels[key],
      typeNames[language][type],
      description,
      example,
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

if (import.meta.main) {
  const readme = path.resolve(import.meta.dirname, '..', 'README.md');
  await writeFile(readme, withFieldTables(await readFile(readme, 'utf8')));
}
