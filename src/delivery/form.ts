/**
 * The fields of a form as it is posted (application/x-www-form-urlencoded), or of a URL's query; one that
 * stands twice has a list of its values. Each pair is looked at once: a form may have a million.
 */
export const parseForm = (text: string): Readonly<Record<string, unknown>> => {
  const fields = new Map<string, string | string[]>();
  for (const [key, value] of new URLSearchParams(text)) {
    const earlier = fields.get(key);
    if (earlier === undefined) fields.set(key, value);
    else if (typeof earlier === 'string') fields.set(key, [earlier, value]);
    else earlier.push(value);
  }
  return Object.fromEntries(fields);
};
