/** In milliseconds. */
export const HOUR = 3_600_000;

/**
 * Summer time lasts from the last Sunday of March to that of October, both at 01:00 UTC: directive
 * 2000/84/EC, in force since 1996. The first Intl.DateTimeFormat of a process would take about 10 ms.
 */
const lastSundayAt1 = (year: number, month: number): number => {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR;
};

/** Milliseconds that Paris is ahead of UTC at an instant (milliseconds since 1970). */
export const parisOffset = (instant: number): number => {
  const year = new Date(instant).getUTCFullYear();
  const isSummer = instant >= lastSundayAt1(year, 2) && instant < lastSundayAt1(year, 9);
  return isSummer ? 2 * HOUR : HOUR;
};

/**
 * The instant (milliseconds since 1970) at which clocks in Paris show a date and time, given as if they
 * were UTC (`Date.UTC`). An hour that occurs twice is the first of the two; one that is skipped is read as
 * an hour later.
 */
export const fromParis = (shown: number): number => {
  const early = shown - 2 * HOUR;
  return early + parisOffset(early) === shown ? early : shown - HOUR;
};

/** A Date whose UTC getters give the time and day in Paris at an instant (milliseconds since 1970). */
export const parisClock = (instant: number): Date => new Date(instant + parisOffset(instant));

/** ISO 8601 to the second with the offset of Paris: "2026-11-24T09:30:00+01:00". */
export const toParisIso = (instant: number): string => {
  const offset = parisOffset(instant);
  const shown = new Date(instant + offset).toISOString().slice(0, 19);
  return `${shown}+0${offset / HOUR}:00`;
};

/** As people in France write it, in Paris time: "28/11/2026 10:32". */
export const displayed = (instant: number): string => {
  const [date = '', time = ''] = toParisIso(instant).split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
};
