import { PARTS, type Part, type Slot } from './parts.ts';
import * as words from './words.ts';

/** The meaning of a phrase; a courtesy has none. */
export type Meaning = {
  slot?: Slot;
  part?: Part;
  /** The middle or the end alone is meant, of a part or of the day. */
  isLate?: boolean;
  isAnyTime?: boolean;
  namesDay?: boolean;
  /** Hours that can't be read with certainty: "2h" is said of the afternoon too. */
  isUnclear?: boolean;
};

type Rule = readonly [phrase: string, meaning: (...groups: (string | undefined)[]) => Meaning];

/** "14:30" for "14h30", "09:00" for "9", "12:00" for "midi", undefined for an hour before 07:00. */
const timeOf = (clock: string): string | undefined => {
  const [hour = '12', minute = '00'] = clock.match(/\d+/g) ?? [];
  return Number(hour) < 7 ? undefined : `${hour.padStart(2, '0')}:${minute}`;
};

const slot = (from = '', until = '', isOpen = false): Meaning => {
  const [start, end] = [from && timeOf(from), until && timeOf(until)];
  const isClear = start !== undefined && end !== undefined && (!start || !end || start < end);
  return isClear ? { slot: { start, end, isOpen } } : { isUnclear: true };
};
const range: Rule[1] = (from, until) => slot(from, until);

const { ABOUT, CLOCK, DAY_OFF, END, FROM, UNTIL, WEEKDAY } = words;
const TO_IN_WORDS = `(?: (?:et )?au? |,? (?:et |mais )?${UNTIL} )`;
const TO = `(?:[-/]|${TO_IN_WORDS})`;
const OF_THE = '(?:de |d )?(?:la |le |l )?';
const DAYS = `(?:les? )?(?:${WEEKDAY}|${DAY_OFF})`;
const BETWEEN = '[ ,;:.!()/&+-]*';

/** Phrases and their meanings: at each place in a text, the first that fits is the one. */
const RULES: readonly Rule[] = [
  // A telephone number.
  [String.raw`(?:(?:00)?33 ?(?:\(0\))? ?|0)[1-9]([ .-]?)\d\d(?:\1\d\d){3}`, () => ({})],
  [words.ANY_DAY, () => ({})],
  [words.ANY_TIME, () => ({ isAnyTime: true })],
  [words.DAY, () => ({ namesDay: true })],
  // "6h du soir" isn't 06:00.
  [`(?:${END}${TO})?(?:0?\\d|1[01])h..(?= (?:du soir|de l apres))`, () => ({ isUnclear: true })],
  [String.raw`(?:entre )?midi(?: et | a |[-/])(?:2(?![\d:])|0?2h00)`, () => slot('12', '14')],
  [`entre ${ABOUT}(${END})(?:${TO}| et )${ABOUT}(${END})`, range],
  [`(${END})${TO}${ABOUT}(${END})`, range],
  [`(${CLOCK}) (${CLOCK})`, range],
  [`${FROM} ${ABOUT}(${CLOCK}|midi)${TO_IN_WORDS}${ABOUT}(${END})`, range],
  [String.raw`${FROM} ${ABOUT}(${CLOCK}|midi)(?![-/]\d)`, (clock) => slot(clock, '', true)],
  [`(${CLOCK}) ${words.OR_LATER}`, (clock) => slot(clock, '', true)],
  [String.raw`${UNTIL} ${ABOUT}(${CLOCK})(?![-/]\d)`, (clock) => slot('', clock)],
  [`(${CLOCK}) ${words.AT_MOST}`, (clock) => slot('', clock)],
  [`(${CLOCK})`, (clock) => slot(clock)],
  // Days left out come last: "pas le mercredi après-midi" doesn't leave out the day.
  [
    `(?:sauf|hors|hormis|pas) (${DAYS}(?:(?:,| et| ou| ni) ${DAYS})*)(?=[ ,.!)]*$|[);]|[ ,.!]*(?:merci|svp) )`,
    (days = '') => ({ namesDay: new RegExp(WEEKDAY).test(days) }),
  ],
  ...PARTS.map(
    (part): Rule => [
      `(?:debut ${OF_THE}|((?:milieu|fin) ${OF_THE}))?(?:${words.PARTS_OF_DAY[part.name]})`,
      (late) => ({ part, isLate: late !== undefined }),
    ],
  ),
  [`(?:debut|milieu|fin) ${OF_THE}journee`, () => ({ isLate: true })],
  [words.COURTESY, () => ({})],
];

const grammar = RULES.map(([phrase, meaning]) => ({
  pattern: new RegExp(String.raw`^${BETWEEN}(?:${phrase})(?![a-z\d])${BETWEEN}`),
  meaning,
}));

/**
 * The meanings of the phrases of a text (`plain`), in order. A text with a word that no phrase contains
 * means nothing at all, as that word may reverse the others ("en dehors de 12h-14h").
 */
export const understand = (text: string): Meaning[] => {
  const said: Meaning[] = [];
  for (let rest = text; rest !== ''; ) {
    const rule = grammar.find(({ pattern }) => pattern.test(rest));
    const [phrase = '', ...groups] = rule?.pattern.exec(rest) ?? [];
    if (!rule) return [];
    said.push(rule.meaning(...groups));
    rest = rest.slice(phrase.length);
  }
  return said;
};
