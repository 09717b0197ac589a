import {
  type CountryCode,
  getCountryCallingCode,
  type MetadataJson,
  type PhoneNumber,
  parseDigits,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core/es6';
import { late } from './late.ts';
import { dialledFromFrance, kindsIndex, metadata } from './numbering-plans.ts';
import { readUsualPhone } from './usual-phone.ts';

/** A valid phone number, or three empty texts. */
export type Phone = {
  /** E.164: "+33102030405". */
  international: string;
  /**
   * What to dial in mainland France, in groups that a spreadsheet keeps as text: "01 02 03 04 05",
   * "0590 20 00 01", and with the prefix 00 where ten digits won't do (other countries, Monaco,
   * Saint-Pierre-et-Miquelon, the Pacific): "00 32 2 555 12 12". A "+" would begin a formula there.
   */
  national: string;
  /** "autre": 08 and 09 numbers (services, VoIP), and those whose kind their plan does not tell. */
  type: '' | 'mobile' | 'fixe' | 'autre';
};

/**
 * The first valid phone number in a text, as typed on a form or kept by a spreadsheet: "06.12.34.56.78",
 * "612345678", "Tél : +33 (0)6 12 34 56 78 / 01…". What is valid, and of which region and type, is
 * for libphonenumber to say.
 *
 * Mainland France and its overseas regions dial each other with ten digits, yet each has a calling
 * code of its own (Arcep, decision 2018-0881, annex 1): 0596… is Martinique, +596, wherever one lives.
 * The postcode tells where a number without ten French digits belongs: 75 00 01 at 98800 is New
 * Caledonia.
 *
 * A number with its zero or calling code that fits the general pattern of its plan, but no range known
 * to be in use (06 39 98 00 01, kept for films; ranges opened later), counts when no other number
 * does, as type "autre": in the region of the postcode if it fits there, else in mainland France.
 */
export const readPhone = (tel: string, codePostal: string): Phone => {
  const usual = readUsualPhone(tel);
  if (usual) return usual;
  const region = regionOf(codePostal);
  const runs = runsIn(tel);
  const number =
    first(runs, (run) => inUse(run, region)) ?? first(runs, (run) => inPattern(run, region));
  return number ? describe(number) : { international: '', national: '', type: '' };
};

const first = <Item, Found>(items: Iterable<Item>, find: (item: Item) => Found | undefined) => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
};

/** One region for each calling code: libphonenumber tells those that share it apart. */
const REGIONS: Record<string, CountryCode> = {
  971: 'GP',
  972: 'MQ',
  973: 'GF',
  974: 'RE',
  975: 'PM',
  976: 'RE',
  977: 'GP',
  978: 'GP',
  980: 'MC',
  986: 'WF',
  987: 'PF',
  988: 'NC',
};

const regionOf = (codePostal: string): CountryCode | undefined => {
  const digits = codePostal.replace(/\D/g, '');
  return digits.length === 5 ? REGIONS[digits.slice(0, 3)] : undefined;
};

/** Digits with anything in between (invisible or not) but letters and plus signs: one number, or more. */
type Run = { text: string; isGluedToLetters: boolean };

const LONGEST_TEXT = 250;
/** Six numbers in pairs of digits: each group may begin one, and trying takes its time. */
const MOST_GROUPS = 30;
const anyRun = late(String.raw`(?:\+[^\p{L}\p{N}+]*)?\d(?:[^\p{L}\p{N}+]*\d)*`, 'gu');
const anyLetter = late(String.raw`\p{L}`, 'u');

const runsIn = (tel: string): Run[] => {
  const typed = tel.trim();
  const text = typed.length > LONGEST_TEXT ? '' : typed.normalize('NFKC');
  const groups = text.match(/\d+/g) ?? [];
  if (text.length > LONGEST_TEXT || groups.length > MOST_GROUPS) {
    return [];
  }
  return Array.from(text.matchAll(anyRun()), ({ 0: run, index }) => {
    const neighbours = text.slice(Math.max(0, index - 1), index) + text.charAt(index + run.length);
    return { text: run, isGluedToLetters: anyLetter().test(neighbours) };
  });
};

/** "+33612345678", "0612345678"; no calling code starts with a zero, so "+06…" is "06…". */
const dialled = (text: string): string => {
  const digits = parseDigits(text);
  return text.startsWith('+') && !digits.startsWith('0') ? `+${digits}` : digits;
};

