import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import type { FastifyInstance } from 'fastify';

/** What is served below each address: the page, and the recipes, which it shares with the documentation. */
const folders = {
  page: path.join(import.meta.dirname, 'browser'),
  recipes: path.resolve(import.meta.dirname, '..', '..', 'recipes'),
} as const;
type Folder = keyof typeof folders;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
};

/** A name of small letters and hyphens, in a folder or not: nothing that leads out of the folder. */
const name = /^([a-z-]+\/)?[a-z-]+\.(html|css|svg|ts)$/;

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

/** A file as a browser takes it: of a module in TypeScript, the types are left out. */
const read = async (folder: Folder, file: string): Promise<string> => {
  const text = await readFile(path.join(folders[folder], file), 'utf8');
  return file.endsWith('.ts') ? (await transform(text, { loader: 'ts' })).code : text;
};

/** Serves the files of the page, and with every answer what keeps a browser from doing more than it should. */
export const addFiles = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(security);
  });

  server.get('/', async (_request, reply) =>
    reply.type(contentTypes['.html'] ?? '').send(await read('page', 'index.html')),
  );

  for (const folder of ['page', 'recipes'] as const) {
    server.get<{ Params: { '*': string } }>(`/${folder}/*`, async (request, reply) => {
      const file = request.params['*'];
      const text = name.test(file) ? await read(folder, file).catch(() => undefined) : undefined;
      if (text === undefined) return reply.callNotFound();
      return reply.type(contentTypes[path.extname(file)] ?? '').send(text);
    });
  }
};
