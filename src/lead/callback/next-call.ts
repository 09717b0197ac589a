import { isHoliday } from '../holidays.ts';
import { toParisIso } from '../paris.ts';
import { localOffset } from './territories.ts';

/**
 * The moment that `readCallback` calls prochain, '' for a lead received before 1996 or after 9998: from
 * when the slot starts and until when it lasts ("14:00") in the local time of a département (its code)
 * and when the lead was received (milliseconds since 1970).
 */
export const nextCall = (start: string, until: string, received: number, code: string): string => {
  if (!(received >= Date.UTC(1996, 0, 1) && received < Date.UTC(9999, 0, 1))) return '';
  const now = Math.floor(received / 1000) * 1000;
  const day = new Date(now + localOffset(code, now));
  for (let days = 0; days < 7; days += 1) {
    // Clocks change on Sundays, so on a working day one offset holds all day.
    const at = (time: string): number => {
      const shown = Date.parse(`${day.toISOString().slice(0, 10)}T${time}Z`);
      return shown - localOffset(code, shown);
    };
    const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
    const isWorkingDay = day.getUTCDay() % 6 !== 0 && !isHoliday(year, month, date);
    if (isWorkingDay && now <= at(start)) return toParisIso(at(start));
    if (isWorkingDay && now < at(until)) return toParisIso(now);
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return '';
};
