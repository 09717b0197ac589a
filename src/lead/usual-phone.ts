import { callingCodeOf, dialledFromFrance, patternsOf, withSameCode } from './numbering-plans.ts';
import type { Phone } from './phone.ts';

/**
 * A fixed or mobile number of mainland France in the usual spellings, "06 12 34 56 78", "0612345678" or
 * "+33612345678"; undefined for any other text, and for what an overseas region may have as its own.
 * Most numbers are such, and libphonenumber's own ranges, asked directly, tell as much of them as its way
 * through the plans of several regions, which takes most of the time of a whole lead.
 */
export const readUsualPhone = (tel: string): Phone | undefined => {
  const [whole, first = '', ...pairs] = spelling.exec(tel) ?? [];
  if (whole === undefined) return undefined;
  const number = first + pairs.join('');
  if (overseas.test(number)) return undefined;
  const type = mobile.test(number) ? 'mobile' : fixedLine.test(number) ? 'fixe' : '';
  return type
    ? { international: `+33${number}`, national: `0${first} ${pairs.join(' ')}`, type }
    : undefined;
};

const spelling = /^(?:0|\+33 ?)([1-7])[ .-]?(\d\d)[ .-]?(\d\d)[ .-]?(\d\d)[ .-]?(\d\d)$/;

const anyOf = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})$`);

const fixedLine = anyOf(patternsOf('FR', 'fixedLine'));
const mobile = anyOf(patternsOf('FR', 'mobile'));

/** With the calling code too, which people type without its plus sign: 0508 41 00 01. */
const overseas = anyOf(
  dialledFromFrance
    .flatMap(withSameCode)
    .flatMap((region) => [
      `${callingCodeOf(region)}\\d+`,
      ...patternsOf(region, 'fixedLine'),
      ...patternsOf(region, 'mobile'),
      ...patternsOf(region, 'voip'),
    ]),
);
