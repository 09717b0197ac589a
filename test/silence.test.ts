import { toBundle } from '../local/catch-hook/bundle.ts';
import { createLeadsApi, faults, type LeadsApi, leadsPath } from '../local/leads-api/server.ts';
import { credentialOf, schemes } from '../src/connection/schemes.ts';
import { documentedKeys } from '../src/lead/payload.ts';
import { startWatched, type WatchedApp } from './hostile/watched-app.ts';

/** All that no one may read in a log stands behind this word, but for the digits of a phone number. */
const mark = 'zqx';
const digits = '639987766';

const secret = `${mark}-secret-42`;
const wrongSecret = `${mark}-secret-43`;
const token = `${mark}-token-42`;
const marked = {
  ...Object.fromEntries(documentedKeys.map((key) => [key, `${mark} ${key}`])),
  tel: `+33 ${digits}`,
  email: `${mark}@example.com`,
  [`${mark}-key`]: `${mark} value`,
};

/** What of a text gives something away: the marks in it, plain or in another writing. */
const givenAway = (told: string): string[] => {
  const writings = [secret, wrongSecret, token].flatMap((one) => [
    btoa(one).replace(/=*$/, ''),
    Buffer.from(one).toString('hex'),
  ]);
  const plain = told.match(new RegExp(`.{0,60}(?:${mark}|${writings.join('|')}).{0,60}`, 'gi'));
  const phones = told.replace(/[\s.]/g, '').match(new RegExp(`.{0,60}${digits}.{0,60}`, 'g'));
  return [...(plain ?? []), ...(phones ?? [])];
};

let api: LeadsApi;
let app: WatchedApp;

beforeAll(async () => {
  api = createLeadsApi({ token });
  for (const nom of ['One', 'Two']) api.add({ ...marked, nom: `${mark} ${nom}` });
  app = await startWatched((await api.server.listen({ port: 0, host: '127.0.0.1' })) + leadsPath);
});

afterAll(async () => {
  await app?.close();
  await api?.server.close();
});

const hook = 'triggers.new_lead.operation.perform';
const poll = 'triggers.new_lead_polling.operation.perform';
const sample = 'triggers.new_lead.operation.performList';
const search = 'searches.find_lead.operation.perform';
const dropdowns = [0, 1, 2, 3].map(
  (field) => `triggers.new_lead.operation.inputFields.${field}.choices.perform`,
);
const test = 'authentication.test';
const asking = [poll, sample, search, ...dropdowns, test];

const delivery = (sent: string, headers: readonly string[] = [], type = 'application/json') => {
  const rawHeaders = ['content-type', type, `x-${mark}`, mark, ...headers];
  const [querystring, body] = [`${mark}=${mark}`, Buffer.from(sent)];
  return toBundle({ method: 'POST', rawHeaders, querystring, body });
};

const json = JSON.stringify(marked);
const odd = JSON.stringify({ ...marked, nom: [mark], date_creation: mark });
const inputData = { nom: mark };
const authData = { protection: 'x_token', secret, api_token: token };
const connected = (change: object = {}) => ({ authData: { ...authData, ...change }, inputData });
const toConfirm = { authData: { api_token: token }, inputData: { confirmer: true } };

/** What is called, and the error in which it ends. */
interface Path {
  readonly what: string;
  readonly method: string;
  readonly bundle: object;
  readonly error: string;
}

const path = (what: string, method: string, bundle: object, error = ''): Path =>
  ({ what, method, bundle, error }) satisfies Path;
const halted = (what: string, bundle: object) => path(what, hook, bundle, 'HaltedError');
const searching = (what: string, bundle: object) =>
  path(`a search ${what}`, search, bundle, 'HaltedError');
const failing = (what: string, method: string, bundle: object) =>
  path(what, method, bundle, 'AppError');
const reconnecting = (what: string, method: string, bundle: object) =>
  path(`${method} ${what}`, method, bundle, 'ExpiredAuthError');

const withSecrets = Object.entries(schemes).flatMap(([protection, scheme]) =>
  scheme.places.flatMap(({ header, word = '' }) => {
    const right = credentialOf(scheme, secret, json);
    const sent = (shown: string) => ({
      ...connected({ protection }),
      ...delivery(json, [header, `${word} ${shown}`.trim()]),
      inputData: {},
    });
    return [
      path(`${header} with the secret`, hook, sent(right)),
      halted(`${header} with another secret`, sent(credentialOf(scheme, wrongSecret, json))),
      halted(`${header} with the secret and more`, sent(`${right}, ${token}`)),
      halted(`${header} without a secret`, sent('')),
    ];
  }),
);

