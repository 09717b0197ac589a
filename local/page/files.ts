import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { FastifyInstance } from 'fastify';

const folder = path.join(import.meta.dirname, 'browser');

const security = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** The page's script: its modules, the recipes and Preact in one, the types left out. */
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

/**
 * Serves the files of the page, read anew at each request so that a reload shows what was changed, and
 * with every answer what keeps a browser from doing more than it should.
 */
export const addFiles = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(security);
  });

  for (const [url, type, read] of files) {
    server.get(url, { config: { isOpen: true } }, async (_request, reply) =>
      reply.type(type).send(await read()),
    );
  }
};
