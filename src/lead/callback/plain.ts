const NUMBERS = new Map([
  ...'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'
    .split(' ')
    .map((word, index) => [word, String(index + 2)] as const),
  ['trente', '30'],
  ['quarante-cinq', '45'],
]);

/**
 * A text without capitals, accents and apostrophes, every dash "-", single spaces, numbers in figures ("neuf
 * heures et demie" is "9 heures 30") and "après-midi", however it is written, "apresmidi".
 */
export const plain = (raw: string): string =>
  raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/(?:[-‐-―−_~→➔➜⇒]|=?>)+/g, '-')
    .replace(/['’‘`ʼ"«»\s]+/g, ' ')
    // "sept" is a month in "15 sept".
    .replace(
      /(?<!\b(?:en|\d) )\b(?:dix-(?:sept|huit|neuf)|quarante-cinq|[a-z]+)\b/g,
      (word) => NUMBERS.get(word) ?? word,
    )
    .replace(/ et demie?(?![-\w])/g, ' 30')
    .replace(/ et quart\b/g, ' 15')
    .replace(/\bmidi (?=(?:15|30|45)(?![\w:]| ?h))/g, '12h ')
    .replace(/\bap(?:r(?:es?)?)?(?:[ .-]{1,2}| le )?midis?\b|\bapr?e?m\b/g, 'apresmidi')
    // "à14h", "18hmax", "9hà12h", "8h12h"
    .replace(
      /(?<=[a-z]{2}|\ba|\da)(?=\d)|(?<=\d)(?=[a-z]{3})|(?<=\dh?)(?=a\d)|(?<=\dh)(?=\d\d?h)/g,
      ' ',
    )
    .replace(/ ?([-/]) ?/g, '$1')
    .trim();
