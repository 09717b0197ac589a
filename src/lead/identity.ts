import { hash } from 'node:crypto';
import { fold } from './fold.ts';
import type { Request } from './read.ts';
import type { Documented, DocumentedKey } from './schema.ts';

/** 32 hexadecimal digits from named texts, in whatever order; empty ones don't count. */
export const hashOf = (texts: Record<string, string>): string => {
  const named = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(named), 'hex').slice(0, 32);
};

/**
 * The values that tell one request from another. Not `statut`, which Ici Formation may change; and no field
 * that is documented later: ids of leads that already carry it would change, and start their Zaps again.
 */
const identityKeys: readonly DocumentedKey[] = [
  ...(['civilite', 'nom', 'prenom', 'tel', 'email', 'ville', 'code_postal'] as const),
  ...(['formation', 'horaire_rappel', 'client', 'id_client'] as const),
];

/**
 * The `id` of a lead, from its documented values as they were before any damage, so that it stays when Ici
 * Formation mends what damages them, and from others that tell it apart, such as its date.
 */
export const idOf = (readings: Request['readings'], others: Record<string, string>): string =>
  hashOf({
    ...Object.fromEntries(identityKeys.map((key) => [key, readings[key].text])),
    ...others,
  });

/**
 * The same for the same person, training and training company however they were typed: from the normalised
 * e-mail address, else the E.164 phone number. '' where there is neither.
 */
export const duplicateKey = (
  email: string,
  phone: string,
  { formation, id_client }: Documented,
): string => {
  const contact = email || phone;
  return contact && hashOf({ contact, formation: fold(formation), id_client });
};
