import { hash } from 'node:crypto';
import { fold } from './fold.ts';
import type { Documented } from './schema.ts';

/** 32 hexadecimal digits from named texts, in whatever order; empty ones don't count. */
export const hashOf = (texts: Record<string, string>): string => {
  const named = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(named), 'hex').slice(0, 32);
};

/**
 * The `id` of a lead, from its documented values and others that tell it apart, such as its date. Not from
 * `statut`, which Ici Formation may change. Leave out fields that are documented later as well: ids of
 * leads that already carry them would change, and Zapier would start a Zap for each again.
 */
export const idOf = (
  { statut: _statut, ...values }: Documented,
  others: Record<string, string>,
): string => hashOf({ ...values, ...others });

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
