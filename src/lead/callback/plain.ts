import { ABOUT, CALL, CLOCK } from './words.ts';

const NUMBERS = `zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze
  quinze seize dix-sept dix-huit dix-neuf vingt`.split(/\s+/);

/** Minutes may stand apart, unless they are the day of a date ("14h 15 mai"). */
const TIME =
  /(?<![a-z\d]|\d[.,:])([01]?\d|2[0-3])(?: ?h(?:(?:eu)?re?s?)?(?:(?::| (?=\d[05](?! (?:janv|fev|mars|avr|mai\b|jui|aout|sept|oct|nov|dec))))?([0-5]\d)(?: ?mi?n)?)?|:([0-5]\d)(?::[0-5]\d)?(?: ?h)?)(?![a-z\d:]| ?h(?:eu|r|\b))/g;

/** Not where more follows that may be negated too: "pas avant 9h et entre 12h et 14h". */
const NEGATED = new RegExp(
  String.raw`\b(?:(?:ne )?(?:pas|ni)(?: (?:me |m )?${CALL})?|ne (?:me |m )?${CALL} pas) (?:(avant|plus tot que)|apres|plus tard que)(?= ${ABOUT}(?:${CLOCK}|midi\b)(?![ ,/&+-]+(?:(?:et|ou) (?!pas |ni |ne )|apres |avant )))`,
  'g',
);

/**
 * A text without capitals, accents and apostrophes, every dash "-", single spaces, numbers in figures, times
 * of day with a unit as "9h30", "après-midi" as "apresmidi", and no "pas" in front of "avant" and "après".
 */
export const plain = (raw: string): string =>
  raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/(?:[-‐-―−_~→➔➜⇒]|=?>)+/g, '-')
    .replace(/['’‘`ʼ"«»\s]+/g, ' ')
    // Not "un", the article, nor "sept", the month of "15 sept".
    .replace(/(?<!(?:\ben|\d) )\b(?:dix-(?:sept|huit|neuf)|[a-z]{3,})\b/g, (word) =>
      NUMBERS.includes(word) ? String(NUMBERS.indexOf(word)) : word,
    )
    .replace(/ (?:trente|et demie?)(?![-\w])/g, ' 30')
    .replace(/ et quart\b/g, ' 15')
    .replace(/\bmidi (?=(?:15|30)(?![\w:]| ?h))/g, '12h ')
    .replace(/\bap(?:r(?:es?)?)?(?:[ .-]{1,2}| le )?midis?\b|\bapr?e?m\b/g, 'apresmidi')
    // "à14h", "9hà12h", "8h12h", "18:00max"
    .replace(/(?<=[a-z]{2}|\ba|\da)(?=\d)|(?<=\dh?)(?=a\d)|(?<=\dh)(?=\d\d?h)|(?<=\d)(?=max)/g, ' ')
    .replace(/ ?([-/]) ?/g, '$1')
    .replace(TIME, (_, hour, minute = '00', digital = minute) => `${hour}h${digital}`)
    .replace(NEGATED, (_, before) => (before ? 'des' : 'jusqu a'))
    .trim();
