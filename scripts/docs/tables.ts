import { readFileSync } from 'node:fs';
import { headerOf, type Scheme, schemes } from '../../src/connection/schemes.ts';
import { leadFields } from '../../src/lead/fields.ts';
import { sampleLead } from '../../src/lead/sample.ts';
import { texts as en } from '../../src/locales/en.ts';
import { texts as fr, type Texts } from '../../src/locales/fr.ts';
import { type Language, languages } from '../../src/locales/languages.ts';
import { table } from '../markdown.ts';
import { publisherText } from './publisher.ts';

/** The app's texts in each of its languages. */
export const catalogues: Readonly<Record<Language, Texts>> = { fr, en };

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
} as const satisfies Record<Language, object>;

/** The page of each language that tells of the fields of a lead. */
export const fieldPages: Readonly<Record<Language, string>> = {
  fr: 'docs/fr/champs.md',
  en: 'docs/en/fields.md',
};

const code = (text: string): string => `\`${text.split('\n').join('`<br>`')}\``;

/** By key, the last column but one: it is written by hand in the table, and kept. */
const descriptionsIn = (page: string): ReadonlyMap<string, string> => {
  const file = new URL(`../../${page}`, import.meta.url);
  const rows = readFileSync(file, 'utf8').matchAll(/^\| \**`(\w+)`\** \|.*\| (.*?) \| .*? \|$/gm);
  return new Map(Array.from(rows, ([, key = '', description = '']) => [key, description]));
};

/** The table of a lead's fields; those that Ici Formation documents are bold. */
const fieldTable = (language: Language): string => {
  const { fields, types, yesOrNo } = words[language];
  const descriptions = descriptionsIn(fieldPages[language]);
  const sample = sampleLead('webhook', catalogues[language].lead);
  const rows = leadFields.map(({ key, type, documented }) => {
    const value = sample[key];
    return [
      documented ? `**${code(key)}**` : code(key),
      catalogues[language].lead.labels[key],
      ...(language === 'fr' ? [] : [fr.lead.labels[key]]),
      types[type],
      descriptions.get(key) ?? '',
      typeof value === 'string' ? value && code(value) : yesOrNo[value ? 0 : 1],
    ];
  });
  return table([fields, ...rows]);
};

const nameOf = ({ name, recommended }: Scheme, language: Language): string =>
  recommended ? catalogues[language].connection.recommended(name) : name;

/** The header that a scheme asks for as people read it, with a word in place of their secret. */
export const exampleOf = (scheme: Scheme, secret: string): string =>
  headerOf(scheme, scheme.signature?.example ?? secret);

/** The table of protections: the connection's value, and the headers that are checked. */
const schemeTable = (language: Language): string => {
  const { schemes: heads, secret } = words[language];
  const rows = Object.entries(schemes).map(([value, scheme]) => [
    nameOf(scheme, language),
    code(value),
    ...scheme.places
      .map((place) => code(exampleOf({ ...scheme, places: [place] }, secret)))
      .concat('–')
      .slice(0, 2),
  ]);
  return table([heads, ...rows, [catalogues[language].connection.none, code('none'), '–', '–']]);
};

/** Each generated table, by the name in its marker, such as `fields:fr`. */
export const tables: Readonly<Record<string, string>> = Object.fromEntries(
  languages.flatMap((language) => [
    [`fields:${language}`, fieldTable(language)],
    [`publisher:${language}`, publisherText(language)],
    [`schemes:${language}`, schemeTable(language)],
  ]),
);
