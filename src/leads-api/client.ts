import { Readable } from 'node:stream';
import type { ZObject } from 'zapier-platform-core';
import { decode } from '../delivery/decode.ts';
import { listIn } from '../delivery/envelope.ts';
import { parseJson } from '../delivery/json.ts';
import { leadsAddress } from './address.ts';
import type { Period } from './period.ts';

/** Messages for whatever goes wrong between the app and the leads API. */
export type LeadsApiTexts = Readonly<
  Record<'tokenRefused' | 'throttled' | 'unavailable' | 'tooLarge', string>
>;

/** Headers, and then the body, may each take so long: together less than Zapier's 30 s. */
const timeout = 12_000;

/** Unpacked, in bytes: beyond the 20 MB that Zapier takes of a poll, far below its memory. */
const largest = 25_000_000;

/** In seconds; with some jitter, the 300 s that Zapier waits at most before it tries a hook again. */
const longestWait = 250;

/** The seconds of `Retry-After`, a number or a date, and up to a fifth more to spread the Zaps. */
const waitFor = (retryAfter: string): number => {
  const untilDate = (Date.parse(retryAfter) - Date.now()) / 1000;
  const asked = [retryAfter ? Number(retryAfter) : Number.NaN, untilDate].find(Number.isFinite);
  const seconds = Math.min(Math.max(0, asked ?? 60), longestWait);
  return Math.round(seconds + Math.random() * Math.max(5, seconds / 5));
};

/**
 * The list in the leads API's answer for a period, its elements as they came. The request is raw, since
 * core logs other answers with the prospects in them, and follows no redirect, so that nobody else gets the
 * token. Throws ExpiredAuthError for a token that isn't accepted, ThrottledError when asked to wait, and
 * otherwise a z.errors.Error: the answer is too large, or the API is down for the moment.
 */
export const fetchLeads = async (
  z: ZObject,
  token: string,
  { from, to }: Period,
  texts: LeadsApiTexts,
): Promise<readonly unknown[]> => {
  const unavailable = (code: string) => new z.errors.Error(texts.unavailable, code, 503);
  const refused = () => new z.errors.ExpiredAuthError(texts.tokenRefused);

  const request = {
    url: leadsAddress(process.env),
    params: { dateStart: from, dateEnd: to },
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
    redirect: 'manual',
    timeout,
    size: largest,
    raw: true,
    skipThrowForStatus: true,
    throwForThrottlingEarly: false,
  } as const;
  const response = await z.request(request).catch(() => {
    throw unavailable('unreachable');
  });
  const { status } = response;
  if (status === 401) throw refused();
  if (status === 429) {
    const seconds = waitFor(response.getHeader('retry-after') ?? '');
    throw new z.errors.ThrottledError(texts.throttled, seconds);
  }
  if (status !== 200 && status !== 403) throw unavailable(`status_${status}`);

  const body = await response.buffer().catch((error) => {
    // Or it would go on to be unpacked.
    if (response.body instanceof Readable) response.body.destroy();
    if (Object(error).type !== 'max-size') throw unavailable('cut_off');
    throw new z.errors.Error(texts.tooLarge, 'too_large', 503);
  });
  const [, charset] = /charset="?([\w-]+)/i.exec(response.getHeader('content-type') ?? '') ?? [];
  const text = decode(body, charset).trim();
  const answer = parseJson(text);
  if (status === 403) {
    // The API says so in JSON; a web page is that of a firewall, and the token may be right.
    throw answer === undefined || text.startsWith('<') ? unavailable('status_403') : refused();
  }
  const list = listIn(answer);
  if (!list) throw unavailable('not_a_list');
  return list;
};
