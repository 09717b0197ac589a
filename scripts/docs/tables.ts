import { headerOf, type Scheme, schemes } from '../../src/connection/schemes.ts';
import { leadFields } from '../../src/lead/fields.ts';
import { sampleLead } from '../../src/lead/sample.ts';
import { fieldInfo, type LeadKey, leadSchema } from '../../src/lead/schema.ts';
import { texts as en } from '../../src/locales/en.ts';
import { texts as fr } from '../../src/locales/fr.ts';
import { publisherText } from './publisher.ts';

type Language = 'fr' | 'en';

const catalogues = { fr, en };

const words = {
  fr: {
    fields: ['Champ', 'Libellé', 'Type', 'Ce que c’est', 'Exemple'],
    types: { string: 'texte', boolean: 'oui ou non', datetime: 'date' },
    yesOrNo: ['oui', 'non'],
    schemes: ['Protection', 'Valeur', 'En-tête', 'Accepté aussi'],
    secret: 'votre-secret',
  },
  en: {
    fields: ['Field', 'Label', 'French Label', 'Type', 'What it is', 'Example'],
    types: { string: 'text', boolean: 'yes or no', datetime: 'date' },
    yesOrNo: ['yes', 'no'],
    schemes: ['Protection', 'Value', 'Header', 'Also accepted'],
    secret: 'your-secret',
  },
} as const;

const code = (text: string): string => `\`${text.split('\n').join('`<br>`')}\``;

const table = (rows: readonly (readonly string[])[]): string => {
  const [heads = []] = rows;
  return rows
    .toSpliced(
      1,
      0,
      heads.map(() => '---'),
    )
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};

const descriptionOf = (key: LeadKey, language: Language): string =>
  (fieldInfo.get(leadSchema.shape[key])?.description[language] ?? '').replaceAll("'", '’');

/** The table of a lead's fields; in bold those that Ici Formation documents. */
const fieldTable = (language: Language): string => {
  const { fields, types, yesOrNo } = words[language];
  const sample = sampleLead('webhook', catalogues[language].lead);
  const rows = leadFields.map(({ key, type, documented }) => {
    const value = sample[key];
    return [
      documented ? `**${code(key)}**` : code(key),
      catalogues[language].lead.labels[key],
      ...(language === 'fr' ? [] : [fr.lead.labels[key]]),
      types[type],
      descriptionOf(key, language),
      typeof value === 'string' ? value && code(value) : yesOrNo[value ? 0 : 1],
    ];
  });
  return table([fields, ...rows]);
};

const nameOf = ({ name, recommended }: Scheme, language: Language): string =>
  recommended ? catalogues[language].connection.recommended(name) : name;

/** The table of the ways to protect the hook: the connection's value, and the headers that are checked. */
const schemeTable = (language: Language): string => {
  const { schemes: heads, secret } = words[language];
  const rows = Object.entries(schemes).map(([value, scheme]) => [
    nameOf(scheme, language),
    code(value),
    ...scheme.places
      .map((place) => code(headerOf({ ...scheme, places: [place] }, secret)))
      .concat('–')
      .slice(0, 2),
  ]);
  return table([heads, ...rows, [catalogues[language].connection.none, code('none'), '–', '–']]);
};

const tables: Readonly<Record<string, (language: Language) => string>> = {
  fields: fieldTable,
  publisher: publisherText,
  schemes: schemeTable,
};

const marked = new RegExp(
  String.raw`(<!-- (${Object.keys(tables).join('|')}):(fr|en) -->\n).*?(<!-- /\2 -->)`,
  'gs',
);

/** A Markdown text with the tables between its markers, `<!-- fields:fr -->` to `<!-- /fields -->`, made anew. */
export const withTables = (markdown: string): string =>
  markdown.replace(
    marked,
    (_all, start: string, name: string, language: Language, end: string) =>
      `${start}\n${tables[name]?.(language)}\n\n${end}`,
  );
