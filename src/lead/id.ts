import { hash } from 'node:crypto';

/**
 * 32 hexadecimal digits from named texts: the same for the same texts in whatever order. Empty ones
 * don't count, so that a field that joins the schema later leaves the ids of leads without it as they were.
 */
export const hashOf = (texts: Record<string, string>): string => {
  const named: [name: string, text: string][] = [];
  for (const name of Object.keys(texts).sort()) {
    const text = texts[name];
    if (text) named.push([name, text]);
  }
  return hash('sha256', JSON.stringify(named), 'hex').slice(0, 32);
};
