import type { JsonObject } from '../lead/payload.ts';

/**
 * The fields of a form in parts (multipart/form-data), without its files; one that stands twice has a list
 * of its values. Lines may end without a carriage return, and the header may lack the boundary.
 */
export const parseMultipart = (content: string, contentType: string): JsonObject => {
  const named = /boundary="?([^";\s]+)/i.exec(contentType);
  const [, boundary] = named ?? /^--(\S+)/.exec(content) ?? [];
  const fields = new Map<string, string[]>();
  for (const part of `\n${content}`.split(`\n--${boundary}`)) {
    const blank = /\n\r?\n/.exec(part);
    const headers = part.slice(0, blank?.index ?? 0);
    const [, quoted, name = quoted] = /\bname=(?:"([^"]+)"|([^";\s]+))/i.exec(headers) ?? [];
    if (!blank || !name || /\bfilename\b/i.test(headers)) continue;
    const value = part.slice(blank.index + blank[0].length).replace(/\r$/, '');
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  );
};
