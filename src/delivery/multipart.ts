import type { JsonObject } from '../lead/payload.ts';

/** A field's name and value; undefined for a file, and for what stands before and after the parts. */
const fieldIn = (part: string): readonly [name: string, value: string] | undefined => {
  const blank = /\r?\n\r?\n/.exec(part);
  const headers = part.slice(0, blank?.index);
  const [, quoted, bare] = /\bname=(?:"([^"\n]*)"|([^\s;]+))/i.exec(headers) ?? [];
  const name = quoted ?? bare;
  if (!blank || name === undefined || /\bfilename\*?=/i.test(headers)) return undefined;
  return [name, part.slice(blank.index + blank[0].length).replace(/\r$/, '')];
};

/**
 * The fields of a form in parts (multipart/form-data), without its files; one that stands twice has a list
 * of its values. Lines may end without a carriage return, and the header without a boundary.
 */
export const parseMultipart = (content: string, contentType: string): JsonObject => {
  const [, named] = /boundary="?([^";\s]+)/i.exec(contentType) ?? [];
  const [, first] = /^--(\S+)/.exec(content) ?? [];
  const parts = `\n${content}`.split(`\n--${named ?? first}`);
  const fields = parts.flatMap((part) => {
    const field = fieldIn(part);
    return field ? [field] : [];
  });
  const byName = Map.groupBy(fields, ([name]) => name);
  return Object.fromEntries(
    byName.entries().map(([name, same]) => {
      const values = same.map(([, value]) => value);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
};
