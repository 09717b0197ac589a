/** Licences that ask for a mention at most, or nothing: what has them can go with MIT. */
const permissive: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Public Domain',
];

/** Whether a licence, or several joined by OR or AND, asks for a mention at most. */
export const isPermissive = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => permissive.includes(one)));

const ofZapier = 'Zapier Platform Agreement';

/** Where a package.json names no licence, or another file: what the package says. */
const stated: Readonly<Record<string, string>> = {
  'cli-table': 'MIT',
  'fly-import': 'MIT',
  'urlsafe-base64': 'MIT',
  'which-package-manager': 'MIT',
  'zapier-platform-cli': ofZapier,
  'zapier-platform-core': ofZapier,
  'zapier-platform-schema': ofZapier,
};

/** The licence of a package, from what the lock file tells of it; "none" where it has none. */
export const licenceOf = (
  name: string,
  { license }: { readonly license?: string | undefined },
): string => stated[name] ?? license ?? 'none';

/**
 * Whether a package may be in what runs on Zapier. Zapier's own are under the terms that everyone accepts
 * who builds an integration, for that use alone: they go back to Zapier and to nobody else.
 */
export const isFit = (licence: string): boolean => licence === ofZapier || isPermissive(licence);
