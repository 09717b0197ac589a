import type { LeadKey } from '../src/lead/schema.ts';
import { createBrevo, createHubspot, createPipedrive, createSalesforce } from './crms.ts';
import { createProspectEmail, createTeamEmail } from './emails.ts';
import { createGoogleCalendar, createGoogleContacts } from './google.ts';
import { createSlack, createSms, createTeams } from './messages.ts';
import type { Recipe } from './recipe.ts';
import { createExcel, createGoogleSheets } from './spreadsheets.ts';
import type { RecipeWords } from './words/words.ts';

/**
 * All recipes in one language, in the order in which they are offered: the one with which no lead goes
 * unnoticed first. The fields of a lead go by the labels that Zapier shows.
 */
export const createRecipes = (
  words: RecipeWords,
  labelOf: (key: LeadKey) => string,
): readonly Recipe[] => [
  createTeamEmail(words),
  createGoogleSheets(words, labelOf),
  createExcel(words, labelOf),
  createProspectEmail(words),
  createHubspot(words),
  createPipedrive(words),
  createSalesforce(words),
  createBrevo(words),
  createGoogleContacts(words),
  createGoogleCalendar(words),
  createSlack(words),
  createTeams(words),
  createSms(words),
];
