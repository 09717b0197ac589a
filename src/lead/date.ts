import { fromParis } from './paris.ts';

const shape =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i;

/** The years for which the clock of Paris is known, and that are written with four digits. */
const isInRange = (year: number): boolean => year >= 1996 && year < 9999;

const offsetOf = (zone: string): number => {
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
};

/**
 * The instant (milliseconds since 1970, whole seconds) that a text names in ISO 8601, `T` or a space
 * between date and time; without an offset it is a time in Paris. Undefined when it isn't a date.
 */
export const readDate = (text: string): number | undefined => {
  const parts = shape.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const written = new Date(utc);
  const exists =
    isInRange(year) &&
    written.getUTCMonth() === month - 1 &&
    written.getUTCHours() === hour &&
    written.getUTCMinutes() === minute;
  if (!exists) return undefined;
  const zone = parts[7];
  return zone ? utc - offsetOf(zone) : fromParis(year, month, day, hour, minute, second);
};
