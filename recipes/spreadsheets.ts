import type { LeadKey } from '../src/lead/schema.ts';
import { createFields, own } from './fields.ts';
import { type InputField, noTests, type Recipe } from './recipe.ts';
import type { TextKey } from './template.ts';
import type { RecipeWords } from './words/words.ts';

/** Phone and e-mail as they were typed too: what isn't valid is still worth a look. */
const columns: readonly TextKey[] = [
  'date_creation',
  'civilite',
  'nom',
  'prenom',
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

/** The column of a sheet with a field: "A" is the first. */
const letterOf = (key: TextKey): string => String.fromCharCode(65 + columns.indexOf(key));

type Labels = (key: LeadKey) => string;

/** Each column bears the label of the field that goes into it. */
const columnFields = (labelOf: Labels): InputField[] =>
  columns.map((key) => own(labelOf(key), key));

/** The headings as one line that a spreadsheet spreads over its columns. */
export const headingLine = (labelOf: Labels): string => columns.map(labelOf).join('\t');

const inBlock = (text: string): string => `\n\n   \`\`\`text\n   ${text}\n   \`\`\``;

/** A row for each lead in Google Sheets, with the column in which duplicates show. */
export const createGoogleSheets = (words: RecipeWords, labelOf: Labels): Recipe => {
  const { pick } = createFields(words);
  const { before, spreadsheet, worksheet, duplicates, watch, ...basics } = words.googleSheets;
  const [paste, ...rest] = before;
  return {
    ...basics,
    key: 'googleSheets',
    app: 'Google Sheets',
    conditions: [noTests],
    before: [`${paste}${inBlock(headingLine(labelOf))}`, ...rest],
    actions: [
      {
        event: 'Create Spreadsheet Row',
        look: 'row',
        fields: [
          pick('Spreadsheet', spreadsheet),
          pick('Worksheet', worksheet),
          ...columnFields(labelOf),
        ],
      },
    ],
    watch: [...watch, duplicates(letterOf('cle_doublon'))],
  };
};

/** A row for each lead in Microsoft Excel, in the same columns. */
export const createExcel = (words: RecipeWords, labelOf: Labels): Recipe => {
  const { pick } = createFields(words);
  const { before, spreadsheet, worksheet, ...basics } = words.excel;
  const [paste, ...rest] = before;
  return {
    ...basics,
    key: 'excel',
    app: 'Microsoft Excel',
    conditions: [noTests],
    before: [`${paste}${inBlock(headingLine(labelOf))}`, ...rest],
    actions: [
      {
        event: 'Add Row',
        look: 'row',
        fields: [
          pick('Spreadsheet', spreadsheet),
          pick('Worksheet', worksheet),
          ...columnFields(labelOf),
        ],
      },
    ],
  };
};
