import { connect } from 'node:net';
import path from 'node:path';
import { toBundle } from '../local/catch-hook/bundle.ts';
import { Deliveries, type Delivery, toDelivery } from '../local/catch-hook/deliveries.ts';
import { type CatchHook, createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import { summary } from '../local/catch-hook/summary.ts';
import { startApp, type ZapierApp } from '../local/zapier/app.ts';
import { schemes } from '../src/connection/schemes.ts';
import observed from './samples/hook-bundle-observed.json' with { type: 'json' };
import { oddPayloads } from './samples/odd-payloads.ts';
import documented from './samples/post-documented.json' with { type: 'json' };
import { builtApp } from './zapier.ts';

const endingApp = path.resolve(import.meta.dirname, 'samples', 'ending-app');

let app: ZapierApp;
let hook: CatchHook;
let origin: string;

beforeAll(async () => {
  app = await builtApp('fr');
});

afterAll(() => app?.close());

beforeEach(async () => {
  hook = createCatchHook(app);
  origin = await hook.server.listen({ port: 0, host: '127.0.0.1' });
});

afterEach(() => hook?.close());

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${origin}${hookPath}`, { method: 'POST', body, headers });

const postLead = (headers: Record<string, string> = {}) =>
  post(JSON.stringify(documented), { 'content-type': 'application/json', ...headers });

const putSettings = (settings: unknown) =>
  fetch(`${origin}/api/settings`, { method: 'PUT', body: JSON.stringify(settings) });

/** The deliveries, once there are so many; the hook answers before it runs them. */
const deliveries = async (count: number): Promise<Delivery[]> => {
  for (;;) {
    const response = await fetch(`${origin}/api/deliveries`);
    const list = (await response.json()) as Delivery[];
    if (Number(response.headers.get('X-Total-Count')) >= count) return list;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

describe('the local catch hook', () => {
  it('answers as Zapier does and shows the lead with its documented values', async () => {
    const response = await postLead();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'success', id: expect.any(String) });

    const [delivery] = await deliveries(1);
    expect(delivery).toMatchObject({ status: 'success', message: '', leads: [documented] });
    expect(delivery?.leads[0]).toMatchObject({
      date_creation: expect.stringMatching(/\+0[12]:00$/),
      source: 'webhook',
    });
    expect(Date.parse(delivery?.received_at ?? '')).not.toBeNaN();
    expect(delivery?.milliseconds).toBeGreaterThan(0);
  });

  it.each(Object.keys(schemes))('says which header lets a lead in with %s', async (protection) => {
    await putSettings({ authData: { protection, secret: 'Secret-42' } });
    const body = JSON.stringify(documented);
    const asked = await fetch(`${origin}/api/proof`, {
      method: 'POST',
      body: JSON.stringify({ body }),
    });
    const { headers } = (await asked.json()) as { headers: Record<string, string> };
    await post(body, { 'content-type': 'application/json', ...headers });
    await post(body, { 'content-type': 'application/json' });
    expect((await deliveries(2)).map(({ status }) => status).sort()).toEqual(['halted', 'success']);
  });

  it.each(oddPayloads)('takes $title', async ({ body, contentType, leads }) => {
    await post(Buffer.from(body), contentType ? { 'content-type': contentType } : {});
    expect(await deliveries(1)).toMatchObject([{ status: 'success', leads }]);
  });

  it('takes a body in another encoding, if its label says so', async () => {
    const contentType = 'application/json; charset=iso-8859-1';
    await post(Buffer.from('{"nom":"Lefèvre"}', 'latin1'), { 'content-type': contentType });
    expect(await deliveries(1)).toMatchObject([{ leads: [{ nom: 'Lefèvre' }] }]);
  });

  it('answers before the lead has been read, and tells what became of it', async () => {
    await post('<html>', { 'content-type': 'text/html' });
    const [delivery] = await deliveries(1);
    expect(delivery).toMatchObject({ status: 'halted', leads: [] });
    expect(delivery?.message).toContain('Cette livraison ne contient aucun prospect');
  });

  it('keeps the last 200 deliveries, newest first, and counts them all', async () => {
    for (let i = 0; i < 205; i += 1) await post(`nom=${i}`);
    const list = await deliveries(205);
    expect(list).toHaveLength(200);
    expect(list[0]).toMatchObject({ leads: [{ nom: '204' }] });
    expect(list[199]).toMatchObject({ leads: [{ nom: '5' }] });
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('does not take %s', async (method) => {
    const response = await fetch(`${origin}${hookPath}`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('takes 10 MB and no more', async () => {
    const ofSize = (bytes: number) => `nom=${'a'.repeat(bytes - 4)}`;
    expect((await post(ofSize(10 * 1024 * 1024))).status).toBe(200);
    expect((await post(ofSize(10 * 1024 * 1024 + 1))).status).toBe(413);
    expect(await deliveries(1)).toHaveLength(1);
  });
});

const failed = (name: string, message: string) => ({ error: { name, message }, milliseconds: 1 });

it.each([
  ['success', { results: [{ nom: 'Doe' }], milliseconds: 1 }, 'success   1 lead(s)  1 ms'],
  ['filtered', { results: [], milliseconds: 1.26 }, 'filtered  0 lead(s)  1.3 ms'],
  ['halted', failed('HaltedError', 'Refusé. Écrivez.'), 'halted    0 lead(s)  1 ms  Refusé.'],
  ['error', failed('Error', 'Doe'), 'error     0 lead(s)  1 ms'],
] as const)('what is “%s” is told in one line, without data', (status, outcome, line) => {
  const delivery = toDelivery('1', new Date(), outcome);
  expect(delivery.status).toBe(status);
  expect(summary(delivery).slice(10)).toBe(line);
});

describe('deliveries', () => {
  const request = (length = 0) => {
    const body = Buffer.alloc(length);
    const request = { method: 'POST', url: hookPath, rawHeaders: [], querystring: '', body };
    return { request, secrets: [] };
  };
  const delivery = (second: number) =>
    toDelivery(`${second}`, new Date(second * 1000), { results: [], milliseconds: 1 });
  const idsIn = (kept: Deliveries) =>
    (JSON.parse(kept.json.toString()) as Delivery[]).map(({ id }) => id);

  it('are listed as they were received, not as they were run', () => {
    const kept = new Deliveries();
    for (const second of [1, 3, 2]) kept.add(delivery(second), request());
    expect(idsIn(kept)).toEqual(['3', '2', '1']);
  });

  it('are kept within 32 MiB, the last one in any case; the older ones are gone', () => {
    const kept = new Deliveries();
    for (const second of [1, 2, 3, 4]) kept.add(delivery(second), request(10 * 1024 * 1024));
    expect(idsIn(kept)).toEqual(['4', '3', '2']);
    expect(kept.tally).toEqual({ total: 4, kept: 3 });
    expect(kept.requestOf('1')).toBeUndefined();
    kept.add(delivery(5), request(40 * 1024 * 1024));
    expect(idsIn(kept)).toEqual(['5']);
  });
});

describe('the app’s process', () => {
  const deliver = (to: ZapierApp, number: number, isFatal = false) =>
    to.call({
      command: 'execute',
      method: 'triggers.new_lead.operation.perform',
      bundle: { cleanedRequest: { number, isFatal } },
    });
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

  it('is replaced when it ends, and what was under way is run', async () => {
    const calls = Array.from({ length: 20 }, () => app.call({ command: 'validate' }));
    process.kill(app.pid(), 'SIGKILL');
    for (const call of calls) expect(await call).toMatchObject({ results: [] });
  });

  it('may be ended by core every 250 calls, and each of 600 at once is run', async () => {
    const ending = await startApp(endingApp);
    const first = ending.pid();
    const outcomes = await Promise.all(numbers(600).map((number) => deliver(ending, number)));
    expect(outcomes.map(({ results }) => results)).toEqual(numbers(600).map((id) => [{ id }]));
    expect(ending.pid()).not.toBe(first);
    await ending.close();
  });

  it('takes with it only the call that ends it each time', async () => {
    const ending = await startApp(endingApp);
    const calls = numbers(30).map((number) => deliver(ending, number, number === 7));
    const settled = await Promise.allSettled(calls);
    expect(settled.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []))).toEqual([7]);
    expect(await deliver(ending, 31)).toMatchObject({ results: [{ id: 31 }] });
    await ending.close();
  });

  it('can be closed when it has just ended', async () => {
    const ending = await startApp(endingApp);
    await deliver(ending, 1, true).catch(() => undefined);
    await ending.close();
  });
});

describe.each([
  ['x_token', 'X-Token', ''],
  ['api_key', 'X-API-Key', ''],
  ['token', 'Authorization', 'Token '],
  ['bearer_token', 'Authorization', 'Bearer '],
])('with the connection set to %s', (protection, header, word) => {
  it('the right header starts the Zap; without it or with a wrong one, nothing starts', async () => {
    const settings = { authData: { protection, secret: 'Secret-42' } };
    expect((await putSettings(settings)).status).toBe(200);
    await postLead({ [header]: `${word}Secret-42` });
    await postLead({ [header]: `${word}Secret-43` });
    await postLead();
    const list = await deliveries(3);
    expect(list.map(({ status }) => status).sort()).toEqual(['halted', 'halted', 'success']);
    expect(list.flatMap(({ leads }) => leads)).toHaveLength(1);
  });
});

describe('the settings', () => {
  it('are empty at the start, and those that were put', async () => {
    const get = async () => (await fetch(`${origin}/api/settings`)).json();
    expect(await get()).toEqual({ authData: {}, inputData: {} });
    const settings = { authData: { protection: 'api_key', secret: 'abc' }, inputData: {} };
    expect(await (await putSettings(settings)).json()).toEqual(settings);
    expect(await get()).toEqual(settings);
  });

  it.each([
    [{ authData: { token: 'x' } }, 'Unrecognized key: "token"'],
    [{ inputData: { ville: 'x' } }, 'Unrecognized key: "ville"'],
    [{ authData: { protection: 'basic', secret: 'x' } }, '"none"|"x_token"'],
    [{ authData: { protection: 'token' } }, 'est vide'],
    [{ authData: { secret: 7 } }, 'expected string'],
    [{ inputData: { formations: { a: 1 } } }, 'formations'],
    [{ auth: {} }, 'auth'],
    [[], 'expected object'],
  ])('are refused with the reason: %j', async (settings, reason) => {
    const response = await putSettings(settings);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ message: expect.stringContaining(reason) });
    const kept: unknown = await (await fetch(`${origin}/api/settings`)).json();
    expect(kept).toEqual({ authData: {}, inputData: {} });
  });
});

it.each([
  ['PUT', '/api/settings', '{'],
  ['POST', '/api/poll', '{'],
  ['POST', '/api/sample', 'null'],
  ['POST', '/api/search', '{"inputData":[]}'],
  ['POST', '/api/search', `{"inputData":{"nom":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`],
  ['POST', '/api/dropdown/__proto__', '{}'],
  ['GET', '/api/page?lang=__proto__', undefined],
  ['GET', '/api/page?lang=fr&lang=en', undefined],
  ['GET', '/api/page?edition=constructor', undefined],
  ['GET', '/api/page?edition=directory', undefined],
] as const)('%s %s that makes no sense is answered with 400 and the reason: %#', async (method, url, body) => {
  const response = await fetch(origin + url, { method, ...(body ? { body } : {}) });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ message: expect.stringMatching(/\w/) });
});

it('a lead that filters hold back is told with each filter that does so', async () => {
  const inputData = { formations: ['Anglais'], statuts: ['prospect'], client: 'Autre' };
  await putSettings({ inputData });
  await post(JSON.stringify([documented, { ...documented, formation: 'Anglais', client: '' }]));
  const held = [{ lead: documented, filters: ['formations', 'client'] }];
  const leads = [{ formation: 'Anglais' }];
  expect(await deliveries(1)).toMatchObject([{ status: 'success', leads, held }]);
});

it('a delivery is run again as it came, and the list can be cleared', async () => {
  await post('nom=Doe', { 'content-type': 'text/plain', 'x-token': 'a' });
  const [first] = await deliveries(1);
  const again = await fetch(`${origin}/api/deliveries/${first?.id}/again`, { method: 'POST' });
  expect(again.status).toBe(200);
  const requests = (await deliveries(2)).map(async ({ id }) =>
    (await fetch(`${origin}/api/deliveries/${id}/request`)).json(),
  );
  const [one, other] = await Promise.all(requests);
  expect(one).toEqual(other);
  await fetch(`${origin}/api/deliveries`, { method: 'DELETE' });
  expect(await deliveries(0)).toEqual([]);
});

it('a delivery reaches the app in the shape that was observed on Zapier', () => {
  const { rawRequest, cleanedRequest } = observed;
  const rawHeaders = Object.entries(rawRequest.headers).flatMap(([name, value]) => [
    name.replace(/^Http-/, '').toLowerCase(),
    value,
  ]);
  const body = Buffer.from(rawRequest.content);
  expect(toBundle({ method: 'POST', rawHeaders, querystring: '', body })).toEqual({
    cleanedRequest,
    rawRequest,
  });
});

it('a header that comes twice reaches the app with both values', async () => {
  await putSettings({ authData: { protection: 'x_token', secret: 'abc' } });
  const { host, port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  const token = 'X-Token: abc\r\n';
  const length = 'Content-Length: 7\r\n\r\n';
  socket.end(`POST ${hookPath} HTTP/1.1\r\nHost: ${host}\r\n${token}${token}${length}nom=Doe`);
  expect(await deliveries(1)).toMatchObject([{ status: 'halted' }]);
  socket.destroy();
});
