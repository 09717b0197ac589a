import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { readBody } from '../../src/delivery/body.ts';
import type { PageData } from '../page/messages.ts';
import { addPage } from '../page/routes.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { BadRequest, readJson } from './bad-request.ts';
import { type Posted, toBundle } from './bundle.ts';
import { Deliveries, type Delivery, leadsOf, toDelivery } from './deliveries.ts';
import { addEvents } from './events.ts';
import { addGuard } from './guard.ts';
import { heldLeads } from './held.ts';
import { maskRequest } from './masking.ts';
import { addOperations } from './operations.ts';
import { proofHeaders, proofSchema } from './proof.ts';
import { noSettings, readSettings } from './settings.ts';
import { chooser, editionOf, type Variants } from './variants.ts';

/** The path of the one Zap's hook, of the form that Zapier gives static hooks. */
export const hookPath = '/hooks/standard/1/ici-formation/';

const megabyte = 1024 * 1024;

/** Zapier's limit for a delivery. */
const longestBody = 10 * megabyte;

/** Deliveries that were accepted and not run yet hold no more than this. */
const mostUnderWay = 200 * megabyte;

export interface CatchHook {
  readonly server: FastifyInstance;
  /** Stops taking deliveries, and ends once those accepted have been run and told to the pages. */
  close(): Promise<void>;
}

interface Options extends Variants {
  /** Hears what a delivery holds, before the app does. */
  readonly onPayload?: (payload: Record<string, unknown>) => void;
  /** Hears of a delivery that has been run. */
  readonly onDelivery?: (delivery: Delivery) => void;
}

/**
 * A server that takes deliveries as hooks.zapier.com does and has the app run them, asks the app what
 * Zapier's editor would, and shows all this on a page. The private edition takes the deliveries; `Variants`
 * are what the page shows by its reader's choice. See docs/local.md for its routes.
 */
export const createCatchHook = (
  app: ZapierApp,
  { onPayload = () => undefined, onDelivery = () => undefined, ...variants }: Options = {},
): CatchHook => {
  const deliveries = new Deliveries();
  const underWay = new Set<Promise<void>>();
  let bytesUnderWay = 0;
  const settings = { private: noSettings, directory: noSettings };
  const appFor = chooser(app, variants);
  let isClosing = false;

  const run = async (id: string, receivedAt: Date, request: Posted): Promise<void> => {
    const { authData, inputData } = settings.private;
    const received = toBundle(request);
    for (const payload of readBody(received).leads) onPayload({ ...payload });
    const perform = (data: typeof inputData) => {
      const bundle = { authData, inputData: data, ...received };
      const method = 'triggers.new_lead.operation.perform';
      return app
        .call({ command: 'execute', method, bundle })
        .catch(({ name, message }: Error) => ({ milliseconds: 0, error: { name, message } }));
    };

    const outcome = await perform(inputData);
    const leadsWith = async (data: typeof inputData) => leadsOf(await perform(data));
    const held = outcome.error ? [] : await heldLeads(leadsWith, inputData, leadsOf(outcome));
    const delivery = toDelivery(id, receivedAt, outcome, held);
    const json = deliveries.add(delivery, { request, secrets: secretsOf(authData) });
    onDelivery(delivery);
    tellPages(json);
  };

  /** Runs a delivery later; gives the answer that its sender gets at once. */
  const accept = (request: Posted) => {
    const id = randomUUID();
    bytesUnderWay += request.body.length;
    const running = run(id, new Date(), request).finally(() => {
      bytesUnderWay -= request.body.length;
      underWay.delete(running);
    });
    underWay.add(running);
    return { attempt: id, id, request_id: id, status: 'success' };
  };

  const reasonToWait = (): string => {
    if (isClosing) return 'The hook takes no more deliveries.';
    return bytesUnderWay > mostUnderWay ? 'Too much is under way. Try again in a moment.' : '';
  };

  const server = Fastify({
    // A connection on which nothing comes would otherwise keep Ctrl-C waiting.
    forceCloseConnections: true,
    bodyLimit: longestBody,
    routerOptions: { ignoreTrailingSlash: true },
  });

  addGuard(server);

  // Any body is taken, as it came, whatever its label says or fails to say.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  server.addHook('onRequest', async ({ headers }) => {
    headers['content-type'] = 'application/octet-stream';
  });

  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const fields = error instanceof BadRequest ? { fields: error.fields } : {};
    const answer = { status: 'error', message: error.message, ...fields };
    return reply.code(error.statusCode ?? 500).send(answer);
  });

  server.all(hookPath, (request, reply) => {
    if (request.method !== 'POST') {
      const answer = { status: 'error', message: 'A lead is delivered with POST.' };
      return reply.code(405).header('Allow', 'POST').send(answer);
    }
    const message = reasonToWait();
    if (message) {
      return reply.code(503).header('Connection', 'close').send({ status: 'error', message });
    }
    return reply.send(accept(posted(request)));
  });

  server.get('/api/deliveries', (_request, reply) =>
    reply
      .header('X-Total-Count', deliveries.tally.total)
      .type('application/json; charset=utf-8')
      .send(deliveries.json),
  );

  server.delete('/api/deliveries', () => {
    deliveries.clear();
    tellPages();
    return deliveries.tally;
  });

  const storedRequest = ({ params }: FastifyRequest) => {
    const stored = deliveries.requestOf(String(Object(params).id));
    if (stored) return stored;
    throw Object.assign(new Error('This delivery is not kept.'), { statusCode: 404 });
  };

  server.get('/api/deliveries/:id/request', (asked) => {
    const { request, secrets } = storedRequest(asked);
    return maskRequest(request, [...secrets, ...secretsOf(settings.private.authData)]);
  });

  server.post('/api/deliveries/:id/again', (asked) => accept(storedRequest(asked).request));

  server.get('/api/settings', ({ query }) => settings[editionOf(query)]);

  server.put('/api/settings', async ({ body, query }) => {
    const read = await readSettings(body, appFor(query));
    settings[editionOf(query)] = read;
    return read;
  });

  server.post('/api/proof', ({ body }) => {
    const { body: toSend, secret } = readJson(body, proofSchema);
    return { headers: proofHeaders(settings.private, toSend, secret) };
  });

  addOperations(server, appFor, (query) => settings[editionOf(query)]);

  const tellPages = addEvents(server, () => deliveries.tally);
  const editions: PageData['editions'] = variants.directory
    ? ['private', 'directory']
    : ['private'];
  addPage(server, { hookPath, editions, appFor });

  return {
    server,
    close: async () => {
      isClosing = true;
      while (underWay.size) await Promise.all(underWay);
      await server.close();
    },
  };
};

/** All that is filled in to connect is secret but the choice of the protection. */
const secretsOf = (authData: Readonly<Record<string, string>>): string[] =>
  Object.entries(authData).flatMap(([key, value]) => (key === 'protection' ? [] : [value]));

const posted = ({ raw, url, body }: FastifyRequest): Posted => ({
  method: raw.method ?? '',
  url,
  rawHeaders: raw.rawHeaders,
  querystring: url.split('?').slice(1).join('?'),
  body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
});
