import path from 'node:path';
import type { LeadTexts } from '../src/lead/alerts.ts';
import { readLead } from '../src/lead/lead.ts';
import { sampleLead, samplePayload } from '../src/lead/sample.ts';
import type { Lead, LeadKey } from '../src/lead/schema.ts';
import { type ActionPreview, previewOf } from './preview.ts';
import type { Action, Condition, InputField, Recipe } from './recipe.ts';
import { createRecipes } from './recipes.ts';
import type { Phrase, Slot } from './template.ts';
import type { RecipeWords } from './words/words.ts';

/** The words of the recipes and those of the leads, in one language. */
export interface Language {
  readonly words: RecipeWords;
  readonly lead: LeadTexts;
}

export interface Page {
  /** From the root of the repository. */
  readonly file: string;
  readonly markdown: string;
}

/** The pages of the recipes in one language, their index first; each links to the same page in the other. */
export const recipePages = (language: Language, other: Language): readonly Page[] => {
  const { page } = language.words;
  const recipes = recipesIn(language);
  const translations = recipesIn(other);
  const folderOfOther = path.posix.relative(page.folder, other.words.page.folder);
  const linkToOther = (file: string) => `[${page.otherLanguage}](${folderOfOther}/${file}.md)`;
  return [
    {
      file: `${page.folder}/README.md`,
      markdown: indexOf(recipes, language, linkToOther('README')),
    },
    ...recipes.map((recipe) => {
      const translation = translations.find(({ key }) => key === recipe.key);
      return {
        file: `${page.folder}/${recipe.file}.md`,
        markdown: pageOf(recipe, language, linkToOther(translation?.file ?? 'README')),
      };
    }),
  ];
};

const recipesIn = ({ words, lead }: Language) => createRecipes(words, (key) => lead.labels[key]);

const joined = (...blocks: readonly (string | undefined)[]): string =>
  `${blocks.filter((block) => block !== undefined).join('\n\n')}\n`;

const numbered = (items: readonly string[]): string =>
  items.map((item, i) => `${i + 1}. ${item}`).join('\n');

const points = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const indexOf = (
  recipes: readonly Recipe[],
  { words: { page } }: Language,
  linkToOther: string,
): string =>
  joined(
    `<!-- ${page.generated} -->`,
    linkToOther,
    `# ${page.title}`,
    ...page.intro,
    table(
      [page.recipe, page.forWhom],
      recipes.map(({ title, file, forWhom }) => [`[${title}](${file}.md)`, forWhom]),
    ),
    `## ${page.howToRead}`,
    points(page.notes),
  );

const pageOf = (recipe: Recipe, language: Language, linkToOther: string): string => {
  const { page } = language.words;
  const { title, forWhom, before, conditions, actions, app, beforeTest, watch } = recipe;
  return joined(
    `<!-- ${page.generated} -->`,
    `[${page.allRecipes}](README.md) · ${linkToOther}`,
    `# ${title}`,
    forWhom,
    ...(before.length ? [`## ${page.before}`, numbered(before)] : []),
    ...(conditions.length ? filterOf(conditions, language) : []),
    ...actions.flatMap((action) => stepOf(app, action, language)),
    beforeTest,
    page.publish,
    `## ${page.watch}`,
    points(watch),
    ...exampleOf(recipe, language),
  );
};

/** As Zapier names them. */
const conditionNames: Readonly<Record<Condition['rule'], string>> = {
  isTrue: '**(Boolean) Is true**',
  isFalse: '**(Boolean) Is false**',
  exists: '**Exists**',
  exactly: '**(Text) Exactly matches**',
};

const filterOf = (
  conditions: readonly Condition[],
  { words, lead }: Language,
): readonly string[] => {
  const { title, steps, heads, test, goesNoFurther } = words.page.filter;
  return [
    `## ${title}`,
    numbered(steps),
    table(
      heads,
      conditions.map((condition) => [
        `\`${lead.labels[condition.field]}\``,
        conditionNames[condition.rule],
        condition.rule === 'exactly' ? `\`${condition.text}\`` : '–',
      ]),
    ),
    test,
    goesNoFurther,
  ];
};

const stepOf = (
  app: string,
  { event, fields }: Action,
  { words, lead }: Language,
): readonly string[] => [
  `## ${words.page.step(app, event)}`,
  numbered(words.page.steps(app, event)),
  table(
    words.page.fieldHeads,
    fields.map((field) => [
      field.meaning ? `**${field.name}** (${field.meaning})` : `**${field.name}**`,
      fillingOf(field, words, (key) => lead.labels[key]),
    ]),
  ),
];

/** What to put into a field, in words: labels of the lead's fields stand as code. */
const fillingOf = (
  { value }: InputField,
  { page }: RecipeWords,
  labelOf: (key: LeadKey) => string,
): string => {
  if ('choose' in value) return value.choose;
  const slot = ({ field, plusMinutes }: Slot): string => {
    const label = `\`${labelOf(field)}\``;
    return plusMinutes ? `${label}, ${page.thenType(` +${plusMinutes}m`)}` : label;
  };
  const line = ({ pieces }: Phrase): string =>
    pieces
      .map((piece) =>
        typeof piece === 'string' ? piece : 'field' in piece ? slot(piece) : line(piece),
      )
      .join('');
  return value.map(line).join('<br>');
};

const exampleOf = (recipe: Recipe, language: Language): readonly string[] => {
  const { words, lead: texts } = language;
  const labelOf = (key: LeadKey) => texts.labels[key];
  const preview = previewOf(recipe, exampleLead(recipe, texts), words.preview, labelOf);
  const { example } = recipe;
  const change = example
    ? words.page.exampleWith(`\`${labelOf(example.field)}\``, `\`${example.value}\``)
    : '';
  return [
    `## ${words.page.example}`,
    `${words.page.exampleIs}${change}.`,
    ...preview.actions.map((action) => shown(action, words)),
    ...(preview.stopped ? [preview.stopped] : []),
  ];
};

const exampleLead = ({ example }: Recipe, texts: LeadTexts): Lead => {
  const lead = sampleLead('webhook', texts);
  if (!example) return lead;
  const receivedAt = Date.parse(lead.date_creation);
  const payload = { ...samplePayload, [example.field]: example.value };
  return readLead(payload, { source: 'webhook', receivedAt }, texts);
};

/** A row as a table of its columns, anything else as a quotation. */
const shown = ({ look, heading, lines, body }: ActionPreview, words: RecipeWords): string => {
  if (look === 'row') {
    const rows = lines.map(({ name, text }) => [name, text ? `\`${text}\`` : '']);
    return table(words.page.columnHeads, rows);
  }
  const separator = words.page.colon;
  const paragraphs = [
    heading ? `**${heading}**` : '',
    lines.map(({ name, text }) => `${name}${separator}${text}`).join('\\\n'),
    body.replaceAll('\n\n', '\u0000').replaceAll('\n', '\\\n').replaceAll('\u0000', '\n\n'),
  ].filter(Boolean);
  return paragraphs
    .join('\n\n')
    .split('\n')
    .map((text) => `> ${text}`.trimEnd())
    .join('\n');
};
