import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { schemes } from '../../src/connection/schemes.ts';
import { readBody } from '../../src/delivery/body.ts';
import { addPage } from '../page/routes.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { type Received, toBundle } from './bundle.ts';
import { Deliveries, type Delivery, toDelivery } from './deliveries.ts';
import { addEvents } from './events.ts';
import { addGuard } from './guard.ts';
import { maskRequest } from './masking.ts';
import { addOperations } from './operations.ts';
import { proofFor } from './proof.ts';
import { noSettings, readSettings, type Settings, SettingsError } from './settings.ts';

/** The path of the one Zap's hook, of the form that Zapier gives static hooks. */
export const hookPath = '/hooks/standard/1/ici-formation/';

/** Zapier's limit for a delivery. */
const tenMegabytes = 10 * 1024 * 1024;

export interface CatchHook {
  readonly server: FastifyInstance;
  /** Stops taking deliveries, and ends once those accepted have been run and told to the pages. */
  close(): Promise<void>;
}

interface Options {
  /** Hears what a delivery holds, before the app does. */
  readonly onPayload?: (payload: Record<string, unknown>) => void;
  /** Hears of a delivery that has been run. */
  readonly onDelivery?: (delivery: Delivery) => void;
  /** The app in each of its languages, for what the page shows in the language of its reader. */
  readonly languages?: Readonly<Record<string, ZapierApp>>;
}

/**
 * A server that takes deliveries as hooks.zapier.com does and has the app run them, asks the app what
 * Zapier's editor would, and shows all this on a page. See docs/local.md for its routes.
 */
export const createCatchHook = (
  app: ZapierApp,
  { onPayload = () => undefined, onDelivery = () => undefined, languages = {} }: Options = {},
): CatchHook => {
  const deliveries = new Deliveries();
  const underWay = new Set<Promise<void>>();
  let settings = noSettings;
  let isClosing = false;

  const appFor = (query: unknown): ZapierApp => languages[String(Object(query).lang)] ?? app;

  const run = async (id: string, receivedAt: Date, bundle: Settings & Received): Promise<void> => {
    const outcome = await app
      .call({ command: 'execute', method: 'triggers.new_lead.operation.perform', bundle })
      .catch(({ name, message }: Error) => ({ milliseconds: 0, error: { name, message } }));
    const delivery = toDelivery(id, receivedAt, outcome);
    const secrets = Object.values(bundle.authData).filter(
      (value) => value !== 'none' && !(value in schemes),
    );
    deliveries.add(delivery, maskRequest(bundle.rawRequest, secrets));
    onDelivery(delivery);
    tellPages(delivery);
  };

  const accept = (request: FastifyRequest): string => {
    const id = randomUUID();
    const { method, rawHeaders } = request.raw;
    const received = toBundle({
      method: method ?? '',
      rawHeaders,
      querystring: request.url.split('?').slice(1).join('?'),
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    });
    for (const payload of readBody(received).leads) onPayload({ ...payload });
    const running = run(id, new Date(), { ...settings, ...received });
    underWay.add(running);
    running.finally(() => underWay.delete(running));
    return id;
  };

  const server = Fastify({
    // A connection on which nothing comes would otherwise keep Ctrl-C waiting.
    forceCloseConnections: true,
    bodyLimit: tenMegabytes,
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

  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
    reply.code(error.statusCode ?? 500).send({ status: 'error', message: error.message }),
  );

  server.all(hookPath, (request, reply) => {
    if (request.method !== 'POST') {
      return reply
        .code(405)
        .header('Allow', 'POST')
        .send({ status: 'error', message: 'A lead is delivered with POST.' });
    }
    if (isClosing) {
      return reply
        .code(503)
        .header('Connection', 'close')
        .send({ status: 'error', message: 'The hook takes no more deliveries.' });
    }
    const id = accept(request);
    return reply.send({ attempt: id, id, request_id: id, status: 'success' });
  });

  server.get('/api/deliveries', (_request, reply) =>
    reply.header('X-Total-Count', deliveries.total).send(deliveries.list),
  );

  server.get<{ Params: { id: string } }>('/api/deliveries/:id/request', (request, reply) => {
    const raw = deliveries.requestOf(request.params.id);
    return raw ?? reply.code(404).send({ status: 'error', message: 'No such delivery.' });
  });

  server.get('/api/settings', () => settings);

  server.put('/api/settings', async (request, reply) => {
    try {
      settings = await readSettings(JSON.parse(String(request.body)), appFor(request.query));
      return settings;
    } catch (error) {
      const isTheirs = error instanceof SettingsError || error instanceof SyntaxError;
      if (!isTheirs) throw error;
      return reply.code(400).send({ status: 'error', message: error.message });
    }
  });

  server.get<{ Querystring: { wrong?: string } }>('/api/proof', ({ query }) =>
    proofFor(settings, query.wrong === undefined ? undefined : 'mauvais-secret'),
  );

  addOperations(server, appFor, () => settings);

  const tellPages = addEvents(server);
  addPage(server, {
    hookPath,
    languages: Object.keys(languages),
    appFor,
  });

  return {
    server,
    close: async () => {
      isClosing = true;
      while (underWay.size) await Promise.all(underWay);
      await server.close();
    },
  };
};
