import { schemes } from '../../src/connection/schemes.ts';
import type { RawRequest } from '../page/messages.ts';

const mask = '••••••';

/** Headers that carry a secret, right or wrong; a wrong one is often the right one mistyped. */
const secretHeaders: ReadonlySet<string> = new Set([
  ...Object.values(schemes).flatMap(({ places }) =>
    places.map(({ header }) => header.toLowerCase()),
  ),
  'proxy-authorization',
  'cookie',
]);

const isSecretHeader = (name: string): boolean =>
  secretHeaders.has(name.toLowerCase().replace(/^http-/, ''));

/** How a secret may be written in a body, a query or a header. */
const writings = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
];

/** The text without the secrets, wherever they occur. */
const maskIn = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter(Boolean)
    .flatMap(writings)
    .sort((a, b) => b.length - a.length)
    .reduce((masked, writing) => masked.replaceAll(writing, mask), text);

/** Of longer contents, this many characters are kept. */
const keptLength = 100_000;

/** A request as it may be shown: its secrets masked, what is very long cut. */
export const maskRequest = (
  { method, querystring, headers, content }: Omit<RawRequest, 'isCut'>,
  secrets: readonly string[],
): RawRequest => ({
  method,
  querystring: maskIn(querystring, secrets),
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      isSecretHeader(name) ? mask : maskIn(value, secrets),
    ]),
  ),
  content: maskIn(content, secrets).slice(0, keptLength),
  isCut: content.length > keptLength,
});
