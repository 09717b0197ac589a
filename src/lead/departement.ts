import { postcodes, regions } from './data/postcodes.ts';
import { townStarts } from './data/towns.ts';

export type Place = {
  code: string;
  nom: string;
  region: string;
  problem: '' | 'postcode' | 'ambiguous';
};

/** The code of a département, or the towns by département of a shared postcode. */
type Entry = string | Record<string, string>;

/**
 * What Etalab's division lacks: first digits of CEDEX, and the official numbers of Saint-Barthélemy and
 * Saint-Martin, which people take for their postcodes whereas La Réunion has CEDEX that begin so.
 */
const special: Record<string, Entry> = {
  '20': {
    '2A': 'Ajaccio, Bonifacio, Porto-Vecchio, Propriano, Sartène',
    '2B': "Bastia, Biguglia, Borgo, Calvi, Corte, Furiani, L'Île-Rousse",
  },
  '203': '2A',
  '204': '2B',
  '207': '2A',
  '970': { '977': 'Saint-Barthélemy', '978': 'Saint-Martin' },
  '977': '974',
  '97700': { '974': 'Saint-Denis', '977': 'Saint-Barthélemy' },
  '97701': { '974': 'Saint-Denis', '977': 'Saint-Barthélemy' },
  '978': '974',
  '97800': { '974': 'Saint-Denis', '978': 'Saint-Martin' },
  '97801': { '974': 'Saint-Denis', '978': 'Saint-Martin' },
};

/**
 * The département and region of a French postcode as typed ("75 001", "F-75001", "Paris (75001)"), after
 * Etalab's official division of France. `ville` decides where several départements share it, and whether
 * four digits have lost their first zero.
 *
 * code is "75", "01", "2A" or "971"; an overseas collectivity is its own region; Monaco has no code. Where
 * code and nom are empty, problem is 'postcode' if no French one was typed, 'ambiguous' if `ville` doesn't
 * decide (the region is given if it is the same anyway), and '' if nothing was typed.
 */
export const findDepartement = (codePostal: string, ville: string): Place => {
  const typed = codePostal.trim();
  if (typed === '') return unknown('');
  const postcode = readPostcode(typed, ville);
  if (postcode.startsWith('980')) {
    return { code: '', nom: 'Monaco', region: 'Monaco', problem: '' };
  }
  const starts = [postcode, postcode.slice(0, 3), postcode.slice(0, 2)];
  const entry = starts.values().map(startingWith).find(Boolean) ?? '';
  return typeof entry === 'string' ? nameArea(entry) : choose(entry, ville);
};

const unknown = (problem: Place['problem'], region = ''): Place => {
  return { code: '', nom: '', region, problem };
};

/** Normalizing a long run of accents takes quadratic time. */
const MAX_LENGTH = 100;

/**
 * Five digits, or ''. The country and the town may stand around them; any other word may be a country
 * abroad. A spreadsheet adds ".0", or takes the first zero.
 */
const readPostcode = (typed: string, ville: string): string => {
  const text = typed.length > MAX_LENGTH ? '' : typed.normalize('NFKC').toUpperCase();
  const [, before = '', number = '', after = ''] =
    /^(\D*)(\d[\d\s.,]*)([^\d\s.,].*)?$/s.exec(text) ?? [];
  const digits = number.replace(/[.,]0$/, '').replace(/\D/g, '');
  const towns = townStarts.find((line) => line.startsWith(`0${digits} `));
  const postcode = towns?.split(' ').includes(townStart(ville)) ? `0${digits}` : digits;
  const around = [before, after].filter((text) => text !== '');
  const isFrench = around.every((text) => isCountryOrTown(text, postcode, ville));
  return isFrench && postcode.length === 5 ? postcode : '';
};

const isCountryOrTown = (text: string, postcode: string, ville: string): boolean => {
  const [words = ''] = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text) ?? [];
  if (postcode.startsWith('980') && /^(?:MC|MONACO)$/.test(words)) return true;
  return [words, words.replace(/FRANCE$/, '')].some(
    (one) => /^(?:CEDEX[\s\d]*|FR?)?$/.test(one) || (/^\D/.test(one) && isSameTown(one, ville)),
  );
};

/** Four letters, which tell the towns of one postcode from others: "bour", "spau" (Saint-Paul). */
export const townStart = (ville: string): string =>
  townKey(ville)
    .replace(/^saint/, 's')
    .slice(0, 4);

const startingWith = (start: string): Entry | undefined =>
  special[start] ?? postcodes[start] ?? areas.get(start)?.code;

const areas: ReadonlyMap<string, Place> = new Map(
  Object.entries(regions).flatMap(([region, departements]) =>
    Object.entries(departements).map(([code, nom]) => [code, { code, nom, region, problem: '' }]),
  ),
);

const nameArea = (code: string): Place => areas.get(code) ?? unknown('postcode');

const choose = (sharers: Record<string, string>, ville: string): Place => {
  const codes = Object.keys(sharers);
  const [code, another] = codes.filter((one) =>
    sharers[one]?.split(', ').some((town) => isSameTown(town, ville)),
  );
  if (code !== undefined && another === undefined) return nameArea(code);
  const [region = '', different] = new Set(codes.map((one) => nameArea(one).region));
  return unknown('ambiguous', different === undefined ? region : '');
};

const isSameTown = (one: string, other: string): boolean => {
  const key = townKey(one);
  return key !== '' && key === townKey(other);
};

/** Letters only. What follows a name is cut: "CEDEX 2", "1er arrondissement", "(74)". */
const townKey = (ville: string): string =>
  (ville.length > MAX_LENGTH ? '' : ville)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^a-z]+/, '')
    .replace(/(\bcedex\b|[\d(]).*/s, '')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .replace(/[^a-z]/g, '');
