import type { FastifyInstance } from 'fastify';
import type { ZapierApp } from '../zapier/app.ts';
import { pageDefinition } from './definition.ts';
import { addFiles } from './files.ts';
import type { PageData } from './messages.ts';

interface Source extends Pick<PageData, 'hookPath' | 'editions'> {
  /** The app in the language and the edition of a request. */
  readonly appFor: (query: unknown) => ZapierApp;
}

/** Adds the page at the root of the server, and the route that tells it of the app. */
export const addPage = (server: FastifyInstance, { appFor, ...rest }: Source): void => {
  addFiles(server);

  server.get('/api/page', async ({ query }): Promise<PageData> => {
    return { ...rest, ...(await pageDefinition(appFor(query))) };
  });
};
