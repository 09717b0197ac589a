import path from 'node:path';
import type { LeadTexts } from '../src/lead/alerts.ts';
import { sampleLead } from '../src/lead/sample.ts';
import type { LeadKey } from '../src/lead/schema.ts';
import { type ActionPreview, previewOf } from './preview.ts';
import type { Action, Condition, InputField, Recipe } from './recipe.ts';
import { createRecipes, withLabels } from './recipes.ts';
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

const labelsIn =
  ({ lead }: Language) =>
  (key: LeadKey): string =>
    lead.labels[key];

const recipesIn = (language: Language) => createRecipes(language.words, labelsIn(language));

const joined = (...blocks: readonly (string | undefined)[]): string =>
  `${blocks.filter((block) => block !== undefined).join('\n\n')}\n`;

const numbered = (items: readonly string[]): string =>
  items.map((item, i) => `${i + 1}. ${item}`).join('\n');

const points = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const indexOf = (recipes: readonly Recipe[], language: Language, linkToOther: string): string => {
  const { page } = language.words;
  const { cost, elsewhere } = page;
  return joined(
    `<!-- ${page.generated} -->`,
    linkToOther,
    `# ${page.title}`,
    ...page.intro,
    table(
      [page.recipe, page.forWhom, cost.steps, cost.free],
      recipes.map((recipe) => [
        `[${recipe.title}](${recipe.file}.md)`,
        recipe.forWhom,
        `${stepCount(recipe)}`,
        cost.isFree[freedomOf(recipe)][0],
      ]),
    ),
    `## ${elsewhere.title}`,
    points(elsewhere.pages),
    `## ${page.howToRead}`,
    points(page.notes.map((note) => withLabels(note, labelsIn(language)))),
  );
};

const pageOf = (recipe: Recipe, language: Language, linkToOther: string): string => {
  const { page } = language.words;
  const { title, forWhom, before, conditions, actions, app, beforeTest, watch } = recipe;
  return joined(
    `<!-- ${page.generated} -->`,
    `[${page.allRecipes}](README.md) · ${linkToOther}`,
    `# ${title}`,
    forWhom,
    costOf(recipe, language),
    ...(before ? [`## ${page.before}`, numbered(before)] : []),
    ...(conditions.length ? filterOf(conditions, language) : []),
    ...actions.flatMap((action) => stepOf(app, action, language)),
    beforeTest,
    page.publish,
    ...(freedomOf(recipe) === 'unfiltered' ? unfilteredOf(conditions, language) : []),
    `## ${page.watch}`,
    points(watch),
    ...exampleOf(recipe, language),
  );
};

/** The trigger, the filter if there is one, and each action. */
const stepCount = ({ conditions, actions }: Recipe): number =>
  1 + (conditions.length ? 1 : 0) + actions.length;

/** Whether Zapier's free plan, which allows two steps, suffices for a recipe. */
const freedomOf = (recipe: Recipe): 'asIs' | 'unfiltered' | 'no' => {
  if (stepCount(recipe) <= 2) return 'asIs';
  return recipe.actions.length === 1 ? 'unfiltered' : 'no';
};

const costOf = (recipe: Recipe, { words }: Language): string => {
  const { cost } = words.page;
  const { conditions, actions, app } = recipe;
  const apps = actions.map(({ event }) => (actions.length > 1 ? `${app} (${event})` : app));
  return table(
    [cost.title, ''],
    [
      [cost.steps, cost.stepsAre(conditions.length > 0, apps)],
      [cost.tasks, cost.tasksAre(actions.length)],
      [cost.free, cost.isFree[freedomOf(recipe)][1]],
    ],
  );
};

/** As Zapier names them. */
const conditionNames: Readonly<Record<Condition['rule'], string>> = {
  isTrue: '**(Boolean) Is true**',
  isFalse: '**(Boolean) Is false**',
  exists: '**Exists**',
  exactly: '**(Text) Exactly matches**',
};

const filterOf = (conditions: readonly Condition[], language: Language): readonly string[] => {
  const { title, steps, heads, test, goesNoFurther } = language.words.page.filter;
  const labelOf = labelsIn(language);
  return [
    `## ${title}`,
    numbered(steps),
    table(
      heads,
      conditions.map((condition) => [
        `\`${labelOf(condition.field)}\``,
        conditionNames[condition.rule],
        condition.rule === 'exactly' ? `\`${condition.text}\`` : '–',
      ]),
    ),
    withLabels(test, labelOf),
    goesNoFurther,
  ];
};

const unfilteredOf = (conditions: readonly Condition[], language: Language): readonly string[] => {
  const { title, intro, ...comesThrough } = language.words.page.unfiltered;
  const labelOf = labelsIn(language);
  const effectOf = (condition: Condition): string => {
    switch (condition.rule) {
      case 'isFalse':
        return comesThrough.tests;
      case 'isTrue':
        return comesThrough.unreachable;
      case 'exists':
        return comesThrough.empty(labelOf(condition.field));
      case 'exactly':
        return comesThrough.other(labelOf(condition.field), condition.text);
    }
  };
  return [`## ${title}`, intro, points(conditions.map(effectOf))];
};

const stepOf = (app: string, action: Action, language: Language): readonly string[] => {
  const { page } = language.words;
  const { event, isUnseen, fields } = action;
  return [
    `## ${page.step(app, event)}`,
    ...(isUnseen ? [page.unseen] : []),
    numbered(page.steps(app, event)),
    table(
      page.fieldHeads,
      fields.map((field) => [
        field.meaning ? `**${field.name}** (${field.meaning})` : `**${field.name}**`,
        fillingOf(field, language),
      ]),
    ),
  ];
};

/** What to put into a field, in words: labels of the lead's fields stand as code. */
const fillingOf = ({ value }: InputField, language: Language): string => {
  if ('choose' in value) return value.choose;
  const { thenType } = language.words.page;
  return value
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const label = `\`${language.lead.labels[piece.field]}\``;
      return piece.plusMinutes ? `${label}, ${thenType(` +${piece.plusMinutes}m`)}` : label;
    })
    .join('')
    .replaceAll('\n', '<br>');
};

const exampleOf = (recipe: Recipe, language: Language): readonly string[] => {
  const { words, lead } = language;
  const sample = sampleLead('webhook', lead);
  const { actions } = previewOf(recipe, sample, words.preview, labelsIn(language));
  return [
    `## ${words.page.example}`,
    words.page.exampleIs,
    ...actions.map((action) => shown(action, words)),
  ];
};

/** A row as a table of its columns, anything else as a quotation. */
const shown = ({ look, heading, lines, body }: ActionPreview, { page }: RecipeWords): string => {
  if (look === 'row') {
    const rows = lines.map(({ name, text }) => [name, text ? `\`${text}\`` : '']);
    return table(page.columnHeads, rows);
  }
  const paragraphs = [
    heading ? `**${heading}**` : '',
    ...[lines.map(({ name, text }) => `${name}${page.colon}${text}`).join('\n'), body].map(
      // A line break in Markdown, but none between paragraphs.
      (text) => text.replace(/(?<!\n)\n(?!\n)/g, '\\\n'),
    ),
  ].filter(Boolean);
  return paragraphs
    .join('\n\n')
    .split('\n')
    .map((text) => `> ${text}`.trimEnd())
    .join('\n');
};
