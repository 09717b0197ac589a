import { isPlaceholderEmail, meantDomain } from './email-doubt.ts';

/** What is known of an e-mail address as it was typed. */
export interface Email {
  /** The first that is valid and somebody's (isPlaceholderEmail) in its usual form, or "". */
  readonly address: string;
  /** 'dots': many mailers refuse "emma..d@example.com", ".emma@…" and "emma.@…", valid as they are. */
  readonly problem: '' | 'invalid' | 'placeholder' | 'dots';
  /** The domain that was probably meant, "gmail.com" by "emma@gmial.com": meantDomain. */
  readonly meant: string;
}

/** Reads an address as it was typed or pasted in a form. Nothing typed is no problem. */
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
 * The e-mail addresses in their usual form, "emma@example.com", in what was typed or pasted in a form; none
 * when something else stands there.
 *
 * Lower case, free of invisible characters and of what surrounds it: white space (around the @ too,
 * where RFC 5322 allows it), mailto:, quotation marks, brackets, a trailing dot, comma or semicolon, and
 * the name in "Emma Dubois <emma@example.com>". Typos are never corrected, and nothing is glued or cut
 * off: "emma dubois@example.com" is not an address.
 *
 * Valid is what the HTML standard calls a "valid e-mail address" (html.spec.whatwg.org, section
 * "Email state"), and beyond it letters of all scripts (RFC 6531: élodie@exämple.com), if its domain
 * has a dot and ends in two characters or more that begin with a letter, and it is no longer than
 * RFC 5321 allows: 64 characters before the @, 254 in all. A text of more than 1,000 has none.
 */
const validAddresses = (email: string): string[] => {
  if (isUsualEmail(email)) return [email.toLowerCase()];
  if (email.length > longest) return [];

  const text = email
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ ?@ ?/gu, '@');
  const bracketed = text.match(/[<(][^<>()@]*@[^<>()@]*[>)]/gu);
  const pieces = (bracketed?.join('') ?? text).split(SEPARATORS).filter(isMeant);

  return pieces.every((piece) => piece.includes('@')) ? pieces.map(bare).filter(isValid) : [];
};

/** In characters, so that a long hostile text isn't looked through piece by piece. */
const longest = 1000;

/** Plain ASCII with nothing around it, as most addresses are: the same rules in one expression. */
const isUsualEmail = (email: string): boolean => email.length <= 254 && USUAL.test(email);

const USUAL =
  /^[\w.+-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/i;

const SEPARATORS = /[\s,;/|<>()[\]"“”«»]+/u;
const JOINING_WORDS = new Set(['', 'ou', 'et', 'or', 'and', '&', '-', '.', ':']);

const isMeant = (piece: string): boolean => !JOINING_WORDS.has(piece);

const bare = (piece: string): string =>
  piece
    .replace(/^mailto:([^?]*).*/su, '$1')
    .replace(/^'+/u, '')
    .replace(/(?<!['.:!?])['.:!?]+$/u, '');

const isLocalPart = (text: string): boolean =>
  /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u.test(text);

const isLabel = (text: string): boolean =>
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u.test(text);

const isValid = (address: string): boolean => {
  const [local = '', domain = '', ...more] = address.split('@');
  const labels = domain.split('.');
  return (
    address.length <= 254 &&
    more.length === 0 &&
    isLocalPart(local) &&
    labels.length > 1 &&
    labels.every(isLabel) &&
    /^\p{L}./u.test(labels.at(-1) ?? '')
  );
};
