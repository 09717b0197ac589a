import type { LeadKey } from './schema.ts';

/** A value as text; `problem` tells why it is the empty string. */
export interface Value {
  readonly text: string;
  readonly problem?: 'empty' | 'shape';
}

const digitsOf = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : String(value);

/** A postcode has five digits, a French phone number ten: as a number either has lost its first zero. */
const withLostZero = (key: string, digits: string): string => {
  const isShort =
    (key === 'code_postal' && /^\d{4}$/.test(digits)) || (key === 'tel' && /^\d{9}$/.test(digits));
  return isShort ? `0${digits}` : digits;
};

/**
 * The text of a value that was sent under a key: as it was sent but for the white space around it.
 * Numbers and booleans become text; lists and objects have none.
 */
export const readValue = (key: LeadKey, sent: unknown): Value => {
  switch (typeof sent) {
    case 'string': {
      const text = sent.trim();
      return text ? { text } : { text, problem: 'empty' };
    }
    case 'number':
      return { text: withLostZero(key, digitsOf(sent)) };
    case 'boolean':
      return { text: String(sent) };
    default:
      return { text: '', problem: sent === undefined || sent === null ? 'empty' : 'shape' };
  }
};

/** Any JSON value as a person can read it: a text as it is, everything else as JSON. */
export const asText = (sent: unknown): string => {
  if (typeof sent === 'string') return sent;
  try {
    return JSON.stringify(sent) ?? '';
  } catch {
    // Lists within lists by the thousand, which no one can read either.
    return '[…]';
  }
};
