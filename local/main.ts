import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../src/locales/languages.ts';
import { createCatchHook, hookPath } from './catch-hook/server.ts';
import { summary } from './catch-hook/summary.ts';
import { inventedLeads } from './leads-api/invented-leads.ts';
import { createLeadsApi, leadsPath } from './leads-api/server.ts';
import { startApp, type ZapierApp } from './zapier/app.ts';
import { buildApp, languageFrom, type Variant } from './zapier/build.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Its own, since another `npm start`, the build and the tests make theirs anew while this may be running. */
const folder = path.resolve(import.meta.dirname, '..', 'build', 'local', String(process.pid));

/** The stand-in of the leads API takes this for a token. */
const token = 'local-token';

/** The stand-in keeps this much of what was posted. */
const keptBytes = 10 * 1024 * 1024;

const introduction = (origin: string, apiOrigin: string): string => `
Open ${origin}/

Catch hook: ${origin}${hookPath}
Leads API:  ${apiOrigin}${leadsPath}, a stand-in whose token is ${token}

Post a lead from another terminal:

  curl -d "nom=Roe&prenom=Jane&email=jane.roe@example.com" ${origin}${hookPath}

Ctrl-C ends it.
`;

const readPort = (text: string): number => {
  const port = Number(text);
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  if (!isPort) throw new Error(`PORT is "${text}"; it must be a number from 0 to 65535.`);
  return port;
};

const listenError = (error: NodeJS.ErrnoException, port: number): Error => {
  if (error.code !== 'EADDRINUSE') return error;
  const advice = `Set the environment variable PORT to another, such as ${port + 1}.`;
  return new Error(`Port ${port} is taken. ${advice}`);
};

/** Each system's program that opens an address in the person's browser. */
const openers: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer.exe' };

const openBrowser = (url: string): void => {
  const program = openers[process.platform] ?? 'xdg-open';
  const child = spawn(program, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => say(`No browser could be opened. Open ${url} yourself.`));
  child.unref();
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { open: { type: 'boolean', default: false } } });
  const port = readPort(process.env['PORT'] || '3000');
  const language = languageFrom(process.env);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const api = createLeadsApi({ token, keptBytes });
  for (const { payload, at } of inventedLeads(Date.now())) api.add(payload, at);
  const apiOrigin = await api.server.listen({ port: 0, host: '127.0.0.1' });
  const environment = { ICI_FORMATION_API_URL: `${apiOrigin}${leadsPath}` };
  const start = async (name: string, variant: Variant) => {
    await buildApp(variant, path.join(folder, name));
    return startApp(path.join(folder, name), environment);
  };
  const [fr, en, directory] = await Promise.all([
    start('fr', { language: 'fr' }),
    start('en', { language: 'en' }),
    start('directory', { edition: 'directory' }),
  ]);
  const languages: Readonly<Record<Language, ZapierApp>> = { fr, en };
  const hook = createCatchHook(languages[language], {
    languages,
    directory,
    onPayload: api.add,
    onDelivery: (delivery) => say(summary(delivery)),
  });

  const close = async () => {
    await hook.close();
    await Promise.all([fr, en, directory].map((app) => app.close()));
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
  if (values.open) openBrowser(`${origin}/`);
};

await main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
