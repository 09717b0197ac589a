import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { readBody } from '../../src/delivery/body.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { toBundle } from './bundle.ts';
import { Deliveries, type Delivery, toDelivery } from './deliveries.ts';
import { addOperations } from './operations.ts';
import { noSettings, readSettings, SettingsError } from './settings.ts';

/** The path of the one Zap's hook, of the form that Zapier gives static hooks. */
export const hookPath = '/hooks/standard/1/ici-formation/';

/** Zapier's limit for a delivery. */
const tenMegabytes = 10 * 1024 * 1024;

export interface CatchHook {
  readonly server: FastifyInstance;
  /** Stops taking deliveries and waits until those accepted have been run. */
  close(): Promise<void>;
}

interface Listeners {
  /** Hears what a delivery holds, before the app does. */
  readonly onPayload?: (payload: Record<string, unknown>) => void;
  /** Hears of a delivery that has been run. */
  readonly onDelivery?: (delivery: Delivery) => void;
}

/**
 * A server that takes deliveries as hooks.zapier.com does and has the app run them, and asks the app
 * what Zapier's editor would. See README.md for its routes.
 */
export const createCatchHook = (
  app: ZapierApp,
  { onPayload = () => undefined, onDelivery = () => undefined }: Listeners = {},
): CatchHook => {
  const deliveries = new Deliveries();
  const underWay = new Set<Promise<void>>();
  let settings = noSettings;

  const run = async (id: string, receivedAt: Date, bundle: object): Promise<void> => {
    const outcome = await app
      .call({ command: 'execute', method: 'triggers.new_lead.operation.perform', bundle })
      .catch(({ name, message }: Error) => ({ milliseconds: 0, error: { name, message } }));
    const delivery = toDelivery(id, receivedAt, outcome);
    deliveries.add(delivery);
    onDelivery(delivery);
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
    const id = accept(request);
    return reply.send({ attempt: id, id, request_id: id, status: 'success' });
  });

  server.get('/api/deliveries', (_request, reply) =>
    reply.header('X-Total-Count', deliveries.total).send(deliveries.list),
  );

  server.get('/api/settings', () => settings);

  server.put('/api/settings', async (request, reply) => {
    try {
      settings = await readSettings(JSON.parse(String(request.body)), app);
      return settings;
    } catch (error) {
      const isTheirs = error instanceof SettingsError || error instanceof SyntaxError;
      if (!isTheirs) throw error;
      return reply.code(400).send({ status: 'error', message: error.message });
    }
  });

  addOperations(server, app, () => settings);

  return {
    server,
    close: async () => {
      await server.close();
      await Promise.all(underWay);
    },
  };
};
