import type { ZObject } from 'zapier-platform-core';
import { parseJson } from '../delivery/json.ts';
import { leadsAddress } from './address.ts';
import type { Period } from './period.ts';

/** What goes wrong between the app and the leads API. */
export interface LeadsApiTexts {
  readonly tokenRefused: string;
  readonly throttled: string;
  readonly unavailable: string;
  /** To a person whose Zap needs the API, and whose connection has no token. */
  readonly tokenMissing: string;
}

/** Headers, and then the body, may each take so long: together less than Zapier's 30 s. */
const timeout = 12_000;

const decoderOf = (contentType: string) => {
  const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
};

const countOf = (text: string, pattern: RegExp): number =>
  text.length - text.replace(pattern, '').length;

/**
 * A body in the encoding that it names, UTF-8 where it names none. Where that is UTF-8 and most characters
 * beyond ASCII are broken, it is Latin-1, which Windows-1252 includes: the same lead, read with and without
 * its accents, would be two. A few broken ones among others are values that were damaged before.
 */
const textOf = (body: Buffer, contentType: string): string => {
  const decoder = decoderOf(contentType);
  const text = decoder.decode(body);
  const broken = countOf(text, /\ufffd/g);
  if (decoder.encoding !== 'utf-8' || broken === 0 || Buffer.from(text).equals(body)) return text;
  const isLatin = broken > countOf(text, /[\u0080-\u{10ffff}]/gu) / 2;
  return isLatin ? new TextDecoder('windows-1252').decode(body) : text;
};

const secondsIn = (retryAfter: string | undefined): number | undefined => {
  const seconds = Number(retryAfter);
  if (retryAfter && Number.isFinite(seconds)) return Math.max(0, Math.round(seconds));
  const until = Date.parse(retryAfter ?? '') - Date.now();
  return Number.isNaN(until) ? undefined : Math.max(0, Math.round(until / 1000));
};

/**
 * What the leads API has for a period: a list of whatever was in its answer. The answer is asked for raw
 * since core logs the others, with the prospects in them; redirects aren't followed, so that the token
 * goes to no one else. Throws ExpiredAuthError for a token that isn't accepted, ThrottledError when asked
 * to wait, and otherwise a z.errors.Error that says that it is passing.
 */
export const fetchLeads = async (
  z: ZObject,
  token: string,
  { from, to }: Period,
  texts: LeadsApiTexts,
): Promise<readonly unknown[]> => {
  const unavailable = (code: string) => new z.errors.Error(texts.unavailable, code, 503);

  const request = {
    url: leadsAddress(process.env),
    params: { dateStart: from, dateEnd: to },
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
    redirect: 'manual',
    timeout,
    raw: true,
    skipThrowForStatus: true,
    throwForThrottlingEarly: false,
  } as const;
  const response = await z.request(request).catch(() => {
    throw unavailable('unreachable');
  });

  if (response.status === 401 || response.status === 403) {
    throw new z.errors.ExpiredAuthError(texts.tokenRefused);
  }
  if (response.status === 429) {
    throw new z.errors.ThrottledError(
      texts.throttled,
      secondsIn(response.getHeader('retry-after')) ?? 60,
    );
  }
  if (response.status !== 200) throw unavailable(`status_${response.status}`);

  const body = await response.buffer().catch(() => {
    throw unavailable('cut_off');
  });
  const answer = parseJson(textOf(body, response.getHeader('content-type') ?? ''));
  if (!Array.isArray(answer)) throw unavailable('not_a_list');
  return answer;
};
