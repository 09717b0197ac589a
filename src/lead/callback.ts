import { isHoliday } from './holidays.ts';
import { fromParis, parisClock, toParisIso } from './paris.ts';

/** A part of the day, or no preference. */
export type Moment = '' | 'matin' | 'midi' | 'après-midi' | 'soir' | 'indifférent';

/** When a prospect would like to be called; each field is '' where the text doesn't tell. */
export type Callback = {
  /** Start of the slot, "14:00". */
  debut: string;
  /** End of the slot, "16:00". */
  fin: string;
  moment: Moment;
  /** Next moment at which one may call: ISO 8601 with the offset of Paris. */
  prochain: string;
};

/** Times are written "HH:MM", so they sort as text; an unknown one is ''. */
type Slot = { start: string; end: string; isOpen: boolean };

/**
 * When a prospect would like to be called, from what they wrote (`horaire_rappel`, free text in French)
 * and when the lead was received (milliseconds since 1970). What the text doesn't tell is ''.
 *
 * - debut, fin: the first slot, if written in figures; words give no hours, except "entre midi et deux"
 *   (12:00 to 14:00), "midi et demi" and "midi et quart". An hour before 07:00 isn't read, as "2h" is
 *   said of the afternoon too.
 * - moment: the one the words name, else that of the start: matin until 12:00, midi until 14:00,
 *   après-midi until 18:00, then soir. A slot from the morning until 16:00 or later, or without an end,
 *   is indifférent; one from noon without an end is après-midi. Two moments in words are none.
 * - prochain: when the start is known and the text names no day. The start of the slot, on the first
 *   working day (Monday to Friday, no public holiday) on which it isn't over; the time of receipt, to
 *   the second, for a lead received within it. A slot without an end ("après 18h") lasts until the end
 *   of the moment named, or until 20:00, the hour at which article D223-9 of the Code de la
 *   consommation ends calls for sale; a time alone ("vers 14h") doesn't last.
 *
 * Nothing at all is read from a text that says when not to call ("pas le matin"), speaks of another time
 * zone, contradicts itself ("le matin ou après 18h") or is longer than 200 characters.
 */
export const readCallback = (horaireRappel: string, received: number): Callback => {
  const nothing: Callback = { debut: '', fin: '', moment: '', prochain: '' };
  if (horaireRappel.length > MAX_LENGTH) return nothing;

  const figures = markDates(plain(horaireRappel));
  // The first use of an expression costs about 0.1 ms, and most slots are figures without a word.
  const hasWords = /[^\dh:/ -]/.test(figures);
  const text = hasWords ? rewrite(figures) : figures;
  if (hasWords && DOUBTS.some((doubt) => doubt.test(text))) return nothing;

  const marked = markHours(text);
  const slot = readSlot(marked);
  const named = hasWords ? MOMENTS.filter(({ word }) => word.test(marked)) : [];
  const hasHours = slot !== NO_SLOT;
  if (hasHours && named.length > 0 && !named.some((moment) => goesWith(slot, moment))) {
    return nothing;
  }

  const only = named.length === 1 ? named[0] : undefined;
  const ofText = hasHours ? momentOfHours(slot) : momentOfWords(marked, named);
  const until = slot.end || (slot.isOpen ? (only?.to ?? LAST_CALL) : slot.start);
  return {
    debut: slot.start,
    fin: slot.end,
    moment: only?.name ?? ofText,
    prochain: hasWords && NAMED_DAY.test(marked) ? '' : nextCall(slot.start, until, received),
  };
};

const NO_SLOT: Slot = { start: '', end: '', isOpen: false };
const EARLIEST_HOUR = 7;
const LAST_CALL = '20:00';

/** A longer text is a message, not a slot; and no text is long enough to keep an expression busy. */
const MAX_LENGTH = 200;

