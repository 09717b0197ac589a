import { isHoliday } from '../holidays.ts';
import { fromParis, parisClock, toParisIso } from '../paris.ts';

/**
 * Next moment at which one may call, in ISO 8601 with the offset of Paris, from when the slot starts and
 * until when it lasts ("14:00") and when the lead was received (milliseconds since 1970): the start of
 * the slot, on the first working day (Monday to Friday, no public holiday) on which it isn't over; the
 * time of receipt, to the second, if that is within it. '' for a slot without a start.
 */
export const nextCall = (start: string, until: string, received: number): string => {
  const isInReach = received >= Date.UTC(1996, 0, 1) && received < Date.UTC(9999, 0, 1);
  if (start === '' || !isInReach) return '';
  const now = Math.floor(received / 1000) * 1000;
  const today = parisClock(now);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  for (let day = today.getUTCDate(); ; day += 1) {
    const date = new Date(Date.UTC(year, month, day));
    const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const at = (time: string) =>
      fromParis(y, m, d, Number(time.slice(0, 2)), Number(time.slice(3)));
    const isWorkingDay = date.getUTCDay() % 6 !== 0 && !isHoliday(y, m, d);
    if (isWorkingDay && now <= at(start)) return toParisIso(at(start));
    if (isWorkingDay && now < at(until)) return toParisIso(now);
  }
};
