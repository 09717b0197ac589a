import { schemes } from '../../src/connection/schemes.ts';
import type { RawRequest } from '../page/messages.ts';
import { headersOf, type Posted } from './bundle.ts';

const mask = '••••••';

/** Headers that carry a secret, right or wrong; a wrong one is often the right one mistyped. */
const secretHeaders: readonly string[] = Object.values(schemes)
  .flatMap(({ places }) => places.map(({ header }) => header.toLowerCase()))
  .concat('proxy-authorization', 'cookie');

/** A character as a body, a query or a header may write it. */
const writings = (character: string): string => {
  const hex = (character.codePointAt(0) ?? 0).toString(16).padStart(2, '0');
  const literal = character.replace(/[^\w]/, '\\$&');
  return `(?:%${hex}|\\\\u00${hex}|\\\\?${literal})`;
};

/** The text without the secrets, however they are written. */
const maskIn = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter(Boolean)
    .map((secret) => new RegExp([...secret].map(writings).join(''), 'gi'))
    .reduce((masked, secret) => masked.replace(secret, mask), text);

/** Of longer bodies, this many characters are shown. */
const mostShown = 100_000;

/** The bytes as text that loses nothing: UTF-8, or a character for each byte. */
const decode = (body: Buffer): Pick<RawRequest, 'body' | 'encoding'> => {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { body: decoder.decode(body), encoding: 'UTF-8' };
  } catch {
    return { body: body.toString('latin1'), encoding: 'ISO-8859-1' };
  }
};

/** A request as it may be shown: as it came, its secrets masked, what is very long cut. */
export const maskRequest = (
  { method, url, rawHeaders, body }: Posted,
  secrets: readonly string[],
): RawRequest => {
  const content = decode(body);
  return {
    line: `${method} ${maskIn(url, secrets)}`,
    headers: headersOf(rawHeaders).map(([name, value]) => [
      name,
      secretHeaders.includes(name.toLowerCase()) ? mask : maskIn(value, secrets),
    ]),
    body: maskIn(content.body, secrets).slice(0, mostShown),
    encoding: content.encoding,
    bytes: body.length,
    isCut: content.body.length > mostShown,
  };
};