const inUse = ({ text, isGluedToLetters }: Run, region?: CountryCode): PhoneNumber | undefined =>
  (isGluedToLetters ? complete(text, region) : whole(text, region)) ??
  firstOfTwo(text, region) ??
  separated(text, region);

const inPattern = ({ text }: Run, region?: CountryCode): PhoneNumber | undefined => {
  const digits = dialled(text);
  if (!/^[0+]/.test(digits)) {
    return undefined;
  }
  const patterns = withoutTypes();
  return readIn(region, digits, patterns) ?? valid(parse(digits, 'FR', patterns));
};

const whole = (text: string, region?: CountryCode): PhoneNumber | undefined => {
  const digits = dialled(text);
  const number = parse(digits, 'FR');
  const isFrench = number?.countryCallingCode === '33' && number.isPossible();
  const subscriber = isFrench && overseas(digits, number.nationalNumber, region);
  return subscriber || valid(number) || readIn(region, digits);
};

/** Only a number that stands alone can have lost its zero to a spreadsheet: others have it. */
const complete = (text: string, region?: CountryCode): PhoneNumber | undefined => {
  const digits = dialled(text);
  const number = whole(text, region);
  const forms = number && [number.number.slice(1), parseDigits(number.formatNational())];
  return /^[0+]/.test(digits) || forms?.includes(digits) ? number : undefined;
};

const firstOfTwo = (text: string, region?: CountryCode): PhoneNumber | undefined =>
  first(text.matchAll(/\d\D+(?=\d)/g), ({ 0: gap, index }) => {
    const end = index + gap.length;
    const number = complete(text.slice(0, end), region);
    return number && complete(text.slice(end), region) && number;
  });

const separated = (text: string, region?: CountryCode): PhoneNumber | undefined =>
  first(new Set(text.match(/(?<=\d)\D+/g)), (separator) =>
    first(text.split(separator), (part) => complete(part, region)),
  );

const OF_A_SUBSCRIBER = ['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE', 'VOIP'];

/**
 * The subscriber with these ten digits in the region of the postcode, else in the only region that has
 * them. That goes before mainland France, whose ranges libphonenumber draws so wide that they hold
 * 0596; numbers of services (08) are shared and no sign of a region.
 */
const overseas = (
  digits: string,
  nationalNumber: string,
  home?: CountryCode,
): PhoneNumber | undefined => {
  const atHome = home && dialledFromFrance.includes(home) && subscriberIn(home, digits);
  if (atHome) {
    return atHome;
  }
  const found = dialledFromFrance.flatMap((region) => subscriberIn(region, nationalNumber) ?? []);
  return new Set(found.map(({ number }) => number)).size === 1 ? found[0] : undefined;
};

const subscriberIn = (region: CountryCode, digits: string): PhoneNumber | undefined => {
  const number = readIn(region, digits);
  return OF_A_SUBSCRIBER.includes(number?.getType() ?? '') ? number : undefined;
};

const readIn = (
  region: CountryCode | undefined,
  digits: string,
  plans = metadata,
): PhoneNumber | undefined => {
  const number = region && valid(parse(digits, region, plans));
  return number && number.countryCallingCode === getCountryCallingCode(region, plans)
    ? number
    : undefined;
};

const parse = (digits: string, defaultCountry: CountryCode, plans = metadata) =>
  parsePhoneNumberFromString(digits, { defaultCountry, extract: false }, plans);

const valid = (number: PhoneNumber | undefined): PhoneNumber | undefined =>
  number?.isValid() ? number : undefined;

/** The library validates by the general pattern of a plan whose ranges by type it isn't told. */
const withoutTypes = (): MetadataJson => {
  patterns ??= {
    ...metadata,
    countries: Object.fromEntries(
      Object.entries(metadata.countries).map(([country, plan]) => [
        country,
        plan.slice(0, kindsIndex),
      ]),
    ),
  };
  return patterns;
};

/** Made when the first number asks for it: most don't. */
let patterns: MetadataJson | undefined;

const TEN_DIGITS_IN_FRANCE = ['33', '590', '594', '596', '262'];

const describe = (number: PhoneNumber): Phone => {
  const type = number.getType();
  return {
    international: number.number,
    national: TEN_DIGITS_IN_FRANCE.includes(number.countryCallingCode)
      ? number.formatNational()
      : number.format('IDD', { fromCountry: 'FR' }),
    type: type === 'MOBILE' ? 'mobile' : type === 'FIXED_LINE' ? 'fixe' : 'autre',
  };
};
