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
  it.each([
    [
      2024,
      '2024-01-01 2024-04-01 2024-05-01 2024-05-08 2024-05-09 2024-05-20 2024-07-14 2024-08-15 2024-11-01 2024-11-11 2024-12-25',
    ],
    [
      2026,
      '2026-01-01 2026-04-06 2026-05-01 2026-05-08 2026-05-14 2026-05-25 2026-07-14 2026-08-15 2026-11-01 2026-11-11 2026-12-25',
    ],
    [
      2027,
      '2027-01-01 2027-03-29 2027-05-01 2027-05-06 2027-05-08 2027-05-17 2027-07-14 2027-08-15 2027-11-01 2027-11-11 2027-12-25',
    ],
  ])('in %i are the eleven of the calendar, and no other day', (year, dates) => {
    expect(holidaysOf(year)).toEqual(dates.split(' '));
  });

  it('are ten dates in 2008, when Ascension fell on 1 May', () => {
    expect(holidaysOf(2008)).toHaveLength(10);
    expect(isHoliday(2008, 5, 1)).toBe(true);
  });

  it.each([
    ['the earliest Easter of our days', [2008, 3, 24]],
    ['the latest', [2038, 4, 26]],
    ['the earliest there can be, in 1761', [1761, 3, 23]],
    ['the earliest there can be, in 1818', [1818, 3, 23]],
    ['one on 31 March', [2024, 4, 1]],
    ['a year divisible by 400', [2000, 4, 24]],
    ['the exception of 1954', [1954, 4, 19]],
    ['the exception of 1981', [1981, 4, 20]],
    ['the exception of 2049', [2049, 4, 19]],
    ['the exception of 2076', [2076, 4, 20]],
  ] as const)('include the Monday after Easter: %s', (_which, [year, month, day]) => {
    expect(isHoliday(year, month, day)).toBe(true);
  });

  it.each(EASTERS)('follow the published date of Easter in %i', (_year, easter) => {
    expect(new Date(easter).getUTCDay()).toBe(0);
    expect(isHolidayOn(easter + DAY)).toBe(true);
    expect(isHolidayOn(easter + 39 * DAY)).toBe(true);
    expect(isHolidayOn(easter + 50 * DAY)).toBe(true);
  });

  it.each(EASTERS)('have no other movable feast in %i', (year, easter) => {
    const fixed = '01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25'.split(' ');
    const expected = new Set([
      ...fixed.map((date) => `${year}-${date}`),
      ...[1, 39, 50].map((days) => dayOf(easter + days * DAY)),
    ]);
    expect(holidaysOf(year)).toEqual([...expected].sort());
  });

  it.each([
    ['Good Friday', [2026, 4, 3]],
    ['26 December', [2026, 12, 26]],
    ['the abolition of slavery in Martinique', [2026, 5, 22]],
    ['24 December', [2026, 12, 24]],
    ['31 December', [2026, 12, 31]],
    ['the Friday after Ascension', [2026, 5, 15]],
  ] as const)('leave out %s', (_which, [year, month, day]) => {
    expect(isHoliday(year, month, day)).toBe(false);
  });
});
