import type { FastifyInstance } from 'fastify';
import type { ZapierApp } from '../zapier/app.ts';
import { readDefinition } from './definition.ts';
import { addFiles } from './files.ts';
import type { PageData } from './messages.ts';

interface Source {
  readonly hookPath: string;
  readonly languages: readonly string[];
  /** The app in the language of a request. */
  readonly appFor: (query: unknown) => ZapierApp;
}

/** Adds the page at the root of the server, and the route that tells it of the app. */
export const addPage = (server: FastifyInstance, { hookPath, languages, appFor }: Source): void => {
  addFiles(server);

  server.get('/api/page', async (request): Promise<PageData> => {
    const definition = await readDefinition(appFor(request.query));
    return { hookPath, languages, ...definition };
  });
};
