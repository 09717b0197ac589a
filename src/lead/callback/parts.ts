/** A part of the day, or no preference. */
export type Moment = '' | 'matin' | 'midi' | 'après-midi' | 'soir' | 'indifférent';

/** The hour at which article D223-9 of the Code de la consommation ends calls for sale. */
export const LAST_CALL = '20:00';

/**
 * The parts of the day. By this app's convention, who names one may be called `from` then until `to`.
 * Hours that begin from `earliest` until before `latest` may be of it too: "le soir à partir de 17h30".
 */
export const PARTS = [
  { name: 'matin', from: '09:00', to: '12:00', earliest: '00:00', latest: '12:00' },
  { name: 'midi', from: '12:00', to: '14:00', earliest: '11:00', latest: '14:00' },
  { name: 'après-midi', from: '14:00', to: '18:00', earliest: '12:00', latest: '19:00' },
  { name: 'soir', from: '18:00', to: LAST_CALL, earliest: '16:00', latest: '24:00' },
] as const;

export type Part = (typeof PARTS)[number];

/** Times are "14:00", so that they sort as text, or '' if unknown; "après 18h" is open. */
export type Slot = { start: string; end: string; isOpen: boolean };

const beginsIn = ({ start, end }: Slot, { earliest, latest }: Part): boolean =>
  start === '' ? end > earliest : start >= earliest && start < latest;

const reaches = ({ start, end }: Slot, { from }: Part): boolean => start < from && end > from;

/** Whether hours and parts of the day that a text names go together: not so "le matin ou après 18h". */
export const agree = (slots: readonly Slot[], parts: readonly Part[]): boolean =>
  slots.length === 0 ||
  parts.length === 0 ||
  (parts.some((part) => slots.some((slot) => beginsIn(slot, part))) &&
    parts.every((part) => slots.some((slot) => beginsIn(slot, part) || reaches(slot, part))));

const momentOfSlot = (slot: Slot, named: Part | undefined): Moment => {
  if (named && beginsIn(slot, named)) return named.name;
  const { start, end, isOpen } = slot;
  if (start === '') return end <= '12:00' ? 'matin' : '';
  if (start < '12:00' && (isOpen || end >= '16:00')) return 'indifférent';
  if (start >= '12:00' && start < '14:00' && (isOpen || end > '15:00')) return 'après-midi';
  return PARTS.findLast(({ from }) => start >= from)?.name ?? 'matin';
};

/** The moment that slots have in common, in a text that names one part of the day or none. */
export const momentOfSlots = (slots: readonly Slot[], named: Part | undefined): Moment => {
  const moments = slots.map((slot) => momentOfSlot(slot, named)).filter((moment) => moment !== '');
  const [moment = '', another] = new Set(moments);
  return another ? '' : moment;
};

/** The moment of parts named without hours; together, morning, afternoon and evening are any time. */
export const momentOfParts = (parts: readonly Part[], isAnyTime: boolean): Moment => {
  const [first, another] = parts;
  if (first && !another) return first.name;
  const isWholeDay = PARTS.every((part) => part.name === 'midi' || parts.includes(part));
  return isWholeDay || (!first && isAnyTime) ? 'indifférent' : '';
};
