import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Delivery } from '../page/messages.ts';

/** How long the end waits, in milliseconds, for a page that is slow to read the last deliveries. */
const patience = 1000;

/** Tells each page that listens at `GET /api/events` of the deliveries, as server-sent events. */
export const addEvents = (server: FastifyInstance): ((delivery: Delivery) => void) => {
  const listeners = new Set<ServerResponse>();

  server.get('/api/events', (_request, reply) => {
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) raw.setHeader(name, value);
    }
    raw.writeHead(200, { 'content-type': 'text/event-stream' });
    raw.write('retry: 1000\n\n');
    listeners.add(raw);
    raw.on('close', () => listeners.delete(raw));
  });

  const end = (listener: ServerResponse) =>
    new Promise<void>((resolve) => {
      listener.once('close', resolve);
      listener.end(resolve);
    });

  server.addHook('preClose', async () => {
    const ended = Promise.all([...listeners].map(end));
    await Promise.race([ended, setTimeout(patience, undefined, { ref: false })]);
  });

  return (delivery) => {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(delivery)}\n\n`);
  };
};
