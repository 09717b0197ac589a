import type { RawRequest } from './messages.ts';

const mask = '••••••';

/** Headers that carry a secret, right or wrong; a wrong one is often the right one mistyped. */
const secretHeader =
  /^(http-)?(authorization|proxy-authorization|cookie|x-token|x-api-key|api-key|token)$/i;

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
      secretHeader.test(name) ? mask : maskIn(value, secrets),
    ]),
  ),
  content: maskIn(content, secrets).slice(0, keptLength),
  isCut: content.length > keptLength,
});
