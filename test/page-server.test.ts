import { request } from 'node:http';
import path from 'node:path';
import type { Delivery } from '../local/catch-hook/deliveries.ts';
import { maskRequest } from '../local/catch-hook/masking.ts';
import { type CatchHook, createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import type { PageData } from '../local/page/messages.ts';
import { startApp, type ZapierApp } from '../local/zapier/app.ts';

let app: ZapierApp;
let hook: CatchHook;
let port: number;

beforeAll(async () => {
  app = await startApp(path.resolve(import.meta.dirname, '..', 'build', 'test', 'fr'));
  hook = createCatchHook(app);
  port = Number(new URL(await hook.server.listen({ port: 0, host: '127.0.0.1' })).port);
});

afterAll(async () => {
  await hook.close();
  await app.close();
});

/** A request with any headers, also those that fetch would not send. */
const ask = (method: string, url: string, headers: Record<string, string> = {}, body = '') =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path: url, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (data) => {
          text += data;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject).end(body);
    },
  );

describe('the server is asked for by a name of this machine', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('%s', async (name) => {
    expect((await ask('GET', '/', { host: `${name}:${port}` })).status).toBe(200);
  });

  it.each([
    'example.com',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.example.com',
  ])('not by %s', async (host) => {
    for (const url of ['/', '/api/settings', '/page/main.ts', '/nothing']) {
      expect((await ask('GET', url, { host })).status).toBe(403);
    }
    expect((await ask('POST', hookPath, { host }, 'nom=Doe')).status).toBe(403);
  });
});

describe('another site’s page', () => {
  it.each([
    { origin: 'https://example.com' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('can neither write, nor post a lead, nor read: %p', async (headers) => {
    expect((await ask('POST', hookPath, headers, 'nom=Doe')).status).toBe(403);
    expect((await ask('PUT', '/api/settings', headers, '{}')).status).toBe(403);
    expect((await ask('POST', '/api/sample', headers, '{}')).status).toBe(403);
    expect((await ask('GET', '/api/settings', headers)).status).toBe(403);
    expect((await ask('GET', '/api/events', headers)).status).toBe(403);
  });

  it('can link to the page', async () => {
    expect((await ask('GET', '/', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });
});

it('this page and programs can post', async () => {
  const own = { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' };
  expect((await ask('PUT', '/api/settings', own, '{}')).status).toBe(200);
  expect((await ask('POST', hookPath, {}, 'nom=Doe')).status).toBe(200);
});

it('every answer tells browsers to load, run and embed nothing from elsewhere', async () => {
  for (const url of ['/', '/page/main.ts', '/api/settings', '/nothing']) {
    const { headers } = await ask('GET', url);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  }
});

it.each([
  '/page/../files.ts',
  '/page/..%2ffiles.ts',
  '/page/texts/../../files.ts',
  '/page/tsconfig.json',
  '/page/nothing.ts',
  '/recipes/../package.json',
  '/recipes/..%2fpackage.json',
  '/recipes/words/../../local/main.ts',
])('%s is not served', async (url) => {
  expect((await ask('GET', url)).status).toBe(404);
});

it('the page and its modules name nothing elsewhere', async () => {
  const { text } = await ask('GET', '/');
  expect(text).not.toMatch(/https?:/);
  const module = await ask('GET', '/page/main.ts');
  expect(module.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(module.text).not.toContain('interface');
});

it('the page’s modules load nothing but modules of the page and of the recipes', async () => {
  const seen = new Set<string>();
  const load = async (url: string): Promise<void> => {
    if (seen.has(url)) return;
    seen.add(url);
    const { status, text } = await ask('GET', url);
    expect([url, status]).toEqual([url, 200]);
    for (const [, target = ''] of text.matchAll(/from "([^"]+)"/g)) {
      expect(target).toMatch(/^\.{1,2}\//);
      await load(new URL(target, `http://127.0.0.1${url}`).pathname);
    }
  };
  await load('/page/main.ts');
  expect([...seen].filter((url) => !/^\/(page|recipes)\//.test(url))).toEqual([]);
  expect(seen).toContain('/recipes/words/fr.ts');
});

it('the page’s data are the app’s own, hidden triggers left out', async () => {
  const data = JSON.parse((await ask('GET', '/api/page')).text) as PageData;
  expect(data.triggers.map(({ key }) => key)).toEqual(['new_lead', 'new_lead_polling']);
  expect(data.leadFields.map(({ key }) => key)).toEqual(Object.keys(data.sample));
});

it('of a delivery that is not there, there is no request', async () => {
  expect((await ask('GET', '/api/deliveries/x/request')).status).toBe(404);
  const [delivery] = JSON.parse((await ask('GET', '/api/deliveries')).text) as Delivery[];
  const { status, text } = await ask('GET', `/api/deliveries/${delivery?.id}/request`);
  expect([status, JSON.parse(text)]).toEqual([
    200,
    expect.objectContaining({ method: 'POST', content: 'nom=Doe', isCut: false }),
  ]);
});

describe('a request as it may be shown', () => {
  const masked = (content: string, headers = {}, querystring = '') =>
    maskRequest({ method: 'POST', querystring, headers, content }, ['', 'a&b"c']);

  it('has its secrets masked however they are written', () => {
    const { content, querystring } = masked('x=a%26b%22c {"y":"a&b\\"c"} a&b"c', {}, 'z=a%26b%22c');
    expect(content).toBe('x=•••••• {"y":"••••••"} ••••••');
    expect(querystring).toBe('z=••••••');
  });

  it.each([
    'Http-Authorization',
    'Http-X-Token',
    'http-x-api-key',
    'Http-Api-Key',
    'Http-Token',
  ])('has %s masked, right or wrong', (name) => {
    expect(masked('', { [name]: 'another' }).headers).toEqual({ [name]: '••••••' });
  });

  it('has only the beginning of what is very long', () => {
    const { content, isCut } = masked('x'.repeat(1_000_000));
    expect([content.length, isCut]).toEqual([100_000, true]);
  });
});
