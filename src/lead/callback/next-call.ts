import { isHoliday } from '../holidays.ts';
import { toParisIso } from '../paris.ts';
import { localOffset } from './territories.ts';

/**
 * Next moment at which one may call, in ISO 8601 with the offset of Paris, or '' for a lead received
 * before 1996 or after 9998. `start` and `until` ("14:00") are in the local time of the département or
 * collectivity with this code; `received` is in milliseconds since 1970. Rules: `readCallback`.
 */
export const nextCall = (start: string, until: string, received: number, code: string): string => {
  if (!(received >= Date.UTC(1996, 0, 1) && received < Date.UTC(9999, 0, 1))) return '';
  const now = Math.floor(received / 1000) * 1000;
  const day = new Date(now + localOffset(code, now));
  for (; ; day.setUTCDate(day.getUTCDate() + 1)) {
    // Clocks change on Sundays, so on a working day one offset holds all day.
    const at = (time: string): number => {
      const shown = Date.parse(`${day.toISOString().slice(0, 10)}T${time}Z`);
      return shown - localOffset(code, shown);
    };
    const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
    const isWorkingDay = day.getUTCDay() % 6 !== 0 && !isHoliday(year, month, date);
    if (isWorkingDay && now <= at(start)) return toParisIso(at(start));
    if (isWorkingDay && now < at(until)) return toParisIso(now);
  }
};
