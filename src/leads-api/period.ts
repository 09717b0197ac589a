import { parisClock } from '../lead/paris.ts';

/** Days of the calendar of Paris, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const dayOf = (clock: Date): string => clock.toISOString().slice(0, 10);

const withDays = (clock: Date, days: number): Date => {
  const shifted = new Date(clock);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  return shifted;
};

/** The same day some months before, or the last day of a month that hasn't that day. */
const withMonthsBefore = (clock: Date, months: number): Date => {
  const year = clock.getUTCFullYear();
  const month = clock.getUTCMonth() - months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(clock.getUTCDate(), lastDay)));
};

/**
 * Until tomorrow: the document doesn't say whether the last day is included, nor whose midnight ends
 * it, and a day too many costs nothing.
 */
const untilTomorrow = (from: Date, now: Date): Period => ({
  from: dayOf(from),
  to: dayOf(withDays(now, 1)),
});

/** The three months that the API serves unless told otherwise; `now` in milliseconds since 1970. */
export const lastThreeMonths = (now: number): Period => {
  const clock = parisClock(now);
  return untilTomorrow(withMonthsBefore(clock, 3), clock);
};

/** The last days, as many as given, before today. */
export const lastDays = (days: number, now: number): Period => {
  const clock = parisClock(now);
  return untilTomorrow(withDays(clock, -days), clock);
};

/** From the day of an instant (milliseconds since 1970). */
export const since = (instant: number, now: number): Period =>
  untilTomorrow(parisClock(instant), parisClock(now));
