import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CountryCode, MetadataJson } from 'libphonenumber-js/core/es6';
import full from 'libphonenumber-js/max/metadata';
import light from 'libphonenumber-js/min/metadata';

const IN_FULL: CountryCode[][] = [
  ['FR', 'GP', 'BL', 'MF', 'MQ', 'GF', 'RE', 'YT', 'PM', 'WF', 'PF', 'NC', 'MC'],
  ['BE', 'CH', 'LU', 'DE', 'ES', 'IT', 'PT', 'GB', 'IE', 'NL', 'AT', 'PL', 'RO'],
  ['MA', 'DZ', 'TN', 'LB', 'TR', 'SN', 'CI', 'CM', 'ML', 'BF', 'BJ', 'TG', 'NE', 'GN', 'GA', 'CG'],
  ['CD', 'TD', 'DJ', 'MG', 'KM', 'MU', 'MR', 'HT', 'CA', 'US', 'VN'],
];

/**
 * What src/lead/phone.ts knows of the world's numbering plans, in the format of libphonenumber-js: in
 * full (ranges in use, by type) for France, its overseas regions and Monaco, and for the countries from
 * which prospects of a French site mostly call; of all others, the general pattern to validate by.
 */
export const phoneMetadata = (): MetadataJson => {
  const countries = { ...light.countries };
  for (const country of IN_FULL.flat()) {
    countries[country] = full.countries[country] ?? [];
  }
  return { ...light, countries };
};

/** `node scripts/phone-metadata.ts && npm run format`, whenever libphonenumber-js is updated. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(
    new URL('../src/lead/data/phone-metadata.json', import.meta.url),
    JSON.stringify(phoneMetadata()),
  );
}
