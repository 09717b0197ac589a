import type { JsonObject } from '../lead/payload.ts';
import { parseForm } from './form.ts';

/**
 * The fields of a form in parts (multipart/form-data), without its files; one that stands twice has a list
 * of its values. Lines may end without a carriage return, and the header may lack the boundary.
 */
export const parseMultipart = (content: string, contentType: string): JsonObject => {
  const named = /boundary="?([^";\s]+)/i.exec(contentType);
  const [, boundary] = named ?? /^--(\S+)/.exec(content) ?? [];
  const fields = new URLSearchParams();
  for (const part of `\n${content}`.split(`\n--${boundary}`)) {
    const [, headers = '', value = ''] = /^(.*?\r?\n)\r?\n(.*?)\r?$/s.exec(part) ?? [];
    const [, quoted, name = quoted] = /\bname=(?:"([^"]+)"|([^";\s]+))/i.exec(headers) ?? [];
    if (name && !/\bfilename\b/i.test(headers)) fields.append(name, value);
  }
  return parseForm(`${fields}`);
};
