const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Whether a JSON text may hold a number of more digits than JavaScript keeps, or beyond its range. */
export const hasLongNumber = (text: string): boolean => /\d{16}|\de[+-]?\d{3}/i.test(text);

/** A number whose digits wouldn't be kept; a first zero isn't JSON at all. */
const isLong = (number: string): boolean => hasLongNumber(number) || /^-?0\d/.test(number);

export const webPageStart = /^<(?:!doctype|html|head|body)/i;

/**
 * The JSON value that begins at a place in a text, as strict JSON: long numbers as texts, control characters
 * and lone backslashes in texts escaped. `end` is behind it; undefined where nothing closes the value.
 */
const strictFrom = (text: string, start: number): { json: string; end: number } | undefined => {
  const token = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})?|[^ -\uffff]+|["{}[\]]|-?\d[\d.eE+-]*/g;
  token.lastIndex = start;
  let [json, copied, depth, isText] = ['', start, 0, false];
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [sign] = found;
    const end = token.lastIndex;
    if (sign === '"') isText = !isText;
    else if (isText ? sign === '\\' || sign < ' ' : isLong(sign)) {
      const strict = isText ? JSON.stringify(sign).slice(1, -1) : `"${sign}"`;
      json += text.slice(copied, found.index) + strict;
      copied = end;
    } else if (!isText && '{['.includes(sign)) depth += 1;
    else if (!isText && '}]'.includes(sign)) depth -= 1;
    if (depth === 0 && !isText && '"}]'.includes(sign)) {
      return { json: json + text.slice(copied, end), end };
    }
  }
  return undefined;
};

/** The JSON values in a text, up to one that can't be read, whatever stands around and between them. */
const valuesIn = (text: string): unknown[] => {
  const opening = /\{\s*"|\[\s*\{/g;
  const values: unknown[] = [];
  let start = /^["{[]/.test(text) ? 0 : opening.exec(text)?.index;
  while (start !== undefined) {
    const { json = '', end = 0 } = strictFrom(text, start) ?? {};
    const value = parsed(json);
    if (value === undefined) break;
    values.push(value);
    opening.lastIndex = end;
    start = opening.exec(text)?.index;
  }
  return values;
};

/** JSON whose quotation marks were all escaped, as PHP's addslashes and htmlspecialchars do, without that. */
const withoutQuoteEscapes = (text: string): string => {
  if (/^[{[]\s*\\"/.test(text)) return text.replace(/\\(["\\])/g, '$1');
  return /^[{[]\s*&(?:quot|#0?34);/.test(text) ? text.replace(/&(?:quot|#0?34);/g, '"') : text;
};

/**
 * The JSON value in a text, or a list of its values, one a line for instance; undefined where there is none.
 * Long numbers become texts; PHP's warnings around it and line breaks within texts don't matter. Web pages
 * aren't searched.
 */
export const parseJson = (text: string): unknown => {
  const trimmed = withoutQuoteEscapes(text.trim());
  const value = hasLongNumber(trimmed) ? undefined : parsed(trimmed);
  if (value !== undefined || webPageStart.test(trimmed)) return value;
  const values = valuesIn(trimmed);
  return values.length > 1 ? values : (values[0] ?? parsed(trimmed));
};
