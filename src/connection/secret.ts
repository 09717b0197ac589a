import { createHash, timingSafeEqual } from 'node:crypto';
import { credentialOf, type Scheme } from './schemes.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared as digests of one length, in a time that tells nothing of the secret. */
const isSame = (shown: string, secret: string): boolean =>
  timingSafeEqual(digest(shown), digest(secret));

/** The credential behind a scheme's word and white space (RFC 9110, section 11.4), if it is that scheme's. */
const credentialIn = (value: string, word: string | undefined): string | undefined => {
  if (!word) return value;
  const [, credential] = new RegExp(`^${word}[ \\t]+(.*)$`, 'is').exec(value) ?? [];
  return credential;
};

/** All that a delivery shows in the places of a scheme. Zapier puts `Http-` before most header names. */
const credentials = (headers: Readonly<Record<string, unknown>>, scheme: Scheme): string[] =>
  Object.entries(headers).flatMap(([header, value]) => {
    const name = header.toLowerCase().replace(/^http-/, '');
    const text = typeof value === 'string' ? value : '';
    return scheme.places.flatMap((place) =>
      place.header.toLowerCase() === name ? (credentialIn(text, place.word) ?? []) : [],
    );
  });

/** Whether every header in which the scheme may show the secret, as Zapier hands them over, does so for a body. */
export const checkSecret = (
  headers: Readonly<Record<string, unknown>>,
  body: unknown,
  scheme: Scheme,
  secret: string,
): 'right' | 'missing' | 'wrong' => {
  const shown = credentials(headers, scheme);
  if (shown.every((credential) => credential === '')) return 'missing';
  const right = credentialOf(scheme, secret, typeof body === 'string' ? body : '');
  return shown.every((credential) => isSame(credential, right)) ? 'right' : 'wrong';
};
