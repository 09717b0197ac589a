/** Makes a line for a terminal that posts JSON with these headers. */
export type Command = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => string;

/** Inside single quotes a POSIX shell takes everything literally but the single quote. */
const inShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export const curlCommand: Command = (url, headers, body) => {
  const all = Object.entries({ 'Content-Type': 'application/json', ...headers });
  const options = all.map(([name, value]) => `-H ${inShell(`${name}: ${value}`)}`);
  return ['curl', ...options, '--data-binary', inShell(body), inShell(url)].join(' ');
};

/** PowerShell takes curved quotes for single quotes too; doubled, each stands for itself. */
const inPowerShell = (text: string): string => `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;

export const powerShellCommand: Command = (url, headers, body) => {
  const all = Object.entries(headers);
  const pairs = all.map(([name, value]) => `${inPowerShell(name)} = ${inPowerShell(value)}`);
  return [
    `Invoke-RestMethod -Method Post -Uri ${inPowerShell(url)}`,
    `-Headers @{ ${pairs.join('; ')} }`,
    "-ContentType 'application/json; charset=utf-8'",
    `-Body ${inPowerShell(body)}`,
  ].join(' ');
};
