import { own, pick, put } from './fields.ts';
import { type InputField, noTests, type Recipe } from './recipe.ts';
import type { TextKey } from './template.ts';
import type { Labels, RecipeWords } from './words/words.ts';

/** What one sorts and searches by; the rest is in the summary. */
const columns: readonly TextKey[] = [
  'nom_complet',
  'tel_national',
  'email_normalise',
  'formation',
  'horaire_rappel',
  'date_affichee',
];

const columnFields = (labelOf: Labels): InputField[] =>
  columns.map((key) => own(labelOf(key), key));

/** A card in Trello, with all that is known of the lead on its back. */
export const trello = ({ trello: words, cardTitle }: RecipeWords): Recipe => {
  const { board, list, ...texts } = words;
  return {
    ...texts,
    key: 'trello',
    app: 'Trello',
    conditions: [noTests],
    actions: [
      {
        event: 'Create Card',
        look: 'card',
        fields: [
          pick('Board', board),
          pick('List', list),
          put('Name', cardTitle, 'heading'),
          put('Description', 'fiche', 'body'),
        ],
      },
    ],
  };
};

/** A record in a table of Airtable. */
export const airtable = ({ airtable: words }: RecipeWords, labelOf: Labels): Recipe => {
  const { base, table, ...texts } = words;
  return {
    ...texts,
    key: 'airtable',
    app: 'Airtable',
    conditions: [noTests],
    actions: [
      {
        event: 'Create Record',
        look: 'card',
        fields: [
          pick('Base', base),
          pick('Table', table),
          ...columnFields(labelOf),
          own(labelOf('fiche'), 'fiche', 'body'),
        ],
      },
    ],
  };
};

/** A page in a database of Notion. */
export const notion = ({ notion: words }: RecipeWords, labelOf: Labels): Recipe => {
  const { database, ...texts } = words;
  return {
    ...texts,
    key: 'notion',
    app: 'Notion',
    conditions: [noTests],
    actions: [
      {
        event: 'Create Database Item',
        isUnseen: true,
        look: 'card',
        fields: [
          pick('Database', database),
          ...columnFields(labelOf),
          put('Content', 'fiche', 'body'),
        ],
      },
    ],
  };
};
