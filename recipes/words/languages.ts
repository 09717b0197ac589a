import type { Language } from '../../src/locales/languages.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { RecipeWords } from './words.ts';

/** The words of the recipes in each language of the app. */
export const recipeWords: Readonly<Record<Language, RecipeWords>> = { fr, en };
