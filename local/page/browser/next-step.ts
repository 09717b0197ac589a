import { type ActionPreview, type Preview, previewOf } from '../../../recipes/preview.ts';
import type { Recipe } from '../../../recipes/recipe.ts';
import { createRecipes } from '../../../recipes/recipes.ts';
import { en } from '../../../recipes/words/en.ts';
import { fr } from '../../../recipes/words/fr.ts';
import type { PreviewWords } from '../../../recipes/words/words.ts';
import type { Lead, LeadFieldData } from '../messages.ts';
import { h, newId } from './dom.ts';
import type { PageTexts } from './texts/texts.ts';

/** The key of the recipe that was chosen last; the first one before that. */
let chosen = '';

/** The leads of a delivery as the Zap's next step would get them, by the recipe that one chooses. */
export const nextStepView = (
  leads: readonly Lead[],
  fields: readonly LeadFieldData[],
  texts: PageTexts,
): HTMLElement => {
  const words = texts.language === 'English' ? en : fr;
  const labels = new Map(fields.map(({ key, label }) => [key, label]));
  const labelOf = (key: string) => labels.get(key) ?? key;
  const recipes = createRecipes(words, labelOf);

  const headingId = newId();
  const select = h(
    'select',
    { id: newId() },
    ...recipes.map(({ key, title }) => h('option', { value: key }, title)),
  );
  const result = h('div', { class: 'result' });

  const show = (): void => {
    const recipe = recipes.find(({ key }) => key === chosen) ?? recipes[0];
    if (!recipe) return;
    select.value = recipe.key;
    const previews = leads.map((lead) => previewOf(recipe, lead, words.preview, labelOf));
    result.replaceChildren(...resultOf(recipe, previews, words.preview, texts));
  };
  select.addEventListener('change', () => {
    chosen = select.value;
    show();
  });
  show();

  return h(
    'section',
    { class: 'next-step', 'aria-labelledby': headingId },
    h('h3', { id: headingId }, texts.detail.nextStep),
    h('p', { class: 'intro' }, words.preview.intro),
    h('div', { class: 'field' }, h('label', { for: select.id }, words.preview.destination), select),
    result,
  );
};

const resultOf = (
  { app, forWhom, actions }: Recipe,
  previews: readonly Preview[],
  words: PreviewWords,
  texts: PageTexts,
): HTMLElement[] => {
  const count = previews.length;
  const leadHeading = (index: number) =>
    count > 1 ? [h('h4', {}, texts.detail.lead(index + 1, count))] : [];
  const isSheet = actions.every(({ look }) => look === 'row');
  const ofEach = previews.map(({ stopped, actions: made }, i) => [
    ...(isSheet && !stopped ? [] : leadHeading(i)),
    ...(stopped ? [h('p', { class: 'reason' }, stopped)] : []),
    ...(isSheet ? [] : made.map((action) => card(app, action, words))),
  ]);
  return [
    h('p', { class: 'intro' }, forWhom),
    ...ofEach.flat(),
    ...(isSheet ? [sheet(app, previews)] : []),
  ];
};

/** A row for each lead, below the headings of the columns. */
const sheet = (app: string, previews: readonly Preview[]): HTMLElement => {
  const rows = previews.flatMap(({ actions }) => actions).map(({ lines }) => lines);
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': app },
    h(
      'table',
      { class: 'sheet' },
      h(
        'thead',
        {},
        h('tr', {}, ...(rows[0] ?? []).map(({ name }) => h('th', { scope: 'col' }, name))),
      ),
      h(
        'tbody',
        {},
        ...rows.map((lines) => h('tr', {}, ...lines.map(({ text }) => h('td', {}, text)))),
      ),
    ),
  );
};

const card = (
  app: string,
  { event, look, heading, lines, body }: ActionPreview,
  words: PreviewWords,
): HTMLElement => {
  const isEmpty = !heading && !lines.length && !body;
  return h(
    'div',
    { class: `made as-${look}`, role: 'group', 'aria-label': `${app}, ${event}` },
    h('p', { class: 'app' }, `${app} · ${event}`),
    heading ? h('p', { class: 'subject' }, heading) : undefined,
    lines.length
      ? h('dl', {}, ...lines.flatMap(({ name, text }) => [h('dt', {}, name), h('dd', {}, text)]))
      : undefined,
    body ? h('p', { class: 'body' }, body) : undefined,
    isEmpty ? h('p', { class: 'empty' }, words.nothing) : undefined,
  );
};