const plain = (raw: string): string =>
  raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/(?:[-‐-―−_~→➔➜⇒]|=?>)+/g, '-')
    .replace(/</g, ' moins ')
    .replace(/['’‘`ʼ"«»\s]+/g, ' ')
    .replace(/ ?([-/]) ?/g, '$1')
    .trim();

const PHONE = /(?<!\d)(?:(?:\+|00)33 ?(?:\(0\))? ?|0)[1-9]([ .-]?)\d\d(?:\1\d\d){3}(?!\d)/g;
const DATE = /(?<!\d)\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?!\d)/g;
const DAY_AND_MONTH = /(?<![\dh:-])\d{1,2}\/(?:0?[1-9]|1[0-2])(?![\d/-]| ?h)/g;
const DAY_AND_NIGHT = /(?<!\d)24 ?h?(?:\/| sur )24(?: ?h)?(?!\w)/g;

const markDates = (text: string): string =>
  text
    .replace(PHONE, ' ')
    .replace(DATE, 'DATE')
    .replace(DAY_AND_MONTH, 'DATE')
    .replace(DAY_AND_NIGHT, 'indifferent')
    .trim();

const anyOf = (...phrases: string[]): RegExp =>
  new RegExp(String.raw`\b(?:${phrases.join('|')})\b`);

/**
 * What is said in several ways gets one: "apresmidi", "indifferent", "12h-14h". Days become "WEEKDAY",
 * "WEEKEND", "MONTH" and "DATE"; nothing else is in capitals.
 */
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
  [/\bap(?:res?)?(?:[ .-]| le )?midis?\b|\bapr?e?m\b/g, 'apresmidi'],
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

const rewrite = (text: string): string =>
  REWRITINGS.reduce((said, [way, one]) => said.replace(way, one), text).trim();

const NAMED_DAY = anyOf(
  'WEEKDAY|WEEKEND|MONTH|DATE',
  '(?:apres ?)?demain|lendemain|aujourd ?hui|ce (?:jour|matin|midi|soir)',
  String.raw`cet(?:te)? (?:ap\w*|matinee|soiree|semaine)|dans \w+ (?:jours?|semaines?)`,
  'prochaine?s?|mois|vacances|rentree',
);

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

const HOUR =
  /(?<![\da-z]|\d[:.,])(\d+)(?: ?h(?:(?:eu)?re?s?)?(?![a-z])(?::?(\d\d)(?!\d| ?h|:)| ([0-5][05])(?!\d| ?h|:)|(?!:?\d))|:(\d\d)(?!\d)(?::\d\d(?!\d))?(?: ?h(?![a-z]))?)/g;

const NOT_A_UNIT = String.raw`(?= ?(?:$|[,;)!?&+<]|\.(?!\d)|/(?!\d{3})|(?:et|ou|puis|les?|la|du|en|tous|matin|midi|apresmidi|soir|indifferent|svp|merci|WEEK\w+)\b))`;

const BARE_RANGE = new RegExp(
  String.raw`(?<=(?:^|\b(?:entre|de|et|ou|puis|matin|midi|apresmidi|soir|indifferent)|[,;:(/]) ?)(\d{1,2})-(\d{1,2})${NOT_A_UNIT}`,
  'g',
);

const BARE_END = new RegExp(String.raw`(?<=>[-/])(\d{1,2})${NOT_A_UNIT}`, 'g');

/** A time of day as "<14:30>", or "<>" where it isn't known: 25h, 14h99, or 2h, said at 14:00 too. */
const mark = (hour: string, minute = '00'): string =>
  Number(hour) >= EARLIEST_HOUR && Number(hour) < 24 && Number(minute) < 60
    ? `<${hour.padStart(2, '0')}:${minute}>`
    : '<>';

/** Every time of day becomes "<14:30>", and what joins the two ends of a slot "-" or "/". */
const markHours = (text: string): string =>
  text
    .replace(HOUR, (_, hour, glued, spaced, digital) => mark(hour, glued ?? spaced ?? digital))
    .replace(/<(?:0\d|1[01]):\d\d>(?= (?:du soir|de l ?apresmidi))/g, '<>')
    .replace(
      /\bentre (?:les )?(<[^>]*>|\d{1,2}|midi) et (?:les )?(?=<|\d{1,2}(?!\d)|midi\b)/g,
      'entre $1-',
    )
    .replace(/(?<=[\d>]|\bmidi)(?: et)? (?:au?|jusqu a|avant)(?: les)? (?=[<\d]|midi\b)/g, '-')
    .replace(/\bmidi(?=[-/][<\d])|(?<=[\d>][-/])midi\b/g, '<12:00>')
    .replace(BARE_RANGE, (_, start, end) => `${mark(start)}-${mark(end)}`)
    .replace(/(?<![\w.,:-]|\d\/)(\d{1,2})(?=[-/]<)/g, (_, hour) => mark(hour))
    .replace(BARE_END, (_, hour) => mark(hour));

const readSlot = (marked: string): Slot => {
  const found = /<(\d\d:\d\d)>(?:[-/]<(\d\d:\d\d)>)?/.exec(marked);
  const isHalfRead = /<>|(?:\d|DATE)[-/]<|>[-/](?:\d|DATE)/.test(marked);
  if (found === null || isHalfRead) return NO_SLOT;
  const [whole, start = '', end = ''] = found;
  const before = marked.slice(0, found.index);
  const after = marked.slice(found.index + whole.length);
  if (end !== '') return start < end ? { start, end, isOpen: false } : NO_SLOT;
  if (
    /\b(?:avant|jusqu a|d ici|plus tard|max(?:imum)?)(?: a| les| environ)? $/.test(before) ||
    /^ ?(?:grand )?(?:max\w*|(?:au )?plus tard|dernier delai)\b/.test(after)
  ) {
    return { start: '', end: start, isOpen: false };
  }
  const isOpen =
    /\b(?:apres|partir(?: de| des| d)?|des|compter de|plus tot|passe)(?: a| les| environ)? $/.test(
      before,
    );
  return { start, end: '', isOpen };
};

/**
 * A slot is of the moment in which it starts (`from`). A word goes with a slot that starts a little
 * outside of it too (`earliest` until before `latest`): "le soir à partir de 17h30" is the evening.
 */
const MOMENTS = [
  {
    name: 'matin',
    word: /\bmatine{0,2}s?\b|\b(?:avant[ -]|jusqu a )midi\b/,
    from: '00:00',
    to: '12:00',
    earliest: '00:00',
    latest: '12:00',
  },
  {
    name: 'midi',
    word: /(?<!\b(?:avant[ -]|jusqu a ))\bmidis?\b|\b(?:heures?|pause)(?: du| de)? dej(?:euner)?\b|\bau dejeuner\b/,
    from: '12:00',
    to: '14:00',
    earliest: '11:00',
    latest: '14:00',
  },
  {
    name: 'après-midi',
    word: /\bapresmidi\b/,
    from: '14:00',
    to: '18:00',
    earliest: '12:00',
    latest: '19:00',
  },
  {
    name: 'soir',
    word: /\bsoir(?:ee)?s?\b/,
    from: '18:00',
    to: LAST_CALL,
    earliest: '16:00',
    latest: '24:00',
  },
] as const;

type NamedMoment = (typeof MOMENTS)[number];

const ANY_TIME = anyOf(
  String.raw`indifferent\w*`,
  'peu (?:m )?importe|n importe|qu importe|est egal',
  'quand vous (?:voulez|pouvez|souhaitez)|comme vous voulez|votre convenance|flexible',
  '(?<!demi[ -])journees?|tou(?:t|te|tes|s) (?:les? )?(?:moment|heures?|temps|horaires?|creneaux)',
  'heures? (?:de bureau|ouvrables|ouvrees)',
  'des que possible|asap|plus (?:tot|vite|rapidement) possible|au plus vite',
);

const goesWith = ({ start, end }: Slot, { earliest, latest }: NamedMoment): boolean =>
  start === '' ? end > earliest : start >= earliest && start < latest;

const momentOfHours = ({ start, end, isOpen }: Slot): Moment => {
  if (start === '') return end <= '12:00' ? 'matin' : '';
  const isWholeDay = start < '12:00' && (isOpen || end >= '16:00');
  if (isWholeDay) return 'indifférent';
  const reached = isOpen && start < '14:00' ? '14:00' : start;
  return MOMENTS.findLast(({ from }) => reached >= from)?.name ?? '';
};

const momentOfWords = (text: string, named: readonly NamedMoment[]): Moment => {
  const names = named.map(({ name }) => name);
  const isAllDay = (['matin', 'après-midi', 'soir'] as const).every((name) => names.includes(name));
  return isAllDay || (names.length === 0 && ANY_TIME.test(text)) ? 'indifférent' : '';
};

const nextCall = (start: string, until: string, received: number): string => {
  const isInReach = received >= Date.UTC(1996, 0, 1) && received < Date.UTC(9999, 0, 1);
  if (start === '' || !isInReach) return '';
  const now = Math.floor(received / 1000) * 1000;
  const today = parisClock(now);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  for (let day = today.getUTCDate(); ; day += 1) {
    const date = new Date(Date.UTC(year, month, day));
    const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const at = (time: string) =>
      fromParis(y, m, d, Number(time.slice(0, 2)), Number(time.slice(3)));
    const isWorkingDay = date.getUTCDay() % 6 !== 0 && !isHoliday(y, m, d);
    if (isWorkingDay && now <= at(start)) return toParisIso(at(start));
    if (isWorkingDay && now < at(until)) return toParisIso(now);
  }
};
