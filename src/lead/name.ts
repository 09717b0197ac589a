import { APOSTROPHE, capitalised, isOneOf, type Word, withCapitals } from './capitals.ts';
import { isPlaceholder } from './damage.ts';
import { isPersonName } from './person-name.ts';

/**
 * A person's name for display, "Jean-Pierre de La Tour", from the given name and the family name as typed;
 * '' if both are empty. Mixed case stays as typed, accents as sent; otherwise French usage applies:
 * - de and d' are small, Le, La, Les and L' in a family name are not, von is small (Le Robert, "Noms à
 *   particule : règles typographiques"); du and des, written either way, are small like de;
 * - other particles take a capital, for people in France mostly bear them as a part of the name:
 *   Da Silva, Dos Santos, Ben Youssef, El Khatib, Della Rovere, Van der Meersch, Van 't Hoff;
 * - given names have small words inside, none at the start: Jean de Dieu, Marie de la Paix;
 * - an apostrophe after one letter begins a word (O'Brien, N'Diaye), one inside a word does not
 *   (Prud'homme, Sa'id, the Breton c'h of Le Floc'h);
 * - Mc begins Gaelic names only (McDonald); Mac may be the start of any name (Macdonald, Macret).
 */
export const fullName = (prenom: string, nom: string): string =>
  [givenName(prenom), familyName(nom)].filter(Boolean).join(' ');

/**
 * The first line of a message to the prospect, always in French: "Bonjour Madame Dubois,", or without a
 * known title "Bonjour Emma Dubois,". A family name alone would be rude: "Bonjour,". Mlle becomes Madame, as
 * in French administrations (circulaire n° 5575/SG of 21 February 2012). Whatever isn't a person's name
 * ("-", "null", "gagnez.com") is left out.
 */
export const greeting = (civilite: string, prenom: string, nom: string): string => {
  const title = titleOf(civilite);
  const given = isName(prenom) ? givenName(prenom) : '';
  const family = isName(nom) ? familyName(nom) : '';
  const start = title || given;
  return `${['Bonjour', start, start && family].filter(Boolean).join(' ')},`;
};

/** How a person of this civility is addressed in French, or '' if it isn't a known one. */
export const titleOf = (civilite: string): string => {
  const title = civilite.trim().toLowerCase().replaceAll('.', '');
  if (/^(?:m|mr|monsieur)$/.test(title)) return 'Monsieur';
  return /^(?:mme|madame|mlle|melle|mademoiselle)$/.test(title) ? 'Madame' : '';
};

const isName = (text: string): boolean => isPersonName(text) && !isPlaceholder(text);

export const givenName = (prenom: string): string =>
  withCapitals(prenom, (word) => {
    const { text, previous, isFirst } = word;
    if (isFirst) return INITIALS.test(prenom.trim()) ? text.toUpperCase() : capitalised(text);
    const isArticle = previous === 'de' && /^l(?:[ae]s?)?$/u.test(text);
    return isArticle ? text : written(word);
  });

export const familyName = (nom: string): string => withCapitals(nom, written);

const written = (word: Word): string => {
  const { text, isFirst, isLast } = word;
  if (isParticle(word) || isDutchArticle(word) || isInsideWord(word)) return text;
  if (!isFirst && !isLast && isOneOf(LINKS, text)) return text;
  if (!isFirst && isLast && isOneOf(NUMERALS, text)) return text.toUpperCase();
  if (text.startsWith('mc')) return `Mc${capitalised(text.slice(2))}`;
  return capitalised(text);
};

const PARTICLES = new Set(['de', 'du', 'des', 'von', 'zu']);
const LINKS = new Set('et y dit dite née nee épouse epouse ép ep veuve vve'.split(' '));
const NUMERALS = new Set(['ii', 'iii', 'iv']);

const isParticle = ({ text, previous, after, isLast }: Word): boolean => {
  if (isLast) return false;
  if (text === 'd') return APOSTROPHE.test(after);
  if (text === 'der' || text === 'den' || text === 'dem') return /^v[ao]n$/u.test(previous);
  if (text === 'los' || text === 'las') return previous === 'de';
  return isOneOf(PARTICLES, text);
};

/** Van 't Hoff, 's Gravesande */
const isDutchArticle = ({ text, before, isLast }: Word): boolean =>
  !isLast && /^[st]$/.test(text) && /(?:^|[ -])['’‘`´]$/.test(before);

const ITALIAN_ELISIONS = new Set(['dell', 'dall', 'sant']);

const isInsideWord = ({ previous, before }: Word): boolean =>
  before.length === 1 &&
  APOSTROPHE.test(before) &&
  previous.length > 1 &&
  !isOneOf(ITALIAN_ELISIONS, previous);

const INITIALS = /^[BCDFGHJKLMNPQRSTVWXZ]{2,3}$/u;
