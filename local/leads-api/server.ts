import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { fromParis } from '../../src/lead/paris.ts';

/** What can go wrong with Ici Formation's API; `odd` puts odd elements among the leads. */
export const faults = [
  'none',
  '401',
  '403',
  '404',
  '429',
  '500',
  '503',
  'slow',
  'trickle',
  'cut',
  'html',
  'empty',
  'object',
  'half',
  'charset',
  'redirect',
  'odd',
] as const;

export type Fault = (typeof faults)[number];

interface StoredLead {
  readonly payload: Record<string, unknown>;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number;
}

interface Options {
  readonly token: string;
  /** Milliseconds since 1970; simulations have a clock of their own. */
  readonly now?: () => number;
  /** The document doesn't promise an order. */
  readonly order?: 'newest' | 'oldest' | 'shuffled';
  /** The document doesn't tell whether `dateEnd` is included. */
  readonly endIncluded?: boolean;
  /** How much it keeps of the leads that were added last, as JSON; all by default. */
  readonly keptBytes?: number;
  /** Where a redirect leads to. */
  readonly elsewhere?: string;
}

export interface LeadsApi {
  readonly server: FastifyInstance;
  /** What was asked, without the token. */
  readonly requests: { readonly dateStart: string; readonly dateEnd: string }[];
  fault: Fault;
  add(payload: Record<string, unknown>, at?: number): void;
  remove(payload: Record<string, unknown>): void;
}

export const leadsPath = '/api/webservice/leads';

const dayStart = (day: string): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return fromParis(Date.UTC(year, month - 1, date));
};

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}+00:00`;

const ordered = (leads: readonly StoredLead[], order: Options['order']): StoredLead[] => {
  if (order === 'shuffled') {
    const half = Math.ceil(leads.length / 2);
    return leads.flatMap((lead, i) =>
      i < half ? [lead, ...leads.slice(half + i, half + i + 1)] : [],
    );
  }
  const newest = leads.toSorted((a, b) => b.at - a.at);
  return order === 'oldest' ? newest.reverse() : newest;
};

const oddElements: readonly unknown[] = [null, 'x', 7, [], {}, { nom: { de: 'Doe' }, tel: [1] }];

/**
 * A stand-in of Ici Formation's leads API, made from its document "leads" V1 alone: the token, the dates
 * in days of Paris, and faults to choose from. The request `PUT /fault` with a fault's name sets it.
 */
export const createLeadsApi = (options: Options): LeadsApi => {
  const { token, now = Date.now, order = 'newest', endIncluded = true } = options;
  const { keptBytes = Number.POSITIVE_INFINITY } = options;
  const stored: StoredLead[] = [];
  let storedBytes = 0;
  const server = Fastify({ forceCloseConnections: true });
  const api: LeadsApi = {
    server,
    requests: [],
    fault: 'none',
    add: (payload, at = now()) => {
      const bytes = JSON.stringify(payload).length;
      stored.push({ payload, at, bytes });
      storedBytes += bytes;
      while (storedBytes > keptBytes) storedBytes -= stored.shift()?.bytes ?? 0;
    },
    remove: (payload) => {
      const index = stored.findIndex((lead) => lead.payload === payload);
      for (const { bytes } of stored.splice(index, 1)) storedBytes -= bytes;
    },
  };

  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  server.put('/fault', (request, reply) => {
    const fault = faults.find((known) => known === String(request.body).trim());
    if (!fault) return reply.code(400).send({ message: `A fault is one of ${faults.join(', ')}.` });
    api.fault = fault;
    return { fault };
  });

  server.get<{ Querystring: { dateStart?: string; dateEnd?: string } }>(
    leadsPath,
    async (request, reply) => {
      const today = iso(now()).slice(0, 10);
      const threeMonthsAgo = iso(now() - 92 * 24 * 3_600_000).slice(0, 10);
      const { dateStart = threeMonthsAgo, dateEnd = today } = request.query;
      api.requests.push({ dateStart, dateEnd });
      if (request.headers.authorization !== `Bearer ${token}`) return reply.code(401).send();
      if (!isDay(dateStart) || !isDay(dateEnd)) return reply.code(400).send();

      const end = dayStart(dateEnd) + (endIncluded ? 24 * 3_600_000 : 0);
      const found = stored.filter(({ at }) => at >= dayStart(dateStart) && at < end);
      const leads = ordered(found, order).map((lead) => {
        return { ...lead.payload, date_creation: iso(lead.at) };
      });
      return answer(api.fault, leads, reply, options.elsewhere);
    },
  );

  return api;
};

/** What is answered with 200 and labelled as JSON. */
const bodies: Readonly<Partial<Record<Fault, (leads: readonly unknown[]) => string | Buffer>>> = {
  none: (leads) => JSON.stringify(leads),
  odd: (leads) => JSON.stringify([...oddElements.slice(0, 3), ...leads, ...oddElements.slice(3)]),
  empty: () => '',
  object: () => '{"error":"unavailable"}',
  half: (leads) => JSON.stringify(leads).slice(0, -1),
  charset: (leads) => Buffer.from(JSON.stringify(leads), 'latin1'),
};

const answer = (
  fault: Fault,
  leads: readonly unknown[],
  reply: FastifyReply,
  elsewhere = 'https://www.example.com/',
) => {
  const body = bodies[fault]?.(leads);
  if (body !== undefined) return reply.type('application/json; charset=utf-8').send(body);
  if (fault === 'slow') return new Promise(() => undefined);
  if (fault === 'html')
    return reply.type('text/html').send('<!DOCTYPE html><title>Maintenance</title>');
  if (fault === 'redirect') return reply.redirect(elsewhere);
  if (fault === 'trickle' || fault === 'cut') {
    reply.hijack();
    reply.raw.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1_000_000 });
    reply.raw.write('[{"civilite":"M.",', () => fault === 'cut' && reply.raw.destroy());
    return reply;
  }
  const headers = fault === '429' ? { 'Retry-After': '37' } : {};
  return reply.code(Number(fault)).headers(headers).send({ message: 'fault' });
};
