import { parisClock } from '../lead/paris.ts';

/** Days of the calendar of Paris, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const day = 24 * 3_600_000;

const dayOf = (clock: Date): string => clock.toISOString().slice(0, 10);

const withDays = (clock: Date, days: number): Date => new Date(clock.getTime() + days * day);

/** The same day some months before, or the last day of a month that is too short for it. */
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
const untilTomorrow = (from: Date, now: number): Period => ({
  from: dayOf(from),
  to: dayOf(withDays(parisClock(now), 1)),
});

/** The three months that the API serves unless told otherwise; `now` in milliseconds since 1970. */
export const lastThreeMonths = (now: number): Period =>
  untilTomorrow(withMonthsBefore(parisClock(now), 3), now);

/** The given number of days before today. */
export const lastDays = (days: number, now: number): Period =>
  untilTomorrow(withDays(parisClock(now), -days), now);

/** From the day of an instant (milliseconds since 1970). */
export const since = (instant: number, now: number): Period =>
  untilTomorrow(parisClock(instant), now);
