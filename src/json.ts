/** A JSON object as it was sent. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What a text says as JSON, or undefined where it isn't JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
