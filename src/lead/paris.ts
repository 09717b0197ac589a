const HOUR = 3_600_000;

/**
 * Europe/Paris without Intl: the first Intl.DateTimeFormat of a process takes about 10 ms, a twentieth
 * of a cold start on Zapier. The rule is that of directive 2000/84/EC, in force since 1996: summer
 * time from the last Sunday of March to the last Sunday of October, both at 01:00 UTC. A test compares
 * it with Node's own time zone data.
 */
const lastSundayAt1 = (year: number, month: number): number => {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR;
};

interface Summer {
  readonly from: number;
  readonly until: number;
}

/** Worked out once a year: nearly all leads are of one or two. */
const summers = new Map<number, Summer>();

const summerOf = (year: number): Summer => {
  const known = summers.get(year);
  if (known) return known;
  const summer = { from: lastSundayAt1(year, 2), until: lastSundayAt1(year, 9) };
  summers.set(year, summer);
  return summer;
};

/** Milliseconds that Paris is ahead of UTC at an instant (milliseconds since 1970). */
export const parisOffset = (instant: number): number => {
  const { from, until } = summerOf(new Date(instant).getUTCFullYear());
  return instant >= from && instant < until ? 2 * HOUR : HOUR;
};

/**
 * The instant (milliseconds since 1970) at which clocks in Paris show a date and time, month 1 to 12.
 * An hour that occurs twice is the first of the two; one that is skipped is read as an hour later.
 */
export const fromParis = (
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number => {
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  const early = shown - 2 * HOUR;
  return early + parisOffset(early) === shown ? early : shown - HOUR;
};

/**
 * A Date whose UTC getters (getUTCHours, getUTCDay, …) tell what clocks and calendars in Paris show at
 * an instant (milliseconds since 1970).
 */
export const parisClock = (instant: number): Date => new Date(instant + parisOffset(instant));

/** The last second that was written: leads without a date have that of their reception, often the same. */
let written = { second: Number.NaN, iso: '' };

/** ISO 8601 to the second with the offset of Paris: "2026-11-24T09:30:00+01:00". */
export const toParisIso = (instant: number): string => {
  const second = Math.floor(instant / 1000);
  if (second !== written.second) {
    const offset = parisOffset(instant);
    const shown = new Date(instant + offset).toISOString().slice(0, 19);
    written = { second, iso: `${shown}+0${offset / HOUR}:00` };
  }
  return written.iso;
};

/** As people in France write it, in Paris time: "28/11/2026 10:32". */
export const displayed = (instant: number): string => {
  const [date = '', time = ''] = toParisIso(instant).split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
};
