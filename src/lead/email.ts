import { late } from './late.ts';

/**
 * An e-mail address in its usual form, "emma@example.com", from what was typed or pasted in a form; ""
 * when there is no valid one.
 *
 * Lower case, free of invisible characters and of what surrounds it: white space (around the @ too,
 * where RFC 5322 allows it), mailto:, quotation marks, brackets, a trailing dot, comma or semicolon, and
 * the name in "Emma Dubois <emma@example.com>". Of several addresses, the first valid one. Typos are
 * never corrected, and nothing is glued or cut off: "emma dubois@example.com" is not an address.
 *
 * Valid is what the HTML standard calls a "valid e-mail address" (html.spec.whatwg.org, section
 * "Email state"), and beyond it letters of all scripts (RFC 6531: élodie@exämple.com), if its domain
 * has a dot and ends in two characters or more that begin with a letter, and it is no longer than
 * RFC 5321 allows: 64 characters before the @, 254 in all.
 */
export const normaliseEmail = (email: string): string => {
  if (isUsualEmail(email)) return email.toLowerCase();

  const text = email
    .replace(invisible(), '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ ?@ ?/gu, '@');
  const bracketed = text.match(/[<(][^<>()@]*@[^<>()@]*[>)]/gu);
  const pieces = (bracketed?.join('') ?? text).split(SEPARATORS).filter(isMeant);

  return pieces.every((piece) => piece.includes('@')) ? (pieces.map(bare).find(isValid) ?? '') : '';
};

/** Plain ASCII with nothing around it, as most addresses are: the same rules in one expression. */
export const isUsualEmail = (email: string): boolean => email.length <= 254 && USUAL.test(email);

const USUAL =
  /^[\w.+-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/i;

const invisible = late(String.raw`\p{Default_Ignorable_Code_Point}+`, 'gu');
const SEPARATORS = /[\s,;/|<>()[\]"“”«»]+/u;
const JOINING_WORDS = new Set(['', 'ou', 'et', 'or', 'and', '&', '-', '.', ':']);

const isMeant = (piece: string): boolean => !JOINING_WORDS.has(piece);

const bare = (piece: string): string =>
  piece.length > 1000
    ? ''
    : piece
        .replace(/^mailto:([^?]*).*/su, '$1')
        .replace(/^'+/u, '')
        .replace(/(?<!['.:!?])['.:!?]+$/u, '');

const validLocalPart = late(`^[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_\`{|}~-]{1,64}$`, 'u');
const validLabel = late(
  String.raw`^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$`,
  'u',
);
const validLastLabel = late(String.raw`^\p{L}.`, 'u');

const isValid = (address: string): boolean => {
  const [local = '', domain = '', ...more] = address.split('@');
  const labels = domain.split('.');
  return (
    address.length <= 254 &&
    more.length === 0 &&
    validLocalPart().test(local) &&
    labels.length > 1 &&
    labels.every((one) => validLabel().test(one)) &&
    validLastLabel().test(labels.at(-1) ?? '')
  );
};
