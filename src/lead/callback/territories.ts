import { parisOffset } from '../paris.ts';

const HOUR = 3_600_000;

/** Hours that clocks are ahead of UTC all year, by the code of the département or collectivity. */
const FIXED = new Map([
  ['971', -4], // Guadeloupe
  ['972', -4], // Martinique
  ['973', -3], // Guyane
  ['974', 4], // La Réunion
  ['976', 3], // Mayotte
  ['977', -4], // Saint-Barthélemy
  ['978', -4], // Saint-Martin
  ['986', 12], // Wallis-et-Futuna
  ['987', -10], // Polynésie française, as in Tahiti
  ['988', 11], // Nouvelle-Calédonie
]);
const SAINT_PIERRE_ET_MIQUELON = '975';

const sundayAt = (year: number, month: number, nth: number, hour: number): number => {
  const toSunday = (7 - new Date(Date.UTC(year, month, 1)).getUTCDay()) % 7;
  return Date.UTC(year, month, 1 + toSunday + 7 * (nth - 1), hour);
};

/** Summer time is that of North America: second Sunday of March to first of November, at 02:00. */
const miquelonOffset = (instant: number): number => {
  const year = new Date(instant).getUTCFullYear();
  const isSummer = instant >= sundayAt(year, 2, 2, 5) && instant < sundayAt(year, 10, 1, 4);
  return (isSummer ? -2 : -3) * HOUR;
};

/**
 * Milliseconds that clocks in a département or overseas collectivity (its code, "75" or "974") are ahead
 * of UTC at an instant (milliseconds since 1970); Paris time for an unknown code. A test compares them
 * with Node's own time zone data.
 */
export const localOffset = (departementCode: string, instant: number): number => {
  if (departementCode === SAINT_PIERRE_ET_MIQUELON) return miquelonOffset(instant);
  const hours = FIXED.get(departementCode);
  return hours === undefined ? parisOffset(instant) : hours * HOUR;
};
