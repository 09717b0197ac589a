/** Whether a JSON text may hold a number of more digits than JavaScript keeps, or beyond its range. */
export const hasLongNumber = (text: string): boolean => /\d{16}|\de[+-]?\d{3}/i.test(text);

/** A number whose digits wouldn't be kept becomes the text that was sent. */
const keepDigits = (_key: string, value: unknown, ...[context]: { source?: string }[]): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) ? (context?.source ?? value) : value;

const parsed = (text: string, reviver?: typeof keepDigits): unknown => {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
};

/**
 * What a text says as JSON, long numbers as texts; undefined where it isn't JSON. Lists within lists by
 * the thousand can only be read without regard to long numbers.
 */
export const parseJson = (text: string): unknown =>
  (hasLongNumber(text) ? parsed(text, keepDigits) : undefined) ?? parsed(text);
