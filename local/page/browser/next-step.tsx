import { type ActionPreview, type Preview, previewOf } from '../../../recipes/preview.ts';
import { createRecipes } from '../../../recipes/recipes.ts';
import { recipeWords } from '../../../recipes/words/languages.ts';
import type { Lead, LeadField } from '../messages.ts';
import { recipe as chosen, language, texts } from './state.ts';
import { Scroll, Select, Words } from './ui.tsx';

/** The leads of a delivery as the Zap's next step would get them, by the recipe that one chooses. */
export const NextStep = ({ leads, fields }: { leads: Lead[]; fields: readonly LeadField[] }) => {
  const { nextStep, lead: titleOf } = texts.value.detail;
  const words = new Map(Object.entries(recipeWords)).get(language.value) ?? recipeWords.fr;
  const labels = new Map(fields.map(({ key, label }) => [key, label]));
  const labelOf = (key: string) => labels.get(key) ?? key;
  const recipes = createRecipes(words, labelOf);
  const recipe = recipes.find(({ key }) => key === chosen.value) ?? recipes[0];
  if (!recipe) return null;
  const { app, forWhom, actions } = recipe;
  const { intro, destination, nothing } = words.preview;
  const previews = leads.map((lead) => previewOf(recipe, lead, words.preview, labelOf));
  const isSheet = actions.every(({ look }) => look === 'row');
  return (
    <div class="stack">
      <h3>{nextStep}</h3>
      <p class="soft">{intro}</p>
      <Select
        label={destination}
        choices={recipes.map(({ key, title }) => ({ value: key, label: title }))}
        chosen={chosen}
      />
      <p class="soft">{forWhom}</p>
      {previews.map(({ stopped, actions: made }, i) => (
        <>
          {leads.length > 1 && (stopped || !isSheet) && <h4>{titleOf(i + 1, leads.length)}</h4>}
          {stopped && (
            <p class="box">
              <Words>{stopped}</Words>
            </p>
          )}
          {!isSheet && made.map((action) => <Made app={app} action={action} nothing={nothing} />)}
        </>
      ))}
      {isSheet && <Sheet app={app} previews={previews} />}
    </div>
  );
};

/** A row for each lead, below the headings of the columns. */
const Sheet = ({ app, previews }: { app: string; previews: readonly Preview[] }) => {
  const rows = previews.flatMap(({ actions }) => actions).map(({ lines }) => lines);
  const headings = rows[0]?.map(({ name }) => <th scope="col">{name}</th>);
  const cells = rows.map((lines) => (
    <tr>
      {lines.map(({ text }) => (
        <td>{text}</td>
      ))}
    </tr>
  ));
  return (
    <Scroll label={app}>
      <table class="sheet">
        <thead>
          <tr>{headings}</tr>
        </thead>
        <tbody>{cells}</tbody>
      </table>
    </Scroll>
  );
};

/** What one action makes of a lead, with the look of its app. */
const Made = (props: { app: string; action: ActionPreview; nothing: string }) => {
  const { event, look, heading, lines, body } = props.action;
  const isEmpty = !heading && !lines.length && !body;
  return (
    <fieldset class="stack made" aria-label={`${props.app}, ${event}`}>
      <p class="soft">
        {props.app} · {event}
      </p>
      {heading && <h4>{heading}</h4>}
      {lines.length > 0 && (
        <dl>
          {lines.flatMap(({ name, text }) => [<dt class="soft">{name}</dt>, <dd>{text}</dd>])}
        </dl>
      )}
      {body && <p class={look === 'email' ? 'body' : 'box body'}>{body}</p>}
      {isEmpty && <i class="soft">{props.nothing}</i>}
    </fieldset>
  );
};
