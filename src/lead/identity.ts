import { hash } from 'node:crypto';
import type { Documented, DocumentedKey } from './schema.ts';

/** 32 hexadecimal digits from named texts, in whatever order; empty ones don't count. */
export const hashOf = (texts: Record<string, string>): string => {
  const named = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(named), 'hex').slice(0, 32);
};

/**
 * The values that tell requests apart. Not `statut`, which Ici Formation may change, nor fields documented
 * later: ids of leads that already carry them would change, and Zapier would start a Zap for each again.
 */
const identityKeys: readonly DocumentedKey[] = [
  'civilite',
  'client',
  'code_postal',
  'email',
  'formation',
  'horaire_rappel',
  'id_client',
  'nom',
  'prenom',
  'tel',
  'ville',
];

/** The `id` of a lead, from its documented values and others that tell it apart, such as its date. */
export const idOf = (documented: Documented, others: Record<string, string>): string =>
  hashOf({ ...Object.fromEntries(identityKeys.map((key) => [key, documented[key]])), ...others });
