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

export const isWebPage = (text: string): boolean => /^<(?:!doctype|html|head|body)/i.test(text);

interface Value {
  /** Where the text goes on after it. */
  readonly end: number;
  readonly json: string;
}

/**
 * The JSON value that begins at a place in a text, up to the bracket or quotation mark that closes it, as
 * strict JSON: long numbers as texts, control characters and lone backslashes within texts escaped.
 * Undefined where nothing closes it.
 */
const strictFrom = (text: string, start: number): Value | undefined => {
  const token = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})?|[^ -\uffff]+|["{}[\]]|-?\d[\d.eE+-]*/g;
  token.lastIndex = start;
  let json = '';
  let copied = start;
  let depth = 0;
  let isText = false;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [sign] = found;
    let strict = sign;
    if (sign === '"') isText = !isText;
    else if (isText)
      strict = sign === '\\' || sign < ' ' ? JSON.stringify(sign).slice(1, -1) : sign;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    else if (isLong(sign)) strict = `"${sign}"`;
    if (strict !== sign) {
      json += text.slice(copied, found.index) + strict;
      copied = token.lastIndex;
    }
    if (depth === 0 && !isText && '"}]'.includes(sign)) {
      return { end: token.lastIndex, json: json + text.slice(copied, token.lastIndex) };
    }
  }
  return undefined;
};

/** Each attempt in vain takes long, since JSON.parse makes an error of it. */
const mostUnread = 100;

/** The JSON values in a text, whatever stands around and between them: warnings of PHP, line breaks, commas. */
const valuesIn = (text: string): unknown[] => {
  const opening = /\{\s*"|\[\s*\{/g;
  const values: unknown[] = [];
  let start = /^["{[]/.test(text) ? 0 : opening.exec(text)?.index;
  for (let unread = 0; start !== undefined && unread < mostUnread; ) {
    const found = strictFrom(text, start);
    if (!found) break;
    const value = parsed(found.json);
    if (value === undefined) unread += 1;
    else values.push(value);
    opening.lastIndex = found.end;
    start = opening.exec(text)?.index;
  }
  return values;
};

/**
 * What a text says as JSON, long numbers as texts; a list where there are several values, one a line for
 * instance; undefined where it isn't JSON. Line breaks within texts and what stands around the JSON don't
 * matter, unless it is a web page.
 */
export const parseJson = (text: string): unknown => {
  const trimmed = text.trim();
  const value = hasLongNumber(trimmed) ? undefined : parsed(trimmed);
  if (value !== undefined || isWebPage(trimmed)) return value;
  const [first, ...others] = valuesIn(trimmed);
  if (first === undefined) return parsed(trimmed);
  return others.length > 0 ? [first, ...others] : first;
};
