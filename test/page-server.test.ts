import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { maskRequest } from '../local/catch-hook/masking.ts';
import { type CatchHook, createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import type { PageData } from '../local/page/messages.ts';
import { bundleScript } from '../local/page/routes.ts';
import type { ZapierApp } from '../local/zapier/app.ts';
import { builtApp } from './zapier.ts';

let app: ZapierApp;
let hook: CatchHook;
let port: number;

beforeAll(async () => {
  app = await builtApp('fr');
  hook = createCatchHook(app);
  port = Number(new URL(await hook.server.listen({ port: 0, host: '127.0.0.1' })).port);
});

afterAll(async () => {
  await hook?.close();
  await app?.close();
});

/** A request with any headers, also those that fetch would not send. */
const ask = async (
  method: string,
  url: string,
  headers: Record<string, string> = {},
  body = '',
) => {
  const sent = request({ host: '127.0.0.1', port, method, path: url, headers }).end(body);
  const [response]: IncomingMessage[] = await once(sent, 'response');
  if (!response) throw new Error('no response');
  return { status: response.statusCode, headers: response.headers, text: await text(response) };
};

describe('the server is asked for by a name of this machine', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('%s', async (name) => {
    expect((await ask('GET', '/', { host: `${name}:${port}` })).status).toBe(200);
  });

  it.each(
    'example.com 127.0.0.1 127.0.0.1:1 localhost.example.com'.split(' '),
  )('not by %s', async (host) => {
    for (const url of ['/', '/api/settings', '/main.js', '/nothing']) {
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
    expect((await ask('GET', '/%61pi/settings', headers)).status).toBe(403);
    expect((await ask('HEAD', '//api/settings', headers)).status).toBe(403);
    expect((await ask('DELETE', '/api/deliveries', headers)).status).toBe(403);
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
  for (const url of ['/', '/main.js', '/api/settings', '/nothing']) {
    const { headers } = await ask('GET', url);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  }
});

it.each(
  '/page.ts /../files.ts /..%2ffiles.ts /browser/main.tsx /package.json /local/main.ts'.split(' '),
)('%s is not served', async (url) => {
  expect((await ask('GET', url)).status).toBe(404);
});

it('the page names nothing elsewhere, and its script is made of its own modules, the recipes and libraries', async () => {
  expect((await ask('GET', '/')).text).not.toMatch(/https?:/);
  const script = await ask('GET', '/main.js');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.text).not.toMatch(/\bimport\(|from "/);
  const { metafile } = await bundleScript();
  const own =
    /^(local\/page\/|recipes\/|src\/|node_modules\/(preact|@preact\/signals(-core)?|marked)\/)/;
  expect(Object.keys(metafile.inputs).filter((file) => !own.test(file))).toEqual([]);
});

it('the page’s data are the app’s own, hidden triggers left out', async () => {
  const data = JSON.parse((await ask('GET', '/api/page')).text) as PageData;
  const operations = data.operations.map(({ key, type }) => [key, type]);
  expect(operations).toEqual([
    ['new_lead', 'hook'],
    ['new_lead_polling', 'polling'],
    ['find_lead', 'search'],
  ]);
  expect(data.leadFields.map(({ key }) => key)).toEqual(Object.keys(data.sample));
});

it('of a delivery that is not there, there is no request', async () => {
  expect((await ask('GET', '/api/deliveries/x/request')).status).toBe(404);
  expect((await ask('POST', '/api/deliveries/__proto__/again')).status).toBe(404);
});

describe('a request as it may be shown', () => {
  const shown = (body: string | Buffer, rawHeaders: string[] = [], url = '/', secret = 'a&b"c') => {
    const request = { method: 'POST', url, rawHeaders, querystring: '', body: Buffer.from(body) };
    return maskRequest(request, ['', secret]);
  };

  it.each([
    ['x=a%26b%22c', 'x=••••••'],
    ['x=%61%26b%22%63', 'x=••••••'],
    ['{"y":"a&b\\"c"}', '{"y":"••••••"}'],
    ['{"y":"\\u0061\\u0026b\\u0022c"}', '{"y":"••••••"}'],
    ['a&b"c', '••••••'],
  ])('has its secret masked however it is written: %s', (text, masked) => {
    expect(shown(text).body).toBe(masked);
    expect(shown('', [], `/?${text}`).line).toBe(`POST /?${masked}`);
  });

  it('has nothing else changed', () => {
    const { headers, body, bytes } = shown('\ufeff{ "a":\t1}\r\n', ['X-oNE', 'é', 'x-one', '2']);
    expect(headers).toEqual([
      ['X-oNE', 'é'],
      ['x-one', '2'],
    ]);
    expect([body, bytes]).toEqual(['\ufeff{ "a":\t1}\r\n', 14]);
  });

  it('shows a character for each byte that is not UTF-8', () => {
    const { body, encoding } = shown(Buffer.from('nom=Lefèvre', 'latin1'));
    expect([body, encoding]).toEqual(['nom=Lefèvre', 'ISO-8859-1']);
  });

  it.each(
    'Authorization X-Token x-api-key Api-Key Token Cookie'.split(' '),
  )('has %s masked, right or wrong', (name) => {
    expect(shown('', [name, 'another']).headers).toEqual([[name, '••••••']]);
  });

  it('has only the beginning of what is very long', () => {
    const { body, bytes, isCut } = shown('x'.repeat(1_000_000));
    expect([body.length, bytes, isCut]).toEqual([100_000, 1_000_000, true]);
  });
});
