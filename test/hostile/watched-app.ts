import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Answer } from '../../local/zapier/messages.ts';

/** The built app in its process, and all that comes out of it beside its answers. */
export interface WatchedApp {
  /** Calls a method of the app. */
  call(method: string, bundle: object): Promise<Answer>;
  /** What it wrote to standard output and standard error. */
  output(): string;
  /** What core sent to Zapier's collector of logs. */
  logged(): string;
  /** Empties z.cache. */
  forget(): void;
  close(): Promise<void>;
}

/** Zapier's end: where logs go, and z.cache behind a remote call. */
const startZapier = async () => {
  const logs: string[] = [];
  const cache = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    response.setHeader('content-type', 'application/json');
    if (request.url === '/log') {
      logs.push(body);
      return response.end('{}');
    }
    const { id, method, params } = JSON.parse(body);
    if (method === 'zcache_set') cache.set(params[0], params[1]);
    const result = method === 'zcache_get' ? (cache.get(params[0]) ?? null) : true;
    return response.end(JSON.stringify({ id, result }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, logs, cache, origin: `http://127.0.0.1:${Object(server.address()).port}` };
};

/** Cuts the app's patience with the leads API short, which is 12 s. */
const impatience = `
  const { setTimeout } = globalThis;
  const hasty = (run, ms, ...rest) => setTimeout(run, ms === 12_000 ? 1000 : ms, ...rest);
  globalThis.setTimeout = Object.defineProperties(hasty, Object.getOwnPropertyDescriptors(setTimeout));
`;

/** Starts the app, which asks a leads API at the address, with all the logging that core can do. */
export const startWatched = async (leadsApi: string): Promise<WatchedApp> => {
  const root = path.resolve(import.meta.dirname, '..', '..');
  const built = pathToFileURL(path.join(root, 'build', 'test', 'fr', 'index.js')).href;
  const { server, logs, cache, origin } = await startZapier();
  // Without NODE_ENV, by which core says less in tests.
  const { NODE_ENV: _, ...environment } = process.env;
  const child = fork(path.join(root, 'local', 'zapier', 'process.ts'), [built], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(impatience)}`],
    env: { ...environment, LOGGING_ENDPOINT: `${origin}/log`, ICI_FORMATION_API_URL: leadsApi },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      output += data;
    });
  }
  await once(child, 'message');

  const answers = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer) => answers.get(answer.id)?.(answer));
  const logging = { token: 'log-token', logToStdout: true, detailedLogToStdout: true };
  const rpc = { rpc_base: `${origin}/rpc`, zcacheTestObj: null };
  let lastId = 0;
  return {
    call: (method, bundle) => {
      const { promise, resolve } = Promise.withResolvers<Answer>();
      lastId += 1;
      answers.set(lastId, resolve);
      child.send({ id: lastId, event: { command: 'execute', method, bundle, ...logging, ...rpc } });
      return promise;
    },
    output: () => output,
    logged: () => logs.join('\n'),
    forget: () => cache.clear(),
    close: async () => {
      child.disconnect();
      await once(child, 'exit');
      server.close();
    },
  };
};
