const NUMBERS =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  );

/**
 * A text without capitals, accents and apostrophes, every dash "-", single spaces, its numbers in figures
 * ("neuf heures et demie" is "9 heures 30") and "après-midi", however it is written, "apresmidi".
 */
export const plain = (raw: string): string =>
  raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/(?:[-‐-―−_~→➔➜⇒]|=?>)+/g, '-')
    .replace(/['’‘`ʼ"«»\s]+/g, ' ')
    // Not "un", the article, nor "sept", the month of "15 sept".
    .replace(/(?<!(?:\ben|\d) )\b(?:dix-(?:sept|huit|neuf)|[a-z]{3,})\b/g, (word) => {
      const number = NUMBERS.indexOf(word);
      return number === -1 ? word : String(number);
    })
    .replace(/ (?:trente|et demie?)(?![-\w])/g, ' 30')
    .replace(/ et quart\b/g, ' 15')
    .replace(/\bmidi (?=(?:15|30)(?![\w:]| ?h))/g, '12h ')
    .replace(/\bap(?:r(?:es?)?)?(?:[ .-]{1,2}| le )?midis?\b|\bapr?e?m\b/g, 'apresmidi')
    // "à14h", "9hà12h", "8h12h", "18:00max"
    .replace(
      /(?<=[a-z]{2}|\ba|\da)(?=\d)|(?<=\dh?)(?=a\d)|(?<=\dh)(?=\d\d?h)|(?<=\d)(?=[a-z]{3})/g,
      ' ',
    )
    .replace(/ ?([-/]) ?/g, '$1')
    .trim();
