import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import { pageDefinition } from '../page/definition.ts';
import type { Settings } from '../page/messages.ts';
import type { ZapierApp } from '../zapier/app.ts';
import type { Outcome } from '../zapier/messages.ts';
import { BadRequest, readJson } from './bad-request.ts';
import { formData } from './settings.ts';

/** What may be said along: fields of the operation's form, and why Zapier would call it. */
const requestSchema = z.object({
  inputData: formData.optional(),
  meta: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

/** What fills a dropdown. */
const choicesSchema = z.object({
  results: z.array(z.object({ id: z.string(), label: z.string() })),
});

const send = (reply: FastifyReply, { results, error, milliseconds }: Outcome) =>
  error ? reply.code(422).send({ error }) : reply.send({ results, milliseconds });

const operations = {
  '/api/poll': 'triggers.new_lead_polling.operation.perform',
  '/api/sample': 'triggers.new_lead.operation.performList',
  '/api/search': 'searches.find_lead.operation.perform',
} as const;

/** Adds the routes that run the app's operations, as Zapier's editor and its polls would. */
export const addOperations = (
  server: FastifyInstance,
  appFor: (query: unknown) => ZapierApp,
  settingsFor: (query: unknown) => Settings,
): void => {
  const run = (query: unknown, method: string, bundle: object) => {
    const whole = { ...settingsFor(query), ...bundle };
    return appFor(query).call({ command: 'execute', method, bundle: whole });
  };

  for (const [path, method] of Object.entries(operations)) {
    server.post(path, async ({ query, body }, reply) =>
      send(reply, await run(query, method, readJson(body, requestSchema))),
    );
  }

  server.post<{ Params: { field: string } }>('/api/dropdown/:field', async (request, reply) => {
    const { query, body, params } = request;
    const { operations: all } = await pageDefinition(appFor(query));
    const fields = all.flatMap((operation) => operation.fields);
    const dropdown = fields.find(({ key }) => key === params.field)?.dropdown;
    if (!dropdown) throw new BadRequest(`There is no dropdown for the field ${params.field}.`);
    const meta = { isFillingDynamicDropdown: true };
    const bundle = { ...readJson(body, requestSchema), meta };
    const outcome = await run(query, dropdown, bundle);
    if (outcome.error) return send(reply, outcome);
    const { results } = choicesSchema.parse(outcome.results);
    return reply.send({ results: results.map(({ id, label }) => ({ value: id, label })) });
  });

  server.post('/api/test-connection', async ({ query }, reply) => {
    const test = await run(query, 'authentication.test', { meta: {} });
    if (test.error) return send(reply, test);
    const tested = z.record(z.string(), z.unknown()).parse(test.results);
    const bundle = { inputData: tested, meta: {} };
    const label = await run(query, 'authentication.connectionLabel', bundle);
    return reply.send({ results: tested, label: label.results });
  });
};
