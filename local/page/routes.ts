import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { FastifyInstance } from 'fastify';
import type { ZapierApp } from '../zapier/app.ts';
import { pageDefinition } from './definition.ts';
import type { PageData } from './messages.ts';

const folder = path.join(import.meta.dirname, 'browser');

const security = {
  'content-security-policy': [
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** The page's script: its modules, the recipes and the libraries in one, the types left out. */
export const bundleScript = () =>
  build({
    entryPoints: [path.join(folder, 'main.tsx')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });

const script = async () => (await bundleScript()).outputFiles[0]?.text;
const file = (name: string) => () => readFile(path.join(folder, name), 'utf8');

const files = [
  ['/', 'text/html; charset=utf-8', file('index.html')],
  ['/main.js', 'text/javascript; charset=utf-8', script],
  ['/page.css', 'text/css; charset=utf-8', file('page.css')],
  ['/icon.svg', 'image/svg+xml', file('icon.svg')],
] as const;

interface Source extends Pick<PageData, 'hookPath' | 'editions'> {
  /** The app in the language and the edition of a request. */
  readonly appFor: (query: unknown) => ZapierApp;
}

/**
 * Adds the page, read anew at each request so that a reload shows what was changed, and what it shows of
 * the app. Every answer of the server tells the browser to do no more than it should.
 */
export const addPage = (server: FastifyInstance, { appFor, ...rest }: Source): void => {
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(security);
  });

  for (const [url, type, read] of files) {
    server.get(url, { config: { isOpen: true } }, async (_request, reply) =>
      reply.type(type).send(await read()),
    );
  }

  server.get('/api/page', async ({ query }): Promise<PageData> => {
    return { ...rest, ...(await pageDefinition(appFor(query))) };
  });
};
