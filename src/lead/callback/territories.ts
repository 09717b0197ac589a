import { HOUR, parisOffset } from '../paris.ts';

/** Hours ahead of UTC all year. Polynésie française has three time zones; Tahiti's is the one of most. */
const HOURS_AHEAD = new Map([
  ['971', -4], // Guadeloupe
  ['972', -4], // Martinique
  ['973', -3], // Guyane
  ['974', 4], // La Réunion
  ['976', 3], // Mayotte
  ['977', -4], // Saint-Barthélemy
  ['978', -4], // Saint-Martin
  ['986', 12], // Wallis-et-Futuna
  ['987', -10], // Polynésie française
  ['988', 11], // Nouvelle-Calédonie
]);

const nthSunday = (nth: number, year: number, month: number, hour: number): number =>
  Date.UTC(year, month, 7 * nth - new Date(Date.UTC(year, month, 7 * nth)).getUTCDay(), hour);

/** Saint-Pierre-et-Miquelon has the summer time of North America, which changes at 02:00 local time. */
const saintPierreOffset = (instant: number): number => {
  const year = new Date(instant).getUTCFullYear();
  const isSummer = instant >= nthSunday(2, year, 2, 5) && instant < nthSunday(1, year, 10, 4);
  return (isSummer ? -2 : -3) * HOUR;
};

/**
 * Milliseconds that clocks in a département or overseas collectivity (its code, "75" or "974") are ahead
 * of UTC at an instant (milliseconds since 1970): those of Paris unless it is overseas.
 */
export const localOffset = (code: string, instant: number): number => {
  if (code === '975') return saintPierreOffset(instant);
  const hours = HOURS_AHEAD.get(code);
  return hours === undefined ? parisOffset(instant) : hours * HOUR;
};
