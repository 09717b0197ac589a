import { parsePhoneNumberFromString } from 'libphonenumber-js/max/es6';

/** A valid phone number, or three empty texts. */
export type Phone = {
  /** E.164: "+33102030405". */
  international: string;
  /**
   * The digits to dial in mainland France: "01 02 03 04 05", "0590 20 00 01", "00 32 2 555 12 12" abroad.
   * A spreadsheet keeps them as text; a "+" would begin a formula there.
   */
  national: string;
  /** "autre": 08 and 09 numbers (services, VoIP), and those whose plan doesn't tell fixed from mobile. */
  type: '' | 'mobile' | 'fixe' | 'autre';
};

/**
 * The first phone number in a text: "06.12.34.56.78", "612345678.0", "Tél : +33 (0)6 12 34 56 78 / 01…".
 *
 * A French number has ten digits and follows the national numbering plan (Arcep, decision 2018-0881,
 * annex 1), its range in use or not; libphonenumber judges all others. The postcode gives the calling code
 * of shorter numbers (75 00 01 at 98800 is New Caledonia); a typed one is never replaced.
 */
export const readPhone = (tel: string, codePostal: string): Phone => {
  const home = localCode(codePostal);
  const runs = runsIn(tel);
  const foreign = runs.findIndex(isForeignCode);
  const phone = (foreign < 0 ? runs : runs.slice(0, foreign))
    .values()
    .map((run) => readRun(run, home))
    .find(Boolean);
  return phone ?? { international: '', national: '', type: '' };
};

/** Calling codes of postcodes where numbers don't have ten French digits. */
const LOCAL_CODES: Record<string, string> = {
  975: '508',
  980: '377',
  986: '681',
  987: '689',
  988: '687',
};

const localCode = (codePostal: string): string | undefined =>
  LOCAL_CODES[/^(\d{3})\d\d$/.exec(codePostal.replace(/\D/g, ''))?.[1] ?? ''];

const LONGEST_TEXT = 250;
/** Six numbers in pairs of digits: each group may begin one, and trying takes its time. */
const MOST_GROUPS = 30;

/**
 * Digits with anything but letters and plus signs between them: one number, or more. The neighbouring
 * characters are kept, as a letter there tells "9h" from a digit of a number.
 */
const runsIn = (tel: string): string[] => {
  const typed = tel.trim();
  const text = typed.length > LONGEST_TEXT ? '' : repaired(typed.normalize('NFKC'));
  const groups = text.match(/\d+/g) ?? [];
  if (text.length > LONGEST_TEXT || groups.length > MOST_GROUPS) return [];
  return Array.from(
    text.matchAll(/(?:\+[^\p{L}\p{N}+]*)?\d(?:[^\p{L}\p{N}+]*\d)*/gu),
    ({ 0: run, index }) => text.slice(Math.max(0, index - 1), index + run.length + 1),
  );
};

/** With zeros where the letter O stands for them, and without the decimals that a spreadsheet adds. */
const repaired = (text: string): string =>
  text
    .replace(/(?<![\p{L}\d])[\dOo]{2,}(?![\p{L}\d])/gu, (digits) => digits.replace(/o/gi, '0'))
    .replace(/(?<=\d{6})[.,]0+$|[.,]0$/, '');

/** "+33612345678", "0612345678"; no calling code starts with a zero, so "+06…" is "06…". */
const dialled = (text: string): string => {
  const digits = text.replace(/\D/g, '');
  return /^\D*\+/.test(text) && !digits.startsWith('0') ? `+${digits}` : digits;
};

/** A calling code whose number is still to come: "+32", "0032 (0)". */
const isForeignCode = (text: string): boolean =>
  /^(?:\+|00)(?!33)[1-9]\d{0,3}$/.test(dialled(text));

const readRun = (run: string, home?: string): Phone | undefined =>
  readNumber(run, home) ?? withoutZero(run, home) ?? firstOfTwo(run, home) ?? separated(run, home);

const readNumber = (text: string, home?: string): Phone | undefined => {
  const digits = dialled(text);
  return (
    (home && digits.startsWith(home) ? readAbroad(`+${digits}`) : undefined) ??
    readFrench(digits) ??
    (/^(?:\+|00)/.test(digits) ? readAbroad(digits.replace(/^00/, '+')) : undefined) ??
    (/^\+/.test(digits) && !FRENCH.test(digits) ? readAbroad(digits, true) : undefined) ??
    (home && /^[1-9]\d{5,7}$/.test(digits) ? readAbroad(`+${home}${digits}`) : undefined)
  );
};

