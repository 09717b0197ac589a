import fastify, { type FastifyInstance } from 'fastify';
import * as z from 'zod';

/** What can go wrong while a package is pushed. */
export const faults = ['none', 'checks', 'conflict', 'down', 'refused', 'cut'] as const;
export type Fault = (typeof faults)[number];

/** What was uploaded as a version. */
export interface Uploaded {
  readonly zip: Buffer;
  readonly sourceZip: Buffer;
}

export interface DeveloperApi {
  readonly server: FastifyInstance;
  fault: Fault;
  /** What it has taken, by version. */
  readonly versions: ReadonlyMap<string, Uploaded>;
}

const upload = z.object({ zip_file: z.base64(), source_zip_file: z.base64() });

const noIssue = (label: string) => ({ total_failures: 0, results: [], display_label: label });

const objection = { tag: 'D000', message: 'An invented objection' };
const styleIssue = {
  ...noIssue('Errors'),
  total_failures: 1,
  results: [{ type: 'read', violations: [{ type: 'new_lead', results: [objection] }] }],
};

/**
 * A stand-in of Zapier's developer API, with the routes that Zapier's command line calls when it pushes an
 * integration. It takes one deploy key, and knows the integration 1234.
 */
export const createDeveloperApi = ({ deployKey }: { deployKey: string }): DeveloperApi => {
  const server = fastify({ bodyLimit: 100 * 1024 * 1024, forceCloseConnections: true });
  const versions = new Map<string, Uploaded>();
  const api: DeveloperApi = { server, versions, fault: 'none' };
  const root = '/api/platform/cli';

  server.addHook('onRequest', async (request, reply) => {
    const isOpen = request.url === `${root}/check`;
    if (!isOpen && request.headers['x-deploy-key'] !== deployKey) {
      return reply.status(401).send({ errors: ['Invalid deploy key'] });
    }
    if (request.method === 'PUT' && api.fault === 'cut') {
      request.raw.once('data', () => request.raw.destroy());
    }
    return undefined;
  });

  server.get(`${root}/apps/1234`, async () => ({
    ...{ id: 1234, key: 'App1234', title: 'Ici Formation', app_category: 'marketing' },
    description: 'Ici Formation is a marketplace of training courses.',
    ...{ intention: 'private', role: 'employee', status: 'private' },
  }));

  server.post(`${root}/check`, async () => ({
    passes: [],
    errors: api.fault === 'checks' ? styleIssue : noIssue('Errors'),
    warnings: noIssue('Warnings'),
    suggestions: noIssue('Suggestions'),
  }));

  server.put<{ Params: { version: string } }>(
    `${root}/apps/1234/versions/:version`,
    async (request, reply) => {
      if (api.fault === 'conflict') return reply.status(409).send({ errors: ['Conflict'] });
      if (api.fault === 'down') return reply.status(500).send({ errors: ['Internal error'] });
      if (api.fault === 'refused')
        return reply.status(400).send({ errors: ['An invented reason'] });
      const { zip_file: zip, source_zip_file: source } = upload.parse(request.body);
      versions.set(request.params.version, {
        zip: Buffer.from(zip, 'base64'),
        sourceZip: Buffer.from(source, 'base64'),
      });
      return {};
    },
  );

  return api;
};
