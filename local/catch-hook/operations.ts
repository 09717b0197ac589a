import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import type { ZapierApp } from '../zapier/app.ts';
import type { Outcome } from '../zapier/messages.ts';
import type { Settings } from './settings.ts';

/** What may be said along: fields of the operation's form, and why Zapier would call it. */
const requestSchema = z.object({
  inputData: z.record(z.string(), z.unknown()).optional(),
  meta: z.record(z.string(), z.unknown()).default({}),
});

type OperationRequest = z.infer<typeof requestSchema>;

const readRequest = (body: unknown): OperationRequest =>
  requestSchema.parse(JSON.parse(String(body ?? '') || '{}'));

const send = (reply: FastifyReply, outcome: Outcome) =>
  outcome.error
    ? reply.code(422).send({ error: outcome.error })
    : reply.send({ results: outcome.results, milliseconds: outcome.milliseconds });

const operations = {
  '/api/poll': 'triggers.new_lead_polling.operation.perform',
  '/api/sample': 'triggers.new_lead.operation.performList',
  '/api/search': 'searches.find_lead.operation.perform',
} as const;

/** Adds the routes that run the app's operations, as Zapier's editor and its polls would. */
export const addOperations = (
  server: FastifyInstance,
  appFor: (query: unknown) => ZapierApp,
  settings: () => Settings,
): void => {
  const run = (
    query: unknown,
    method: string,
    { inputData = settings().inputData, meta }: OperationRequest,
  ) => {
    const bundle = { authData: settings().authData, inputData, meta };
    return appFor(query).call({ command: 'execute', method, bundle });
  };

  for (const [path, method] of Object.entries(operations)) {
    server.post(path, async (request, reply) =>
      send(reply, await run(request.query, method, readRequest(request.body))),
    );
  }

  server.post<{ Params: { key: string } }>('/api/dropdown/:key', async (request, reply) => {
    const method = `triggers.${request.params.key}.operation.perform`;
    const meta = { isFillingDynamicDropdown: true };
    return send(reply, await run(request.query, method, { ...readRequest(request.body), meta }));
  });

  server.post('/api/test-connection', async ({ query }, reply) => {
    const test = await run(query, 'authentication.test', { meta: {} });
    if (test.error) return send(reply, test);
    const tested = z.record(z.string(), z.unknown()).parse(test.results);
    const label = await run(query, 'authentication.connectionLabel', {
      inputData: tested,
      meta: {},
    });
    return reply.send({ results: tested, label: label.results });
  });
};
