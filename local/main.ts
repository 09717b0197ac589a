import path from 'node:path';
import { buildApp, distFolder, languageFrom } from '../scripts/build.ts';
import type { Delivery } from './catch-hook/deliveries.ts';
import { createCatchHook, hookPath } from './catch-hook/server.ts';
import { startApp } from './zapier/app.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

const samplePath = path.resolve(
  import.meta.dirname,
  '..',
  'test',
  'samples',
  'post-documented.json',
);

/** One line for a delivery, without anything that was in it: an unforeseen error might quote it. */
const summary = ({ received_at, status, leads, milliseconds, message }: Delivery): string =>
  [
    received_at.slice(11, 19),
    status.padEnd(8),
    `${leads.length} lead(s)`,
    `${milliseconds} ms`,
    status === 'halted' ? message : '',
  ]
    .join('  ')
    .trimEnd();

const introduction = (origin: string): string => `
Catch hook: ${origin}${hookPath}
Deliveries: ${origin}/api/deliveries
Settings:   ${origin}/api/settings

Post a lead from another terminal:

  curl -H "Content-Type: application/json" --data-binary "@${samplePath}" ${origin}${hookPath}

Ctrl-C ends it.
`;

const readPort = (text: string): number => {
  const port = Number(text);
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  if (!isPort) throw new Error(`PORT is "${text}"; it must be a number from 0 to 65535.`);
  return port;
};

const listenError = (error: NodeJS.ErrnoException, port: number): Error =>
  error.code === 'EADDRINUSE'
    ? new Error(
        `Port ${port} is taken. Set the environment variable PORT to another, such as ${port + 1}.`,
      )
    : error;

const main = async (): Promise<void> => {
  const port = readPort(process.env['PORT'] || '3000');
  await buildApp(languageFrom(process.env), distFolder);
  const app = await startApp(distFolder);
  const hook = createCatchHook(app, (delivery) => say(summary(delivery)));

  const end = async () => {
    await hook.close();
    await app.close();
  };
  const origin = await hook.server.listen({ port, host: '127.0.0.1' }).catch(async (error) => {
    await end();
    throw listenError(error, port);
  });
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  say(introduction(origin));
};

await main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
