import { hash } from 'node:crypto';
import type { Documented, DocumentedKey } from './schema.ts';

/**
 * 32 hexadecimal digits from named texts: the same for the same texts in whatever order. Empty ones
 * don't count.
 */
export const hashOf = (texts: Record<string, string>): string => {
  const named = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(named), 'hex').slice(0, 32);
};

/**
 * The values that make one request differ from another. Not `statut`, which Ici Formation may change later.
 * A field that Ici Formation documents later stays out too: ids of leads that already carry it would change,
 * and Zapier would start a Zap again for each lead whose id is new.
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

/**
 * The `id` of a lead: 32 hexadecimal digits from its documented values, and from what else tells it from
 * others, such as its date.
 */
export const idOf = (documented: Documented, others: Record<string, string>): string =>
  hashOf({ ...Object.fromEntries(identityKeys.map((key) => [key, documented[key]])), ...others });
