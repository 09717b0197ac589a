import { HOUR, parisClock } from '../lead/paris.ts';

/** Days of the calendar of Paris, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAY = 24 * HOUR;

const dayOf = (clock: Date): string => clock.toISOString().slice(0, 10);

const withDays = (clock: Date, days: number): Date => new Date(clock.getTime() + days * DAY);

/**
 * Until tomorrow: the document doesn't say whether the last day is included, nor whose midnight ends
 * it, and a day too many costs nothing.
 */
const untilTomorrow = (from: Date, now: number): Period => ({
  from: dayOf(from),
  to: dayOf(withDays(parisClock(now), 1)),
});

/**
 * The three months that the API serves unless told otherwise, from the same day of the month or its last;
 * `now` in milliseconds since 1970.
 */
export const lastThreeMonths = (now: number): Period => {
  const clock = parisClock(now);
  const [year, month] = [clock.getUTCFullYear(), clock.getUTCMonth() - 3];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(clock.getUTCDate(), lastDay);
  return untilTomorrow(new Date(Date.UTC(year, month, day)), now);
};

/** The given number of days before today. */
export const lastDays = (days: number, now: number): Period =>
  untilTomorrow(withDays(parisClock(now), -days), now);

/** From the day of an instant (milliseconds since 1970). */
export const since = (instant: number, now: number): Period =>
  untilTomorrow(parisClock(instant), now);
