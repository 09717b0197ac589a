import { isPlaceholderEmail, meantDomain } from './email-doubt.ts';

export interface Email {
  /** The first valid address, in its usual form and not made up, or ''. */
  readonly address: string;
  /** 'dots': many mailers refuse "emma..d@example.com", ".emma@…" and "emma.@…", valid as they are. */
  readonly problem: '' | 'invalid' | 'placeholder' | 'dots';
  /** The domain that was probably meant, or '': meantDomain. */
  readonly meant: string;
}

/** Reads an address as it was typed or pasted in a form. An empty text is no problem. */
export const readEmail = (email: string): Email => {
  const valid = validAddresses(email);
  const address = valid.find((one) => !isPlaceholderEmail(one)) ?? '';
  if (!address && valid.length > 0) return { address, problem: 'placeholder', meant: '' };
  const typed = address || email.trim().toLowerCase();
  const doubt = /^\.|\.[.@]/.test(address) ? 'dots' : '';
  return {
    address,
    problem: address ? doubt : typed && 'invalid',
    meant: meantDomain(typed.slice(typed.lastIndexOf('@') + 1).trim()),
  };
};

/** The address alone, for comparisons. */
export const normaliseEmail = (email: string): string => readEmail(email).address;

/**
 * The valid addresses in a text, in lower case and rid of invisible characters, white space (around the @
 * too), mailto:, quotation marks, brackets, trailing punctuation and the name in
 * "Emma Dubois <emma@example.com>". Nothing is corrected, glued or cut off: "emma dubois@example.com" has none.
 *
 * Valid is a "valid e-mail address" of the HTML standard (section "Email state") with letters of all scripts
 * (RFC 6531), a dot in its domain, a top-level domain of two characters or more that begins with a letter,
 * and the lengths of RFC 5321: 64 characters before the @, 254 in all.
 */
const validAddresses = (email: string): string[] => {
  if (email.length > longest) return [];
  // Most addresses, without the large Unicode classes, which are slow to compile.
  if (email.length <= 254 && usual.test(email)) return [email.toLowerCase()];

  const text = email
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ ?@ ?/gu, '@');
  const bracketed = text.match(/[<(][^<>()@]*@[^<>()@]*[>)]/gu);
  const pieces = (bracketed?.join('') ?? text)
    .split(SEPARATORS)
    .filter((piece) => !JOINING_WORDS.has(piece));
  return pieces.every((piece) => piece.includes('@')) ? pieces.map(bare).filter(isValid) : [];
};

/** In characters; a long hostile text isn't searched piece by piece. */
const longest = 1000;

const usual = /^[\w.+-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d]{1,62}$/i;
const SEPARATORS = /[\s,;/|<>()[\]"“”«»]+/u;
const JOINING_WORDS = new Set(['', 'ou', 'et', 'or', 'and', '&', '-', '.', ':']);

const bare = (piece: string): string =>
  piece
    .replace(/^mailto:([^?]*).*/su, '$1')
    .replace(/^'+/u, '')
    .replace(/(?<!['.:!?])['.:!?]+$/u, '');

const isLabel = (text: string): boolean =>
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u.test(text);

const isValid = (address: string): boolean => {
  const [local = '', domain = '', ...more] = address.split('@');
  const labels = domain.split('.');
  return (
    address.length <= 254 &&
    more.length === 0 &&
    /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u.test(local) &&
    labels.length > 1 &&
    labels.every(isLabel) &&
    /^\p{L}./u.test(labels.at(-1) ?? '')
  );
};
