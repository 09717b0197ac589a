/**
 * A slot in hours. Times are written "HH:MM", so they sort as text; an unknown one is ''. A slot is open
 * if the text says that it has no end ("après 18h").
 */
export type Slot = { start: string; end: string; isOpen: boolean };

/** The slot of a text in which no hours can be read. */
export const NO_SLOT: Slot = { start: '', end: '', isOpen: false };

const EARLIEST_HOUR = 7;

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

/**
 * A plain text (`plain`, `markDates`, `rewrite`) in which every time of day becomes "<14:30>", and what
 * joins the two ends of a slot "-" or "/".
 */
export const markHours = (text: string): string =>
  text
    .replace(HOUR, (_, hour, glued, spaced, digital) => mark(hour, glued ?? spaced ?? digital))
    .replace(/<(?:0\d|1[01]):\d\d>(?= (?:du soir|de l ?apresmidi))/g, '<>')
    .replace(
      /\bentre (?:les )?(<[\d:]*>|\d{1,2}|midi) et (?:les )?(?=<|\d{1,2}(?!\d)|midi\b)/g,
      'entre $1-',
    )
    .replace(/(?<=[\d>]|\bmidi)(?: et)? (?:au?|jusqu a|avant)(?: les)? (?=[<\d]|midi\b)/g, '-')
    .replace(/\bmidi(?=[-/][<\d])|(?<=[\d>][-/])midi\b/g, '<12:00>')
    .replace(BARE_RANGE, (_, start, end) => `${mark(start)}-${mark(end)}`)
    .replace(/(?<![\w.,:-]|\d\/)(\d{1,2})(?=[-/]<)/g, (_, hour) => mark(hour))
    .replace(BARE_END, (_, hour) => mark(hour));

/** The first slot of a text whose hours are marked (`markHours`), NO_SLOT if any time is unclear. */
export const readSlot = (marked: string): Slot => {
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
