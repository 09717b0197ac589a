import { postcodes, regions } from './data/postcodes.ts';
import { late } from './late.ts';

export type Place = {
  code: string;
  nom: string;
  region: string;
  problem: '' | 'postcode' | 'ambiguous';
};

/** The code of a département, or the code of each that shares a postcode → its towns there. */
type Entry = string | Record<string, string>;

const saintBarthelemy = { '974': 'Saint-Denis', '977': 'Saint-Barthélemy' };
const saintMartin = { '974': 'Saint-Denis', '978': 'Saint-Martin' };

/**
 * What Etalab's division does not hold: first digits of CEDEX, as addresses of public bodies and
 * companies show them, and the official numbers of Saint-Barthélemy and Saint-Martin, which people
 * take for their postcodes (97133 and 97150) whereas La Réunion has CEDEX that begin so.
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
  '97700': saintBarthelemy,
  '97701': saintBarthelemy,
  '978': '974',
  '97800': saintMartin,
  '97801': saintMartin,
};

/**
 * The département and region of a French postcode as typed ("75 001", "F-75001", "75001 CEDEX"),
 * after Etalab's official division of France; `ville` decides where several départements share it.
 * code is "75", "01", "2A" or "971". As in that division, an overseas collectivity is its own
 * region. Monaco has a name but no code. Otherwise code and nom are empty, and problem tells why:
 * 'postcode' if no French one was typed, 'ambiguous' if it is shared and `ville` does not decide (the
 * region is given if it is the same anyway). A missing postcode is no problem.
 */
export const findDepartement = (codePostal: string, ville: string): Place => {
  const typed = codePostal.trim();
  if (typed === '') {
    return unknown('');
  }
  const postcode = readPostcode(typed, ville);
  if (postcode.startsWith('980')) {
    return { code: '', nom: 'Monaco', region: 'Monaco', problem: '' };
  }
  const entry = findEntry(postcode);
  return typeof entry === 'string' ? nameArea(entry) : choose(entry, ville);
};

const unknown = (problem: Place['problem'], region = ''): Place => ({
  code: '',
  nom: '',
  region,
  problem,
});

/** Normalizing a long run of accents takes a time that grows with its square. */
const MAX_LENGTH = 100;

const oddPostcode = late(
  String.raw`^(?:(F|FR|MC)[\s-]*)?(\d\s*\d)[\s.]*(\d\s*\d\s*\d)(?:[\s,-]*(\p{L}.*))?$`,
  'u',
);

/** Five digits, or nothing. After them the town may be repeated: any other word may be a country. */
const readPostcode = (typed: string, ville: string): string => {
  if (/^\d{5}$/.test(typed)) return typed;
  const [, country, two = '', three = '', rest = ''] =
    oddPostcode().exec(typed.length > MAX_LENGTH ? '' : typed.normalize('NFKC').toUpperCase()) ??
    [];
  const postcode = `${two}${three}`.replace(/\s/g, '');
  const fits = country !== 'MC' || postcode.startsWith('980');
  const isWhole = /^(CEDEX\s*\d*)?$/.test(rest) || isSameTown(rest, ville);
  return fits && isWhole ? postcode : '';
};

const findEntry = (postcode: string): Entry =>
  startingWith(postcode) ??
  startingWith(postcode.slice(0, 3)) ??
  startingWith(postcode.slice(0, 2)) ??
  '';

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
  if (code !== undefined && another === undefined) {
    return nameArea(code);
  }
  const [region = '', different] = new Set(codes.map((one) => nameArea(one).region));
  return unknown('ambiguous', different === undefined ? region : '');
};

const isSameTown = (one: string, other: string): boolean => {
  const key = townKey(one);
  return key !== '' && key === townKey(other);
};

const marks = late(String.raw`\p{M}`, 'gu');

/** Letters only. What follows a name is cut: "CEDEX 2", "1er arrondissement", "(74)". */
const townKey = (ville: string): string =>
  (ville.length > MAX_LENGTH ? '' : ville)
    .normalize('NFKD')
    .replace(marks(), '')
    .toLowerCase()
    .replace(/^[^a-z]+/, '')
    .replace(/(\bcedex\b|[\d(]).*/s, '')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .replace(/[^a-z]/g, '');
