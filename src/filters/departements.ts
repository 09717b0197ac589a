import { regions } from '../lead/data/postcodes.ts';
import { findDepartement } from '../lead/departement.ts';
import { foldName } from '../lead/fold.ts';
import type { Lead } from '../lead/schema.ts';

/** A département's code, or the name of a place that has none, such as Monaco. */
export const departementKey = ({ departement_code, departement }: Lead): string =>
  foldName(departement_code || departement);

const withoutArticle = (name: string): string => foldName(name).replace(/^l[ae]/, '');

const keyOf = (text: string): string => {
  // A code or a postcode's first digits, alone or before something else.
  const [, start = ''] = /^\s*(\d{1,3}|2[ab])(?![\p{L}\p{N}])/iu.exec(text) ?? [];
  const code = start.length === 1 ? `0${start}` : start.toLowerCase();
  const name = withoutArticle(text);
  const [found] = Object.values(regions)
    .flatMap((departements) => Object.entries(departements))
    .filter(([known, its]) => known.toLowerCase() === code || withoutArticle(its) === name);
  if (found) return foldName(found[0]);
  if (name === 'monaco') return name;
  return foldName(findDepartement(text, '').code);
};

/**
 * The keys of the départements in texts, one or several in each, named by number, name, both ("75 – Paris")
 * or a postcode. Anything else is passed over.
 */
export const departementKeys = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(/[,;/]/))
    .map(keyOf)
    .filter((key) => key !== '');
