import { createHash } from 'node:crypto';

/**
 * 32 hexadecimal digits from named texts: the same for the same texts in whatever order. Empty ones
 * don't count, so that a field that joins the schema later leaves the ids of leads without it as they were.
 */
export const hashOf = (texts: Record<string, string>): string => {
  const named = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 32);
};