/** A spreadsheet takes the zero of a number that stands alone, where numbers have a zero. */
const withoutZero = (run: string, home?: string): Phone | undefined =>
  home || /^\D*0|\p{L}/u.test(run) ? undefined : readFrench(`0${dialled(run)}`);

const firstOfTwo = (run: string, home?: string): Phone | undefined =>
  run
    .matchAll(/\d\D+(?=\d)/g)
    .map(({ 0: gap, index }) => {
      const end = index + gap.length;
      return readNumber(run.slice(end), home) && readNumber(run.slice(0, end), home);
    })
    .find(Boolean);

/** A number among other digits: "06 12 34 56 / 01 99 00 12 34", "01 99 00 12 34/35". */
const separated = (run: string, home?: string): Phone | undefined =>
  new Set(run.match(/(?<=\d)\D+(?=\d)/g))
    .values()
    .flatMap((separator) => {
      const mayStandInside = /^(?:[\s\p{Cf}]+|[.,_\p{Pd}])$/u.test(separator);
      const parts = run.split(separator);
      return parts.values().map((part, index) => {
        const before = parts.slice(0, index).join(separator);
        const after = parts.slice(index + 1).join(separator);
        const hasTooManyDigits = mayStandInside && [before, after].some(isFewDigits);
        return hasTooManyDigits || isForeignCode(before) ? undefined : readNumber(part, home);
      });
    })
    .find(Boolean);

/** Too few for a number, too many for its neighbour: the 9 of "0612345678 9". */
const isFewDigits = (text: string): boolean => /^[^\p{L}\d+]*(?:\d[^\p{L}\d+]*){1,3}$/u.test(text);

/** Ten digits, or nine behind a calling code, where the zero may have stayed. */
const FRENCH = /^(?:0|(?:\+|00)?(33|590|594|596|262)0?)([1-9]\d{8})$/;

/** The plan's overseas blocks, without the zero. 06 39 98 is the mainland's, for films, inside Mayotte's. */
const OVERSEAS: readonly (readonly [callingCode: string, blocks: RegExp])[] = [
  ['590', /^(?:590|5987|69[01]|7090|9(?:39|47)5|976[018])/],
  ['594', /^(?:594|5988|694|7093[0-4]|9(?:39|47)6|976[45])/],
  ['596', /^(?:596|5989|69[67]|7091|9(?:39|47)7|976[67])/],
  ['262', /^(?:26[239]|268[89]|639(?!98)|69[23]|7092|7093[5-9]|9(?:39|47)[89]|976[239])/],
];
const SAINT_PIERRE_ET_MIQUELON = /^(?:508|(?=708[45]))/;

const readFrench = (digits: string): Phone | undefined => {
  const [, typedCode = '33', nine = ''] = FRENCH.exec(digits) ?? [];
  const code = OVERSEAS.find(([, blocks]) => blocks.test(nine))?.[0] ?? '33';
  if (!nine || (typedCode !== '33' && typedCode !== code)) return undefined;
  const abroad = SAINT_PIERRE_ET_MIQUELON.test(nine)
    ? readAbroad(`+508${nine.replace(SAINT_PIERRE_ET_MIQUELON, '')}`)
    : undefined;
  const [national, type] = [grouped(nine, code), frenchType(nine)];
  return abroad ?? { international: `+${code}${nine}`, national, type };
};

/** "01 02 03 04 05", "0590 20 00 01" overseas, "0 892 70 00 01" for services. */
const grouped = (nine: string, code: string): string => {
  const [first = '', second = '', ...others] = nine.match(/^\d|\d\d/g) ?? [];
  const rest = others.join(' ');
  if (code !== '33') return `0${first}${second} ${rest}`;
  return first === '8' ? `0 ${first}${second} ${rest}` : `0${first} ${second} ${rest}`;
};

/** The plan gives 06 and 07 to mobile phones alone, 0700 aside. */
const frenchType = (nine: string): Phone['type'] => {
  if (/^[1-5]/.test(nine)) return 'fixe';
  return /^(?:6|7(?!00))/.test(nine) ? 'mobile' : 'autre';
};

/** A number with its calling code, in a range that the library knows or, of a possible length, in a new one. */
const readAbroad = (international: string, allowsNewRange = false): Phone | undefined => {
  const number = parsePhoneNumberFromString(international);
  const mayBeNew = allowsNewRange && number?.isPossible() && number.number === international;
  if (!number || (!number.isValid() && !mayBeNew)) return undefined;
  const type = number.getType();
  return {
    international: number.number,
    national: number.format('IDD', { fromCountry: 'FR' }),
    type: type === 'MOBILE' ? 'mobile' : type === 'FIXED_LINE' ? 'fixe' : 'autre',
  };
};
