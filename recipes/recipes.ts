import type { LeadKey } from '../src/lead/schema.ts';
import { airtable, notion, trello } from './boards.ts';
import { brevo, hubspot, nocrm, pipedrive, salesforce, sellsy } from './crms.ts';
import { prospectEmail, teamEmail, teamGmail, teamOutlook } from './emails.ts';
import { googleCalendar, googleContacts } from './google.ts';
import { slack, sms, teams } from './messages.ts';
import type { Action, Recipe } from './recipe.ts';
import { excel, googleSheets } from './spreadsheets.ts';
import type { Labels, Meanings, RecipeWords } from './words/words.ts';

/** In the order in which they are offered: first the one with which no lead goes unnoticed. */
const makers = [
  ...[teamEmail, teamGmail, teamOutlook, googleSheets, excel, prospectEmail],
  ...[hubspot, pipedrive, salesforce, brevo, sellsy, nocrm],
  ...[trello, airtable, notion, googleContacts, googleCalendar, slack, teams, sms],
];

/** All recipes in one language. The fields of a lead go by the labels that Zapier shows. */
export const createRecipes = (words: RecipeWords, labelOf: Labels): readonly Recipe[] =>
  makers.map((make) => {
    const { before, beforeTest, watch, actions, ...recipe } = make(words, labelOf);
    return {
      ...recipe,
      ...(before && { before: before.map((line) => withLabels(line, labelOf)) }),
      ...(beforeTest && { beforeTest: withLabels(beforeTest, labelOf) }),
      watch: watch.map((line) => withLabels(line, labelOf)),
      actions: actions.map((action) => withMeanings(action, words.meanings)),
    };
  });

/** A text in which `{nom}` has become the label of that field. */
export const withLabels = (text: string, labelOf: Labels): string =>
  text.replace(/\{(\w+)\}/g, (_, key: LeadKey) => labelOf(key));

/** An action whose English field names have their meaning beside them. */
const withMeanings = (action: Action, meanings: Meanings): Action => {
  const meaningOf = new Map(Object.entries(meanings));
  return {
    ...action,
    fields: action.fields.map((field) => {
      const meaning = meaningOf.get(field.name);
      const isClear = !meaning || meaning.toLowerCase() === field.name.toLowerCase();
      return isClear ? field : { ...field, meaning };
    }),
  };
};
