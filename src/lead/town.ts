import { capitalised, isOneOf, type Word, withCapitals } from './capitals.ts';
import { late } from './late.ts';

/**
 * The name of a town for display, "Boulogne-sur-Mer", from the name in small letters or in capitals.
 *
 * Capitals follow the "Charte de toponymie" of IGN: every word takes one, except articles, prepositions
 * and conjunctions inside a name; those that begin or end it do (Le Mans, Castelnau-le-Lez). Cedex
 * and Arrondissement are words like others ("Rennes Cedex 7"), "12E" becomes "12e".
 *
 * Only capitals and white space change: accents, hyphens and apostrophes stay as sent
 * ("boulogne sur mer" → "Boulogne sur Mer"), and a name typed in mixed case stays as typed.
 */
export const displayTown = (ville: string): string =>
  withCapitals(ville, (word) => (isSmall(word) ? word.text : capitalised(word.text)));

const SMALL_WORDS = new Set(
  `le la les l de du des d et à au aux en ès es ez sur sous lès lez
  près devant derrière entre sans dit di del dels las`.split(/\s+/u),
);

const isSmall = (word: Word): boolean =>
  isDutchArticle(word) || (isInside(word) && isOneOf(SMALL_WORDS, word.text));

// Two names in one field ("Lyon, La Mulatière") are apart by more than one sign.
const isInside = ({ before, after, isFirst, isLast }: Word): boolean =>
  !isFirst && !isLast && oneJoint().test(before) && oneJoint().test(after);

const oneJoint = late("^[ '’`´\\p{Pd}]$", 'u');

// 's-Hertogenbosch, 's-Gravenhage
const isDutchArticle = ({ text, after, isFirst }: Word): boolean =>
  isFirst && text === 's' && after === '-';
