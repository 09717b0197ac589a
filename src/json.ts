/** A JSON object as it was sent. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON text may hold a number of more digits than JavaScript keeps. */
export const hasLongNumber = (text: string): boolean => /\d{16}/.test(text);

/** A number whose digits wouldn't be kept becomes the text that was sent. */
const keepDigits = (_key: string, value: unknown, ...[context]: { source?: string }[]): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) ? (context?.source ?? value) : value;

/** What a text says as JSON, long numbers as texts; undefined where it isn't JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text, hasLongNumber(text) ? keepDigits : undefined);
  } catch {
    return undefined;
  }
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
