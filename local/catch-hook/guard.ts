import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether pages of other sites may link to it: it answers the same to everyone. */
    readonly isOpen?: boolean;
  }
}

const ownNames: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** The hosts under which this server may be asked for, such as `127.0.0.1:3000`. */
const ownHosts = (port: number): string[] =>
  ownNames.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));

const reasonToRefuse = ({ headers, method, routeOptions, socket }: FastifyRequest): string => {
  const host = String(headers.host ?? '').toLowerCase();
  // A foreign name that leads here is how another site's script would read the answers.
  if (!ownHosts(socket.localPort ?? 0).includes(host)) return 'This host name is not served here.';

  // The route tells what is asked for, however its path is written.
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead && routeOptions.config.isOpen) return '';
  const { origin, 'sec-fetch-site': site = 'none' } = headers;
  const isForeign = origin !== undefined && origin.toLowerCase() !== `http://${host}`;
  const isFromElsewhere = site !== 'same-origin' && site !== 'none';
  return isForeign || isFromElsewhere ? 'Requests from other sites are refused.' : '';
};

/** Refuses what another site's page asks through a browser; curl and other programs pass. */
export const addGuard = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request, reply) => {
    const message = reasonToRefuse(request);
    if (message) return reply.code(403).send({ status: 'error', message });
  });
};
