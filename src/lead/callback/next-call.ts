import { isHoliday } from '../holidays.ts';
import { toParisIso } from '../paris.ts';
import { localOffset } from './territories.ts';

/**
 * Next moment at which one may call, in ISO 8601 with the offset of Paris, from when the slot starts and
 * until when it lasts ("14:00") in a département's local time and when the lead was received
 * (milliseconds since 1970): the start of the slot, on the first working day (Monday to Friday, no public
 * holiday of metropolitan France) on which it isn't over; the time of receipt, to the second, if that is
 * within it.
 */
export const nextCall = (
  start: string,
  until: string,
  received: number,
  departementCode: string,
): string => {
  const isInReach = received >= Date.UTC(1996, 0, 1) && received < Date.UTC(9999, 0, 1);
  if (!isInReach) return '';
  const now = Math.floor(received / 1000) * 1000;
  const day = new Date(now + localOffset(departementCode, now));
  for (; ; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    // Clocks change on Sundays, so the offset holds all day on a working day.
    const at = (time: string) => {
      const shown = Date.parse(`${date}T${time}Z`);
      return shown - localOffset(departementCode, shown);
    };
    const isWorkingDay =
      day.getUTCDay() % 6 !== 0 &&
      !isHoliday(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
    if (isWorkingDay && now <= at(start)) return toParisIso(at(start));
    if (isWorkingDay && now < at(until)) return toParisIso(now);
  }
};
