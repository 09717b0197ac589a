import { fold } from './fold.ts';

const PLACEHOLDERS = new Set(['null', 'undefined', 'n/a', 'none', 'false', 'true']);

/**
 * Whether a text stands for nothing: the word that a program writes for it ("null", "NaN", "N/A"), or signs
 * alone ("-", "?"). The empty text isn't one, and neither is Nan, which is a name.
 */
export const isPlaceholder = (text: string): boolean =>
  /^(?:nan|NaN)$/.test(text.trim()) ||
  PLACEHOLDERS.has(fold(text)) ||
  /^\s*[^\p{L}\p{N}\s][^\p{L}\p{N}]*$/u.test(text);
