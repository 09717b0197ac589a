/** Inside single quotes a POSIX shell takes everything literally but the single quote. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A line for a POSIX shell that posts the body with these headers. */
export const curlLine = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): string =>
  [
    'curl',
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    `--data-binary ${quote(body)}`,
    quote(url),
  ].join(' ');
