import { hash } from 'node:crypto';

/**
 * 32 hexadecimal digits from named texts: the same for the same texts in whatever order. Empty ones
 * don't count, so that a field that joins the schema later leaves the ids of leads without it as they were.
 */
export const hashOf = (texts: Record<string, string>): string => {
  const named = Object.keys(texts)
    .filter((name) => texts[name] !== '')
    .sort()
    .map((name) => [name, texts[name]]);
  return hash('sha256', JSON.stringify(named), 'hex').slice(0, 32);
};
