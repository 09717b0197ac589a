import {
  type CountryCode,
  getCountryCallingCode,
  type MetadataJson,
} from 'libphonenumber-js/core/es6';
import data from './data/phone-metadata.json' with { type: 'json' };

/** The numbering plans of the world, as libphonenumber-js takes them. */
export const metadata = data as MetadataJson;

/** The regions with a calling code of their own that mainland France dials with ten digits. */
export const dialledFromFrance: readonly CountryCode[] = ['GP', 'MQ', 'GF', 'RE', 'PM'];

/** Where a plan holds the patterns of its kinds of number, and where among them each kind stands. */
export const kindsIndex = 11;
const kinds = { fixedLine: 0, mobile: 1, voip: 8 } as const;

/** The pattern of a kind of number in a region's plan; none where it has none of its own. */
export const patternsOf = (region: CountryCode, kind: keyof typeof kinds): string[] =>
  metadata.countries[region]?.[kindsIndex]?.[kinds[kind]]?.slice(0, 1) ?? [];

export const callingCodeOf = (region: CountryCode): string =>
  getCountryCallingCode(region, metadata);

/** A region and those that share its calling code: Mayotte has that of La Réunion. */
export const withSameCode = (region: CountryCode): readonly CountryCode[] =>
  metadata.country_calling_codes[callingCodeOf(region)] ?? [];
