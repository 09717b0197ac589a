import { late } from '../late.ts';

const marks = late(String.raw`\p{M}`, 'gu');

/** A text in plain letters: no accents, capitals or apostrophes, every dash "-", single spaces. */
export const plain = (raw: string): string =>
  raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks(), '')
    .replace(/(?:[-‐-―−_~→➔➜⇒]|=?>)+/g, '-')
    .replace(/</g, ' moins ')
    .replace(/['’‘`ʼ"«»\s]+/g, ' ')
    .replace(/ ?([-/]) ?/g, '$1')
    .trim();

const PHONE = /(?<!\d)(?:(?:\+|00)33 ?(?:\(0\))? ?|0)[1-9]([ .-]?)\d\d(?:\1\d\d){3}(?!\d)/g;
const DATE = /(?<!\d)\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?!\d)/g;
const DAY_AND_MONTH = /(?<![\dh:-])\d{1,2}\/(?:0?[1-9]|1[0-2])(?![\d/-]| ?h)/g;
const DAY_AND_NIGHT = /(?<!\d)24 ?h?(?:\/| sur )24(?: ?h)?(?!\w)/g;

/** A plain text (`plain`) without telephone numbers, its dates in figures replaced by "DATE". */
export const markDates = (text: string): string =>
  text
    .replace(PHONE, ' ')
    .replace(DATE, 'DATE')
    .replace(DAY_AND_MONTH, 'DATE')
    .replace(DAY_AND_NIGHT, 'indifferent')
    .trim();

/** An expression for whole words: any of these phrases, written as regular expressions. */
export const anyOf = (...phrases: string[]): RegExp =>
  new RegExp(String.raw`\b(?:${phrases.join('|')})\b`);

const REWRITINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:du )?lun(?:di)?(?:-| au? )(?:ven|sam|dim)\w*/g, ''],
  [
    /\b(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\b/g,
    'MONTH',
  ],
  [/\b(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?)s?\b/g, 'WEEKDAY'],
  [/\b(?:week-? ?end|sam(?:edi)?|dim(?:anche)?)s?\b|\b(?:jours )?feries\b/g, 'WEEKEND'],
  [/(?<!\d)\d{1,2}(?:er)? MONTH(?: \d{4}(?!\d))?/g, 'DATE'],
  [
    /\b(?:le|partir du|jusqu au)(?: WEEK\w+)? \d{1,2}(?:er)?(?:[/.-]\d{1,4}){0,2}(?! ?h|[:\d])/g,
    'DATE',
  ],
  [
    /\b(?:sauf|hors|pas)(?: les?)? WEEKEND(?: (?:et|ni)(?: les?)? WEEKEND)?(?= ?(?:$|[,;:.)!]))/g,
    '',
  ],
  [
    /\b(?:sauf|hors|pas)(?: les?)? WEEK\w+(?: (?:et|ou|ni)(?: les?)? WEEK\w+)*(?= ?(?:$|[,;:.)!]))/g,
    'WEEKDAY',
  ],
  [/\bpas (?:de )?(?:souci|probleme)s?\b/g, ''],
  [
    /\b(?:pas|sans|aucune)(?: de| d)? (?:preference|contrainte|importance|horaires? (?:particulier|precis))s?\b/g,
    'indifferent',
  ],
  [/\b(?:pas|ni) (?:me? )?(?:\w+er )?(?:avant|plus tot que)\b/g, 'apres'],
  [/\b(?:pas|ni) (?:me? )?(?:\w+er )?(?:apres(?![ -]?midi)|plus tard que)\b/g, 'avant'],
  [/\bmidi et demie?\b/g, '12h30'],
  [/\bmidi et quart\b/g, '12h15'],
  [/\bap(?:r(?:es?)?)?(?:[ .-]{1,2}| le )?midis?\b|\bapr?e?m\b/g, 'apresmidi'],
  [/\b(?:entre )?midi(?: et | a |[-/])(?:deux|2)(?: ?h(?:eures)?)?(?![\w:])/g, '12h-14h'],
  [/(\d) ?h(?:eures?)? et demie?\b/g, '$1h30'],
  [/(\d) ?h(?:eures?)? et quart\b/g, '$1h15'],
  [/\b(a|de|des|vers|entre|apres|avant)(?=\d)/g, '$1 '],
  [/(\dh(?:\d\d)?)a(?=\d)/g, '$1 a '],
  [/\bbon(?:ne)? (?:fin de |fin d )?(?:journee|soir(?:ee)?|apresmidi|matin(?:ee)?)\b/g, ''],
  [/\bh24\b|\b7 ?j(?:ours)?(?:\/| sur )7\b|\bdu matin au soir\b/g, 'indifferent'],
  [/\b(?:n|peu) importe (?:quel |le )?jours?\b|\b(?:fin|debut|milieu) de (?:la )?journee\b/g, ''],
  [
    /\bpetit dejeuner\b|\b(?:avant|apres)(?: l[ea]?| m[oa]n?)?(?: pause| heure du)? dejeuner\b/g,
    '',
  ],
];

/**
 * A plain text with its dates marked (`markDates`), where what is said in several ways gets one:
 * "apresmidi", "indifferent", "12h-14h". Days become "WEEKDAY", "WEEKEND", "MONTH" and "DATE"; nothing
 * else is in capitals.
 */
export const rewrite = (text: string): string =>
  REWRITINGS.reduce((said, [way, one]) => said.replace(way, one), text).trim();

const NAMED_DAY = anyOf(
  'WEEKDAY|WEEKEND|MONTH|DATE',
  '(?:apres ?)?demain|lendemain|aujourd ?hui|ce (?:jour|matin|midi|soir)',
  String.raw`cet(?:te)? (?:ap\w*|matinee|soiree|semaine)|dans \w+ (?:jours?|semaines?)`,
  'prochaine?s?|mois|vacances|rentree',
);

/** Whether a rewritten text (`rewrite`) says on which day, or in which weeks, to call. */
export const namesDay = (text: string): boolean => NAMED_DAY.test(text);

const NEGATION = anyOf(
  'pas|sauf|jamais|hors|hormis|ni|non(?![ -]stop)|evite[rz]?|excepte|impossible|moins',
  'indisponible|injoignable|absente?|occupee?|travaille|bosse|au (?:travail|boulot)',
  String.raw`en (?:cours|classe)(?! de)|en reunion|plus (?:dispo\w*|joignable|libre)`,
);

const OTHER_TIME_ZONE = anyOf(
  'gmt|utc|heures? locales?|reunion|martinique|guadeloupe|guyane|mayotte|antilles',
);

/** Hours that aren't times of day, or might be read in two ways ("lundi 12 à 14h"). */
const OTHER_HOURS = anyOf(
  'par (?:jour|semaine|mois)',
  String.raw`(?:dans|sous|pendant|durant|toutes)(?: les?| l)? \d\w*`,
  String.raw`WEEK\w+ \d{1,2} a \d\w*`,
  String.raw`\d+ ?h(?:eures?)? (?:cinq|dix|quinze|vingt|trente|quarante|cinquante)`,
);

const DOUBTS = [NEGATION, OTHER_TIME_ZONE, OTHER_HOURS];

/**
 * Whether a rewritten text (`rewrite`) can't be read with certainty: it says when not to call, speaks of
 * another time zone, or of hours that aren't times of day.
 */
export const isDoubtful = (text: string): boolean => DOUBTS.some((doubt) => doubt.test(text));
