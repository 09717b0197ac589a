import { capitalised, isOneOf, type Word, withCapitals } from './capitals.ts';
import { oddTowns } from './data/towns.ts';
import { fold, foldName } from './fold.ts';

/**
 * A town's name for display, typed in small letters or in capitals: "boulogne-sur-mer" → "Boulogne-sur-Mer".
 * Only capitals and white space change, and mixed case stays as typed.
 *
 * Capitals follow IGN's "Charte de toponymie": every word takes one, except articles, prepositions and
 * conjunctions inside a name (Le Mans, Castelnau-le-Lez); "12E" becomes "12e". Communes whose official name
 * departs from this are listed in the data ("Formigny La Bataille").
 */
export const displayTown = (ville: string): string => {
  const small = smallInOddTowns.get(foldName(ville));
  if (!small) return townByRule(ville);
  return withCapitals(ville, ({ text }) => (small.includes(fold(text)) ? text : capitalised(text)));
};

/** The same by rule, without the list. */
export const townByRule = (ville: string): string =>
  withCapitals(ville, (word) => (isSmall(word) ? word.text : capitalised(word.text)));

const smallInOddTowns = new Map(
  oddTowns.map((nom) => {
    const small = nom.split(/[ '-]/).filter((word) => word === word.toLowerCase());
    return [foldName(nom), small.map(fold)];
  }),
);

const SMALL_WORDS = new Set(
  `le la les l de du des d et à a au aux en ès es ez sur sous lès lez près pres
  devant derrière derriere entre sans dit di del dels las`.split(/\s+/),
);

/** Inside a name one sign stands between words; "Lyon, La Mulatière" are two names. */
const isSmall = ({ text, before, after, isFirst, isLast }: Word): boolean => {
  const isInside = !isFirst && !isLast && [before, after].every((sign) => JOINT.test(sign));
  // 's-Hertogenbosch, 's-Gravenhage
  const isDutchArticle = isFirst && text === 's' && after === '-';
  return isDutchArticle || (isInside && isOneOf(SMALL_WORDS, text));
};

const JOINT = /^[ '’`´\p{Pd}]$/u;
