import type { FastifyInstance } from 'fastify';
import { oddPayloads } from '../../test/samples/odd-payloads.ts';
import type { Settings } from '../catch-hook/settings.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { pageDefinition } from './definition.ts';
import { addFiles } from './files.ts';
import type { PageData } from './messages.ts';
import { proofFor } from './proof.ts';

interface Source {
  readonly hookPath: string;
  readonly languages: readonly string[];
  /** The app in the language of a request. */
  readonly appFor: (query: unknown) => ZapierApp;
  readonly settings: () => Settings;
}

const difficult = oddPayloads.map(({ contentType, body }) => ({ contentType, body }));

/** Adds the page at the root of the server, and the routes that it alone needs. */
export const addPage = (
  server: FastifyInstance,
  { hookPath, languages, appFor, settings }: Source,
): void => {
  addFiles(server);

  server.get('/api/page', async (request): Promise<PageData> => {
    const definition = await pageDefinition(appFor(request.query));
    return { hookPath, languages, difficult, ...definition };
  });

  server.get<{ Querystring: { wrong?: string } }>('/api/proof', ({ query }) =>
    proofFor(settings(), query.wrong === undefined ? undefined : 'mauvais-secret'),
  );
};
