import type { Slot } from './hours.ts';
import { anyOf } from './wording.ts';

/** A part of the day, or no preference. */
export type Moment = '' | 'matin' | 'midi' | 'après-midi' | 'soir' | 'indifférent';

/** A part of the day that words may name, with the hours ("14:00") from and until which it lasts. */
export type NamedMoment = (typeof MOMENTS)[number];

/** The hour at which article D223-9 of the Code de la consommation ends calls for sale. */
export const LAST_CALL = '20:00';

/**
 * A slot is of the moment in which it starts (`from`), unless it is long (`momentOfHours`). A word goes
 * with a slot that starts a little outside of it too (`earliest` until before `latest`): "le soir à
 * partir de 17h30" is the evening.
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

const ANY_TIME = anyOf(
  String.raw`indifferent\w*`,
  'peu (?:m )?importe|n importe|qu importe|est egal',
  'quand vous (?:voulez|pouvez|souhaitez)|comme vous voulez|votre convenance|flexible',
  '(?<!demi[ -])journees?|tou(?:t|te|tes|s) (?:les? )?(?:moment|heures?|temps|horaires?|creneaux)',
  'heures? (?:de bureau|ouvrables|ouvrees)',
  'des que possible|asap|plus (?:tot|vite|rapidement) possible|au plus vite',
);

/** The part of the day of which a text is the name and no more, as of most texts. */
export const momentNamed = (text: string): Moment | undefined =>
  MOMENTS.find(({ name }) => name === text)?.name;

/** The parts of the day that a text names in words; its hours are marked (`markHours`). */
export const namedMoments = (marked: string): NamedMoment[] =>
  MOMENTS.filter(({ word }) => word.test(marked));

/** Whether hours and a part of the day named in the same text agree. */
export const goesWith = ({ start, end }: Slot, { earliest, latest }: NamedMoment): boolean =>
  start === '' ? end > earliest : start >= earliest && start < latest;

/** The moment of a slot, as `readCallback` documents it. */
export const momentOfHours = ({ start, end, isOpen }: Slot): Moment => {
  if (start === '') return end <= '12:00' ? 'matin' : '';
  const isWholeDay = start < '12:00' && (isOpen || end >= '16:00');
  if (isWholeDay) return 'indifférent';
  const isFromNoonOn = start >= '12:00' && start < '14:00' && (isOpen || end > '15:00');
  if (isFromNoonOn) return 'après-midi';
  return MOMENTS.findLast(({ from }) => start >= from)?.name ?? '';
};

/**
 * The moment of a text without hours that names not one part of the day but none, or several: no
 * preference if it says so or names the whole day.
 */
export const momentOfWords = (text: string, named: readonly NamedMoment[]): Moment => {
  const names = named.map(({ name }) => name);
  const isAllDay = (['matin', 'après-midi', 'soir'] as const).every((name) => names.includes(name));
  return isAllDay || (names.length === 0 && ANY_TIME.test(text)) ? 'indifférent' : '';
};
