const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** A text on one line. */
export const onOneLine = (text: string): string => text.replace(lineBreaks, ' ');

/** A text with its further lines indented, so that none passes for a field of its own. */
export const indented = (text: string): string => text.replace(lineBreaks, '\n  ');

/** Any JSON value in readable form: a text as it is, everything else as JSON. */
export const asText = (sent: unknown): string => {
  if (typeof sent === 'string') return sent;
  try {
    return JSON.stringify(sent) ?? '';
  } catch {
    // Lists within lists by the thousand, which no one can read either.
    return '[…]';
  }
};
