import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Tally } from '../page/messages.ts';

/** How long the end waits, in milliseconds, for a page that is slow to read the last deliveries. */
const patience = 1000;

/** A page that is further behind is let go; it asks for the whole list when it comes back. */
const mostBehind = 64 * 1024 * 1024;

/** Tells each page that listens of how many deliveries there are, and before it of a new one, in JSON. */
export type Tell = (delivery?: Buffer) => void;

/** Adds `GET /api/events`: server-sent events for each delivery, and of the type `tally`. */
export const addEvents = (server: FastifyInstance, tally: () => Tally): Tell => {
  const listeners = new Set<ServerResponse>();
  const tallyEvent = () => `event: tally\ndata: ${JSON.stringify(tally())}\n\n`;

  server.get('/api/events', (_request, reply) => {
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) raw.setHeader(name, value);
    }
    raw.writeHead(200, { 'content-type': 'text/event-stream' });
    raw.write(`retry: 1000\n\n${tallyEvent()}`);
    listeners.add(raw);
    raw.on('close', () => listeners.delete(raw));
  });

  server.addHook('preClose', async () => {
    const ended = [...listeners].map((listener) => once(listener.end(), 'close'));
    const late = setTimeout(patience, undefined, { ref: false });
    await Promise.race([Promise.allSettled(ended), late]);
  });

  return (delivery) => {
    for (const listener of listeners) {
      if (delivery) listener.write(`data: ${delivery}\n\n`);
      listener.write(tallyEvent());
      if (listener.writableLength > mostBehind) listener.destroy();
    }
  };
};
