import { createHash, timingSafeEqual } from 'node:crypto';
import type { Scheme } from './schemes.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared as digests of one length, in a time that tells nothing of the secret. */
const isSame = (shown: string, secret: string): boolean =>
  timingSafeEqual(digest(shown), digest(secret));

/**
 * The credential in a header's value, behind the scheme's word and white space (RFC 9110, section 11.4);
 * undefined where the value is of another scheme.
 */
const credentialIn = (value: string, word: string | undefined): string | undefined => {
  if (!word) return value;
  const credential = value.slice(word.length);
  const isOfScheme =
    value.slice(0, word.length).toLowerCase() === word.toLowerCase() && /^[ \t]/.test(credential);
  return isOfScheme ? credential.replace(/^[ \t]+/, '') : undefined;
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

/**
 * Whether a delivery's headers, as Zapier hands them over, show the secret where the scheme puts it.
 * Where several headers do, each of them must.
 */
export const checkSecret = (
  headers: Readonly<Record<string, unknown>>,
  scheme: Scheme,
  secret: string,
): 'right' | 'missing' | 'wrong' => {
  const shown = credentials(headers, scheme);
  if (shown.every((credential) => credential === '')) return 'missing';
  return shown.every((credential) => isSame(credential, secret)) ? 'right' : 'wrong';
};
