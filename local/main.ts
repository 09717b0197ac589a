import { rmSync } from 'node:fs';
import path from 'node:path';
import { createCatchHook, hookPath } from './catch-hook/server.ts';
import { summary } from './catch-hook/summary.ts';
import { inventedLeads } from './leads-api/invented-leads.ts';
import { createLeadsApi, leadsPath } from './leads-api/server.ts';
import { startApp } from './zapier/app.ts';
import { buildApp, languageFrom, languages } from './zapier/build.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Its own, since another `npm start`, the build and the tests make theirs anew while this may be running. */
const folder = path.resolve(import.meta.dirname, '..', 'build', 'local', String(process.pid));

const samplePath = path.resolve(
  import.meta.dirname,
  '..',
  'test',
  'samples',
  'post-documented.json',
);

/** What the stand-in of the leads API takes for a token. */
const token = 'local-token';

const introduction = (origin: string, apiOrigin: string): string => `
Page:       ${origin}/
Catch hook: ${origin}${hookPath}
Deliveries: ${origin}/api/deliveries
Settings:   ${origin}/api/settings
Leads API:  ${apiOrigin}${leadsPath}, a stand-in whose token is ${token}

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
  const language = languageFrom(process.env);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await Promise.all(languages.map((each) => buildApp({ language: each }, path.join(folder, each))));
  const api = createLeadsApi({ token });
  for (const { payload, at } of inventedLeads(Date.now())) api.add(payload, at);
  const apiOrigin = await api.server.listen({ port: 0, host: '127.0.0.1' });
  const environment = { ICI_FORMATION_API_URL: `${apiOrigin}${leadsPath}` };
  const start = (each: string) => startApp(path.join(folder, each), environment);
  const [fr, en] = await Promise.all([start('fr'), start('en')]);
  const apps = { fr, en };
  const hook = createCatchHook(apps[language], {
    languages: apps,
    onPayload: api.add,
    onDelivery: (delivery) => say(summary(delivery)),
  });

  const close = async () => {
    await hook.close();
    await Promise.all([fr.close(), en.close()]);
    await api.server.close();
  };
  // A terminal and npm may each pass on the same Ctrl-C.
  let closing: Promise<void> | undefined;
  const end = () => {
    closing ??= close();
    return closing;
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  const origin = await hook.server.listen({ port, host: '127.0.0.1' }).catch(async (error) => {
    await end();
    throw listenError(error, port);
  });
  say(introduction(origin, apiOrigin));
};

await main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
