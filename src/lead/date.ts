import { fromParis } from './paris.ts';
import { isObject } from './payload.ts';

const time = String.raw`(?<hour>\d\d?)[:h](?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?`;
const zone = String.raw`(?: ?(?<zone>[+-](?:0\d|1[0-4])(?::?[0-5]\d)?|[a-z][a-z/_-]*))?`;

/** ISO 8601, the French way, and that of e-mail (RFC 2822). */
const shapes = [
  String.raw`(?<year>\d{4})[-/](?<month>\d\d)[-/](?<day>\d\d)(?:[T ]${time}${zone})?(?:\[[a-z/_]+\])?`,
  String.raw`(?<day>\d\d?)[-/.](?<month>\d\d?)[-/.](?<year>\d{4})(?:(?: à|,)? ${time}${zone})?`,
  String.raw`(?:[a-z]{3}, )?(?<day>\d\d?) (?<month>[a-z]{3}) (?<year>\d{4}) ${time}${zone}`,
].map((shape) => new RegExp(`^${shape}$`, 'i'));

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Milliseconds that a zone is ahead of UTC at an instant; undefined where there is no such zone. */
const offsetOf = (zone: string, instant: number): number | undefined => {
  if (/^(?:z|utc?|gmt)$/i.test(zone)) return 0;
  const [, sign, hours, minutes = 0] = /([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const shown = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName');
    return offsetOf(shown?.value ?? '', instant);
  } catch {
    return undefined;
  }
};

const fromText = (text: string): number | undefined => {
  if (/^[1-9]\d{9}(?:\.\d+)?$/.test(text)) return Math.floor(Number(text)) * 1000;
  if (/^[1-9]\d{12}$/.test(text)) return Math.floor(Number(text) / 1000) * 1000;

  const parts = shapes.map((shape) => shape.exec(text)?.groups).find(Boolean);
  if (!parts) return undefined;
  const part = (name: string) => Number(parts[name] ?? 0);
  const named = months.indexOf(parts['month']?.toLowerCase() ?? '') + 1;
  const [year, month, day] = [part('year'), named || part('month'), part('day')];
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const written = new Date(utc);
  // Before 1996 the clock of Paris isn't known (parisOffset); later years have more than four digits.
  const exists =
    year >= 1996 &&
    year < 9999 &&
    written.getUTCMonth() === month - 1 &&
    written.getUTCHours() === hour &&
    written.getUTCMinutes() === minute;
  if (!exists) return undefined;
  const { zone } = parts;
  if (!zone || /^(?:europe\/paris|ces?t)$/i.test(zone)) return fromParis(utc);
  const offset = offsetOf(zone, utc);
  return offset === undefined ? undefined : utc - offset;
};

/**
 * The instant (milliseconds since 1970, whole seconds) of a date: a text, seconds or milliseconds since 1970,
 * or PHP's own `{"date":…,"timezone":…}`; in Paris time unless a zone is given. Undefined for anything else.
 */
export const readDate = (sent: unknown): number | undefined => {
  if (typeof sent === 'string') return fromText(sent.trim());
  if (typeof sent === 'number') return fromText(String(sent));
  if (!isObject(sent) || typeof sent['date'] !== 'string') return undefined;
  return fromText(`${sent['date']} ${sent['timezone'] ?? ''}`.trim());
};
