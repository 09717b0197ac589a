/** A word of a text and what stands around it. */
export type Word = {
  /** The word in small letters: "goff". */
  text: string;
  /** The word before it in small letters: "le"; none: "". */
  previous: string;
  /** All that stands between the word before, or the start of the text, and this one: " ". */
  before: string;
  /** All that stands between this word and the next, or the end of the text: "". */
  after: string;
  isFirst: boolean;
  isLast: boolean;
};

/** The signs that people type for an apostrophe. */
export const APOSTROPHE = /^['’`´]/u;

/** In characters; no name is longer, and word by word a text takes many times its memory. */
const longest = 1000;

/**
 * A text with its capitals set right word by word, and white space trimmed and collapsed to one space.
 * Only what was typed without a thought for capitals is changed: a text with a word in mixed case
 * ("McDonald") stays as typed, and so do words in small letters among words in capitals ("de GAULLE"), and
 * a text of more than 1,000 characters.
 * Nothing else changes: no accent, hyphen or apostrophe comes or goes.
 *
 * @param write The word as it should be, from the word in small letters: see capitalised.
 */
export const withCapitals = (text: string, write: (word: Word) => string): string => {
  if (text.length > longest) return text;
  const tidy = text.trim().replace(/\s+/gu, ' ');
  const pieces = inPieces(tidy);
  if (pieces.some((piece) => hasCapital(piece) && hasSmall(piece))) return tidy;

  const right = pieces.map((piece, i) =>
    i % 2 === 0
      ? piece
      : write({
          text: inSmallLetters(piece),
          previous: inSmallLetters(pieces[i - 2] ?? ''),
          before: pieces[i - 1] ?? '',
          after: pieces[i + 1] ?? '',
          isFirst: i === 1,
          isLast: i === pieces.length - 2,
        }),
  );
  // "12E" alone says nothing of capitals: it has none to keep.
  const areKept = pieces.some((piece, i) => hasCapital(piece) && hasCapital(right[i] ?? ''));
  return pieces.map((piece, i) => (areKept && !hasCapital(piece) ? piece : right[i])).join('');
};

/** Every second piece is a word. The Breton c'h is one letter. */
const inPieces = (text: string): string[] =>
  text.split(/((?:[\p{L}\p{M}\p{N}]|(?<=c)['’`´](?=h))+)/iu);

const hasCapital = (text: string): boolean => /\p{Lu}/u.test(text);

/** German ß has no capital in use: WEIß is a word in capitals. */
const hasSmall = (text: string): boolean => /(?!ß)\p{Ll}/u.test(text);

/** A word in small letters with a capital at its start, where its script and its letter have one. */
export const capitalised = (word: string): string => {
  const [first = ''] = word;
  const capital = takesCapital(first) ? first.toUpperCase() : first;
  // One letter only: ß would become SS.
  return capital.length === first.length ? capital + word.slice(first.length) : word;
};

/** Georgian has capitals, but none at the start of a word; the capital of the old ſ is that of s. */
const takesCapital = (letter: string): boolean => /(?!ſ)\p{Changes_When_Titlecased}/u.test(letter);

/** Whether a word is one of a list, whichever way its accents are encoded. */
export const isOneOf = (list: ReadonlySet<string>, word: string): boolean =>
  // Putting a long hostile word into one encoding takes quadratic time; no small word is long.
  word.length < 20 && list.has(word.normalize('NFC'));

// A Turkish İ that begins a word is a capital to keep; elsewhere it would become an i and a loose dot.
const inSmallLetters = (word: string): string => {
  const small = word.toLowerCase().replaceAll('i\u0307', 'i');
  return word.startsWith('İ') ? `İ${small.slice(1)}` : small;
};
