/** A word of a text, and the text around it. */
export interface Word {
  /** In small letters, as is `previous`, the word before it or ''. */
  readonly text: string;
  readonly previous: string;
  /** Everything between this word and its neighbours, or the ends of the text. */
  readonly before: string;
  readonly after: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The signs that people type for an apostrophe. */
export const APOSTROPHE = /^['’`´]/u;

/** In characters; no name is longer, and word by word a text takes many times its memory. */
const longest = 1000;

/**
 * A text with correct capitals, white space trimmed and collapsed; no accent, hyphen or apostrophe changes.
 * Mixed case is taken for intended: a text with a word like "McDonald" stays as typed, and so do words in
 * small letters among words in capitals ("de GAULLE"). So does a text of more than 1,000 characters.
 *
 * @param write A word as it should be, such as `capitalised(text)`.
 */
export const withCapitals = (text: string, write: (word: Word) => string): string => {
  if (text.length > longest) return text;
  const tidy = text.trim().replace(/\s+/gu, ' ');
  const pieces = inPieces(tidy);
  if (pieces.some((piece) => hasCapital(piece) && hasSmall(piece))) return tidy;

  const written = pieces.map((piece, i) =>
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
  const areKept = pieces.some((piece, i) => hasCapital(piece) && hasCapital(written[i] ?? ''));
  return pieces.map((piece, i) => (areKept && !hasCapital(piece) ? piece : written[i])).join('');
};

/** Every second piece is a word. The Breton c'h is one letter. */
const inPieces = (text: string): string[] =>
  text.split(/((?:[\p{L}\p{M}\p{N}]|(?<=[Cc])['’`´](?=[Hh]))+)/u);

const hasCapital = (text: string): boolean => /\p{Lu}/u.test(text);

/** German ß has no capital in use: WEIß is a word in capitals. */
const hasSmall = (text: string): boolean => /(?!ß)\p{Ll}/u.test(text);

/**
 * A word in small letters with a capital at its start, if that letter has one: Georgian has none at the
 * start of a word, ß would become SS, and the capital of the old ſ is that of s.
 */
export const capitalised = (word: string): string => {
  const [first = ''] = word;
  const capital = /(?!ſ)\p{Changes_When_Titlecased}/u.test(first) ? first.toUpperCase() : first;
  return capital.length === first.length ? capital + word.slice(first.length) : word;
};

/** Whether a word is one of a list, whichever way its accents are encoded. */
export const isOneOf = (list: ReadonlySet<string>, word: string): boolean =>
  // Normalizing a long hostile word takes quadratic time; no small word is long.
  word.length < 20 && list.has(word.normalize('NFC'));

// A Turkish İ that begins a word is a capital to keep; elsewhere it would become an i and a loose dot.
const inSmallLetters = (word: string): string => {
  const small = word.toLowerCase().replaceAll('i\u0307', 'i');
  return word.startsWith('İ') ? `İ${small.slice(1)}` : small;
};
