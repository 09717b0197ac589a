import { Readable } from 'node:stream';
import type { ZObject } from 'zapier-platform-core';
import { decode } from '../delivery/decode.ts';
import { listIn } from '../delivery/envelope.ts';
import { parseJson } from '../delivery/json.ts';
import { leadsAddress } from './address.ts';
import type { Period } from './period.ts';

/** What goes wrong between the app and the leads API. */
export interface LeadsApiTexts {
  readonly tokenRefused: string;
  readonly throttled: string;
  readonly unavailable: string;
  readonly tooLarge: string;
  /** To a person whose Zap needs the API, and whose connection has no token. */
  readonly tokenMissing: string;
}

/** Headers, and then the body, may each take so long: together less than Zapier's 30 s. */
const timeout = 12_000;

/** Unpacked, in bytes: beyond the 20 MB that Zapier takes of a poll, far below its memory. */
const largest = 25_000_000;

/** In seconds. With some jitter it comes to the 300 s that Zapier waits at most before it tries a hook again. */
const longestWait = 250;

/** The seconds that `Retry-After` asks for, as a number or as a date. */
const secondsIn = (retryAfter: string): number | undefined => {
  const seconds = retryAfter ? Number(retryAfter) : Number.NaN;
  const until = (Date.parse(retryAfter) - Date.now()) / 1000;
  return [seconds, until].find(Number.isFinite);
};

/** Up to a fifth longer than asked for, so that not all Zaps come back at once. */
const waitFor = (retryAfter: string): number => {
  const seconds = Math.min(Math.max(0, secondsIn(retryAfter) ?? 60), longestWait);
  return Math.round(seconds + Math.random() * Math.max(5, seconds / 5));
};

/**
 * What the leads API has for a period: a list of whatever was in its answer. The answer is asked for raw
 * since core logs the others, with the prospects in them; redirects aren't followed, so that the token
 * goes to no one else. Throws ExpiredAuthError for a token that isn't accepted, ThrottledError when asked
 * to wait, and otherwise a z.errors.Error: the answer is too large, or the API is out for the moment.
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
    const isTooLarge = Object(error).type === 'max-size';
    throw isTooLarge
      ? new z.errors.Error(texts.tooLarge, 'too_large', 503)
      : unavailable('cut_off');
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
