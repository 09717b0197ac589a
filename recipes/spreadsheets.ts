import { own, pick } from './fields.ts';
import { noTests, type Recipe } from './recipe.ts';
import type { TextKey } from './template.ts';
import type { Labels, RecipeWords } from './words/words.ts';

/** Phone and e-mail as they were typed too: what isn't valid is still worth a look. */
const columns: readonly TextKey[] = [
  'date_affichee',
  'civilite',
  'nom_affiche',
  'prenom_affiche',
  'tel_national',
  'tel',
  'email',
  'code_postal',
  'ville_affichee',
  'departement',
  'formation',
  'horaire_rappel',
  'statut',
  'alertes',
  'autres_champs',
  'cle_doublon',
];

/** The column of a sheet with the key by which duplicates show: "A" is the first. */
const keyColumn = String.fromCharCode(65 + columns.indexOf('cle_doublon'));

/** The headings as one line that a spreadsheet spreads over its columns. */
export const headingLine = (labelOf: Labels): string => columns.map(labelOf).join('\t');

const inBlock = (line: string): string => `\n\n   \`\`\`text\n   ${line}\n   \`\`\``;

/** A row for each lead, under headings that are pasted first. */
const rows = (
  { paste, format, spreadsheet, worksheet }: RecipeWords['excel'],
  event: string,
  labelOf: Labels,
): Pick<Recipe, 'conditions' | 'before' | 'actions'> => ({
  conditions: [noTests],
  before: [`${paste}${inBlock(headingLine(labelOf))}`, format],
  actions: [
    {
      event,
      look: 'row',
      fields: [
        pick('Spreadsheet', spreadsheet),
        pick('Worksheet', worksheet),
        ...columns.map((key) => own(labelOf(key), key)),
      ],
    },
  ],
});

/** In Google Sheets, with the column in which duplicates show. */
export const googleSheets = ({ googleSheets: words }: RecipeWords, labelOf: Labels): Recipe => ({
  ...words,
  ...rows(words, 'Create Spreadsheet Row', labelOf),
  key: 'googleSheets',
  app: 'Google Sheets',
  watch: [...words.watch, words.duplicates(keyColumn)],
});

/** In Microsoft Excel, in the same columns. */
export const excel = ({ excel: words }: RecipeWords, labelOf: Labels): Recipe => ({
  ...words,
  ...rows(words, 'Add Row', labelOf),
  key: 'excel',
  app: 'Microsoft Excel',
});
