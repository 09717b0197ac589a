import { fromParis, parisClock, toParisIso } from '../src/lead/paris.ts';

const asShownInParis = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const HOUR = 3_600_000;

describe('times of day in Paris', () => {
  it('agree with the time zone database, every hour from 1996 to 2050', () => {
    const wrong: string[] = [];
    for (let t = Date.UTC(1996, 0, 1); t < Date.UTC(2050, 0, 1); t += HOUR) {
      const ours = toParisIso(t);
      if (
        ours.slice(0, 19).replace('T', ' ') !== asShownInParis.format(t) ||
        Date.parse(ours) !== t
      ) {
        wrong.push(ours);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['the last second of winter time', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['the first second of summer time', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['the last second of summer time', '2026-10-25T00:59:59Z', '2026-10-25T02:59:59+02:00'],
    ['the first second of winter time', '2026-10-25T01:00:00Z', '2026-10-25T02:00:00+01:00'],
  ])('%s is written with its offset', (_when, utc, paris) => {
    expect(toParisIso(Date.parse(utc))).toBe(paris);
  });

  it.each([
    ['in winter', '2026-01-15T09:30Z', '2026-01-15T09:30:00+01:00'],
    ['in summer', '2026-07-15T09:30Z', '2026-07-15T09:30:00+02:00'],
    ['in the hour that is skipped', '2026-03-29T02:30Z', '2026-03-29T03:30:00+02:00'],
    ['in the hour that occurs twice', '2026-10-25T02:30Z', '2026-10-25T02:30:00+02:00'],
    ['at midnight, the day of the change', '2026-03-29T00:00Z', '2026-03-29T00:00:00+01:00'],
  ])('a time read off a clock %s is found', (_when, shown, iso) => {
    expect(toParisIso(fromParis(Date.parse(shown)))).toBe(iso);
  });

  it('tell the weekday of Paris, not of Greenwich', () => {
    expect(parisClock(Date.parse('2026-11-29T23:30:00Z')).getUTCDay()).toBe(1);
  });
});
