import { isHoliday } from '../src/lead/holidays.ts';

const DAY = 86_400_000;

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const isHolidayOn = (instant: number): boolean => {
  const date = new Date(instant);
  return isHoliday(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

const holidaysOf = (year: number): string[] => {
  const found: string[] = [];
  for (let t = Date.UTC(year, 0, 1); t < Date.UTC(year + 1, 0, 1); t += DAY) {
    if (isHolidayOn(t)) found.push(dayOf(t));
  }
  return found;
};

/**
 * Easter Sundays from 2001 to 2066 as a day of March (32 is 1 April): sequence A060958 of the On-Line
 * Encyclopedia of Integer Sequences.
 */
const EASTERS = [
  46, 31, 51, 42, 27, 47, 39, 23, 43, 35, 55, 39, 31, 51, 36, 27, 47, 32, 52, 43, 35, 48, 40, 31,
  51, 36, 28, 47, 32, 52, 44, 28, 48, 40, 25, 44, 36, 56, 41, 32, 52, 37, 29, 48, 40, 25, 45, 36,
  49, 41, 33, 52, 37, 29, 49, 33, 53, 45, 30, 49, 41, 26, 46, 37, 29, 42,
].map((day, index) => [2001 + index, Date.UTC(2001 + index, 2, day)] as const);

describe('public holidays of metropolitan France', () => {
  it('in 2026 are the eleven of the calendar, and no other day', () => {
    const calendar = '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25';
    expect(holidaysOf(2026)).toEqual(calendar.split(' ').map((day) => `2026-${day}`));
  });

  it.each(
    EASTERS,
  )('follow the published date of Easter in %i, and nothing else', (year, easter) => {
    expect(new Date(easter).getUTCDay()).toBe(0);
    const fixed = '01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25'.split(' ');
    const expected = new Set([
      ...fixed.map((date) => `${year}-${date}`),
      ...[1, 39, 50].map((days) => dayOf(easter + days * DAY)),
    ]);
    expect(holidaysOf(year)).toEqual([...expected].sort());
  });

  it.each([
    ['the earliest there can be, in 1761', [1761, 3, 23]],
    ['the earliest there can be, in 1818', [1818, 3, 23]],
    ['a year divisible by 400', [2000, 4, 24]],
    ['the exception of 1954', [1954, 4, 19]],
    ['the exception of 1981', [1981, 4, 20]],
    ['the exception of 2076', [2076, 4, 20]],
  ] as const)('include the Monday after Easter: %s', (_which, [year, month, day]) => {
    expect(isHoliday(year, month, day)).toBe(true);
  });
});