const paths = [
  ...withSecrets,
  halted('no header', { ...connected(), ...delivery(json) }),
  halted('a secret without a scheme', { authData: { secret }, ...delivery(json) }),
  halted('no such scheme', { ...connected({ protection: mark }), ...delivery(json) }),
  halted('no lead', delivery(`{"${mark}":"${mark}"}`)),
  halted('a list without a lead', delivery(`["${mark}"]`)),
  halted('half a lead', delivery(json.slice(0, -1))),
  halted('a text', delivery(mark, [], 'text/plain')),
  halted('a web page', delivery(`<html>${mark}`, [], 'text/html')),
  halted('what can’t be read', { cleanedRequest: marked, rawRequest: null }),
  halted('a lead that is too large', { cleanedRequest: { nom: mark.repeat(2_000_000) } }),
  path('odd values', hook, delivery(odd)),
  path('a lead that is filtered', hook, { inputData: { formations: ['x'] }, ...delivery(json) }),
  path('a lead that is confirmed', hook, { ...toConfirm, ...delivery(json) }),
  path('a lead that is known from the cache', hook, { ...toConfirm, ...delivery(json) }),
  ...asking.map((method) => path(method, method, connected())),
  ...asking.map((method) =>
    reconnecting('with another token', method, connected({ api_token: `${token}3` })),
  ),
  failing('a poll without a token', poll, connected({ api_token: '' })),
  searching('without a token', connected({ api_token: '' })),
  failing('a token that is a template', poll, connected({ api_token: `${token}{{bundle.x}}` })),
  failing('a token that no header can hold', sample, connected({ api_token: `${token}\né` })),
  searching('for nothing', { ...connected(), inputData: { depuis: mark } }),
  searching('since no date', { ...connected(), inputData: { nom: mark, depuis: mark } }),
  failing('a test of a secret that can’t be sent', test, connected({ secret: `${secret} é` })),
  failing('a test of a token that can’t be sent', test, connected({ api_token: `${token} é` })),
  failing('a test without a scheme', test, connected({ protection: '' })),
  failing('a test of another scheme', test, connected({ protection: mark })),
  failing('a test without a secret', test, connected({ secret: '' })),
  path('a label', 'authentication.connectionLabel', { ...connected(), inputData: { client: 'x' } }),
  path('input fields', 'triggers.new_lead.operation.inputFields', connected()),
  path('output fields', 'triggers.new_lead.operation.outputFields', connected()),
];

const errorOf = async (method: string, bundle: object): Promise<string> => {
  const { error } = await app.call(method, bundle);
  expect([method, ...givenAway(JSON.stringify(error ?? ''))]).toEqual([method]);
  return error?.name ?? '';
};

describe('no error tells a person’s data or a secret', () => {
  it.each(paths)('$what', async ({ method, bundle, error }) => {
    expect(await errorOf(method, bundle)).toBe(error);
  });

  it.each(faults)('when the leads API fails by “%s”', async (fault) => {
    api.fault = fault;
    app.forget();
    const other = delivery(JSON.stringify({ ...marked, nom: `${mark} ${fault}` }));
    const errors = await Promise.all([
      errorOf(hook, { ...toConfirm, ...other }),
      ...asking.map((method) => errorOf(method, connected())),
    ]);
    expect(errors[0]).toBe('');
    api.fault = 'none';
  });
});

describe('nor does anything that was logged meanwhile', () => {
  it('to Zapier', () => {
    const log = app.logged();
    expect(log).toMatch(/Unhandled error: HaltedError/);
    expect(log).toMatch(/200 GET http:.*leads/);
    expect(log).not.toContain('rpc');
    expect(givenAway(log)).toEqual([]);
  });

  it('to the process’s own output', () => {
    const output = app.output();
    expect(output).toMatch(/ZRUN: \d\d\d/);
    expect(output).toMatch(/Unhandled error: HaltedError/);
    expect(givenAway(output)).toEqual([]);
  });
});

it('what core itself tells is found: of a call of what there isn’t (see SECURITY.md)', async () => {
  const { error } = await app.call('triggers.none.operation.perform', connected());
  expect(givenAway(error?.message ?? '')).not.toEqual([]);
});
