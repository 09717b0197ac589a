import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Delivery } from '../catch-hook/deliveries.ts';

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

  return (delivery) => {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(delivery)}\n\n`);
  };
};
