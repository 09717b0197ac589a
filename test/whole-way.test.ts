import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Delivery } from '../local/catch-hook/deliveries.ts';
import { type CatchHook, createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import { createLeadsApi, type Fault, type LeadsApi, leadsPath } from '../local/leads-api/server.ts';
import type { ZapierApp } from '../local/zapier/app.ts';
import documented from './samples/post-documented.json' with { type: 'json' };
import { builtApp } from './zapier.ts';

const elsewhere = createLeadsApi({ token: 'Token-of-someone-else' });
let elsewhereAddress: string;
/** Another for each test, and with the token the cache of the app, which all of them share. */
let token: string;
let tests = 0;
let api: LeadsApi;
const apiServer = createServer((request, response) => api.server.routing(request, response));
let app: ZapierApp;
let hook: CatchHook;
let origin: string;
let tell: (delivery: Delivery) => void = () => undefined;

const openHook = async (onPayload: LeadsApi['add'] = () => undefined) => {
  hook = createCatchHook(app, { onPayload, onDelivery: (delivery) => tell(delivery) });
  origin = await hook.server.listen({ port: 0, host: '127.0.0.1' });
};

beforeAll(async () => {
  elsewhereAddress = (await elsewhere.server.listen({ port: 0, host: '127.0.0.1' })) + leadsPath;
  await new Promise<void>((resolve) => apiServer.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${Object(apiServer.address()).port}${leadsPath}`;
  app = await builtApp('fr', { ICI_FORMATION_API_URL: address });
});

afterAll(async () => {
  await app.close();
  await elsewhere.server.close();
  apiServer.close();
});

beforeEach(async () => {
  tests += 1;
  token = `Token-42-of-the-api-${tests}`;
  api = createLeadsApi({ token, elsewhere: elsewhereAddress });
  await api.server.ready();
  await openHook(api.add);
});

afterEach(async () => {
  await hook?.close();
  await api?.server.close();
});

const request = async (method: string, route: string, body: unknown = {}) => {
  const response = await fetch(`${origin}${route}`, { method, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const connect = (inputData = {}, authData: Record<string, string> = { api_token: token }) =>
  request('PUT', '/api/settings', { authData, inputData });

const deliver = async (payload: object): Promise<Delivery> => {
  const delivered = new Promise<Delivery>((resolve) => {
    tell = resolve;
  });
  await request('POST', hookPath, payload);
  return delivered;
};

describe('with a token, a person sees', () => {
  beforeEach(async () => {
    api.add({ ...documented, nom: 'Roe', formation: 'Anglais' }, Date.now() - 86_400_000);
    expect(await connect()).toMatchObject({ status: 200 });
  });

  it('whose connection it is', async () => {
    expect((await request('POST', '/api/test-connection')).body).toMatchObject({
      label: 'XYZ Formations (n°\u00a01234)',
    });
  });

  it('real leads as samples', async () => {
    const { body } = await request('POST', '/api/sample');
    expect(body).toMatchObject({ results: [{ nom: 'Roe', source: 'api' }] });
  });

  it('the trainings to choose from', async () => {
    const { body } = await request('POST', '/api/dropdown/formations');
    expect(body).toMatchObject({ results: [{ value: 'Anglais', label: 'Anglais' }] });
  });

  it('what was posted to the hook in polls and searches too, with its date', async () => {
    await deliver(documented);
    const { body } = await request('POST', '/api/poll');
    expect(body).toMatchObject({ results: [documented, { nom: 'Roe' }] });
    const found = await request('POST', '/api/search', {
      inputData: { tel: '01 02 03 04 05', nom: 'doe' },
    });
    expect(found.body).toMatchObject({ results: [documented] });
  });

  it('hook, poll, sample and search with the same keys and types', async () => {
    const { leads } = await deliver(documented);
    const results: unknown[] = [leads];
    for (const route of ['poll', 'sample', 'search']) {
      const { body } = await request('POST', `/api/${route}`, { inputData: { nom: 'doe' } });
      results.push(body['results']);
    }
    const shapes = results.map((found) =>
      Object.entries(Object((found as unknown[])[0])).map(([key, value]) => [key, typeof value]),
    );
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });
});

describe('filters', () => {
  it('hold back what a person does not want, from hook and poll alike', async () => {
    await connect({ formations: ['anglais'] });
    expect(await deliver(documented)).toMatchObject({ status: 'filtered', leads: [], message: '' });
    expect((await request('POST', '/api/poll')).body).toMatchObject({ results: [] });
  });
});

describe('an optional check with Ici Formation', () => {
  const confirmation = async (payload: object) => {
    const { leads } = await deliver(payload);
    return leads.map((lead) => lead['confirmation']);
  };

  it('is off by default, and asks nothing', async () => {
    await connect();
    api.requests.length = 0;
    expect(await confirmation(documented)).toEqual(['non vérifié']);
    expect(api.requests).toEqual([]);
  });

  it('confirms a lead that is there, however it is written', async () => {
    await connect({ confirmer: true });
    api.add({ ...documented, tel: '+33 1 02 03 04 05', nom: 'DOE', email: 'John.Doe@example.com' });
    expect(await confirmation(documented)).toEqual(['confirmé']);
  });

  it('lets in a lead that is not there, marked', async () => {
    await hook.close();
    await openHook();
    await connect({ confirmer: true });
    api.add({ ...documented, tel: '0639980009' });
    expect(await confirmation(documented)).toEqual(['non confirmé']);
  });

  it('lets in a lead while the API is down, marked', async () => {
    await connect({ confirmer: true });
    api.fault = '503';
    expect(await confirmation(documented)).toEqual(['non vérifié']);
  });

  it('lets in a lead when there is no token, marked', async () => {
    await connect({ confirmer: true }, {});
    expect(await confirmation(documented)).toEqual(['non vérifié']);
  });

  it('asks the API once for a list of leads, and not again for those that it knows', async () => {
    await connect({ confirmer: true });
    api.requests.length = 0;
    const list = Array.from({ length: 50 }, (_, i) => ({ ...documented, nom: `Doe ${i}` }));
    expect(new Set(await confirmation(list))).toEqual(new Set(['confirmé']));
    await confirmation(list);
    expect(api.requests).toHaveLength(1);
  });
});

describe('when the leads API fails', () => {
  const passing: Fault[] = ['500', 'html', 'empty', 'object', 'half', 'redirect'];
  const kinds: [Fault, string, RegExp][] = [
    ['401', 'ExpiredAuthError', /n’accepte pas votre jeton/],
    ['403', 'ExpiredAuthError', /n’accepte pas votre jeton/],
    ['429', 'ThrottledError', /patienter/],
    ...passing.map((fault): [Fault, string, RegExp] => [fault, 'AppError', /passager/]),
  ];

  it.each(kinds)('%s: the poll ends in %s with what to do', async (fault, name, sentence) => {
    await connect();
    api.fault = fault;
    const { status, body } = await request('POST', '/api/poll');
    expect(status).toBe(422);
    expect(body).toMatchObject({ error: { name, message: expect.stringMatching(sentence) } });
    expect(JSON.stringify(body)).not.toMatch(/Token-42|john\.doe|127\.0\.0\.1/);
    // With some jitter, so that not all Zaps come back at once.
    const delay = Object(body['error']).delay - 37;
    if (fault === '429') expect(delay >= 0 && delay <= 8).toBe(true);
  });

  it('by redirecting, the token goes to no one else', async () => {
    await connect();
    api.fault = 'redirect';
    await request('POST', '/api/poll');
    expect(elsewhere.requests).toEqual([]);
  });

  it('by odd elements, the leads come all the same, with alerts', async () => {
    await connect();
    api.add(documented);
    api.fault = 'odd';
    const { body } = await request('POST', '/api/poll');
    const found = body['results'] as { nom: string; alertes: string }[];
    expect(found.some(({ nom }) => nom === 'Doe')).toBe(true);
    expect(found.some(({ alertes }) => alertes)).toBe(true);
  });

  it('by naming a wrong encoding, the leads keep their accents', async () => {
    await connect();
    api.add({ ...documented, ville: 'besançon' });
    api.fault = 'charset';
    const { body } = await request('POST', '/api/poll');
    expect(body).toMatchObject({ results: [{ ville: 'besançon', alertes: '' }] });
  });

  it('by leaving it waiting, the poll ends before Zapier’s 30 seconds do', async () => {
    await connect();
    const started = performance.now();
    const polls = [];
    for (const fault of ['slow', 'trickle', 'cut'] as const) {
      const before = api.requests.length;
      api.fault = fault;
      polls.push(request('POST', '/api/poll'));
      while (api.requests.length === before) await setTimeout(10);
    }
    for (const { body } of await Promise.all(polls)) {
      expect(body).toMatchObject({ error: { message: expect.stringMatching(/passager/) } });
    }
    expect(performance.now() - started).toBeLessThan(29_000);
  });

  it('for good, the connection test says to try again; with a wrong token, whom to write to', async () => {
    api.fault = 'html';
    expect((await connect()).body).toMatchObject({ message: expect.stringContaining('réessayez') });
    api.fault = 'none';
    expect((await connect({}, { api_token: 'wrong' })).body).toMatchObject({
      message: expect.stringContaining('demandez-en un nouveau à tech@iciformation.fr'),
    });
  });
});

it('an answer of 20 MB is read within Zapier’s time and memory', async () => {
  await connect();
  const size = JSON.stringify([{ ...documented, date_creation: new Date().toISOString() }]).length;
  const count = Math.ceil((20 * 1024 * 1024) / size);
  for (let i = 0; i < count; i += 1)
    api.add({ ...documented, nom: `Doe ${i}` }, Date.now() - i * 1000);
  const started = performance.now();
  const outcome = await app.call({
    command: 'execute',
    method: 'searches.find_lead.operation.perform',
    bundle: { authData: { api_token: token }, inputData: { nom: `${count - 1}` } },
  });
  expect(outcome).toMatchObject({ results: [{ nom: `Doe ${count - 1}` }] });
  expect(performance.now() - started).toBeLessThan(30_000);
});
