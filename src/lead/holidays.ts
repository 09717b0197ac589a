const DAY = 86_400_000;
const FIXED = ['1-1', '5-1', '5-8', '7-14', '8-15', '11-1', '11-11', '12-25'];
/** Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday. */
const MOVABLE = [1, 39, 50];

/**
 * Easter Sunday at 00:00 UTC in the Gregorian calendar: the algorithm of Meeus, Jones and Butcher (Jean
 * Meeus, Astronomical Algorithms, chapter 8).
 */
const easter = (year: number): number => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const exception = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return Date.UTC(year, 2, 22 + epact + toSunday - 7 * exception);
};

/**
 * Whether a date (month 1 to 12) is one of the eleven public holidays of metropolitan France: article
 * L3133-1 of the Code du travail. Good Friday and 26 December, which Alsace and Moselle add to them
 * (article L3134-13), and those of the overseas departments (article L3422-2) are not included.
 */
export const isHoliday = (year: number, month: number, day: number): boolean =>
  FIXED.includes(`${month}-${day}`) ||
  MOVABLE.includes((Date.UTC(year, month - 1, day) - easter(year)) / DAY);
