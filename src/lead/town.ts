import { capitalised, isOneOf, type Word, withCapitals } from './capitals.ts';
import { oddTowns } from './data/towns.ts';
import { fold, foldName } from './fold.ts';

/**
 * The name of a town for display, "Boulogne-sur-Mer", from the name in small letters or in capitals.
 *
 * Capitals follow the "Charte de toponymie" of IGN: every word takes one, except articles, prepositions
 * and conjunctions inside a name; those that begin or end it do (Le Mans, Castelnau-le-Lez). Cedex
 * and Arrondissement are words like others ("Rennes Cedex 7"), "12E" becomes "12e". A commune whose
 * official name departs from this has its own capitals ("Formigny La Bataille").
 *
 * Only capitals and white space change: accents, hyphens and apostrophes stay as sent
 * ("boulogne sur mer" → "Boulogne sur Mer"), and a name typed in mixed case stays as typed.
 */
export const displayTown = (ville: string): string => {
  const small = smallInOddTowns.get(foldName(ville));
  if (!small) return townByRule(ville);
  return withCapitals(ville, ({ text }) => (small.includes(fold(text)) ? text : capitalised(text)));
};

/** The same by the rule alone. */
export const townByRule = (ville: string): string =>
  withCapitals(ville, (word) => (isSmall(word) ? word.text : capitalised(word.text)));

const wordsInSmallLetters = (nom: string): string[] =>
  nom.split(/[ '-]/).filter((word) => word === word.toLowerCase());

const smallInOddTowns = new Map(
  oddTowns.map((nom) => [foldName(nom), wordsInSmallLetters(nom).map(fold)]),
);

const SMALL_WORDS = new Set(
  `le la les l de du des d et à a au aux en ès es ez sur sous lès lez près pres
  devant derrière derriere entre sans dit di del dels las`.split(/\s+/),
);

const isSmall = (word: Word): boolean =>
  isDutchArticle(word) || (isInside(word) && isOneOf(SMALL_WORDS, word.text));

// Two names in one field ("Lyon, La Mulatière") are apart by more than one sign.
const isInside = ({ before, after, isFirst, isLast }: Word): boolean =>
  !isFirst && !isLast && isOneJoint(before) && isOneJoint(after);

const isOneJoint = (between: string): boolean => /^[ '’`´\p{Pd}]$/u.test(between);

// 's-Hertogenbosch, 's-Gravenhage
const isDutchArticle = ({ text, after, isFirst }: Word): boolean =>
  isFirst && text === 's' && after === '-';
