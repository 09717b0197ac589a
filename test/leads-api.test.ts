import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import nock from 'nock';
import { type Bundle, createAppTester, type ZObject } from 'zapier-platform-core';
import { createApp } from '../src/editions/private.ts';
import { leadSchema } from '../src/lead/schema.ts';
import { leadsAddress } from '../src/leads-api/address.ts';
import { lastDays, lastThreeMonths, since } from '../src/leads-api/period.ts';
import { texts } from '../src/locales/fr.ts';
import documented from './samples/get-documented.json' with { type: 'json' };

const app = createApp(texts);
const appTester = createAppTester(app);
const { new_lead, new_lead_polling } = app.triggers;
const [formations] = new_lead.operation.inputFields;
const { find_lead } = app.searches;

const token = 'Token-42-of-the-api';
const authData = { api_token: token };
const host = 'https://www.iciformation.fr';
const path = '/api/webservice/leads';

const serve = (body: nock.Body, status = 200, headers = {}) =>
  nock(host, { reqheaders: { authorization: `Bearer ${token}` } })
    .get(path)
    .query(true)
    .reply(status, body, headers);

const poll = (bundle: object = {}) =>
  appTester(new_lead_polling.operation.perform, { authData, ...bundle });

afterEach(() => {
  nock.cleanAll();
  delete process.env['ICI_FORMATION_API_URL'];
});

describe('the leads API', () => {
  it('is asked with the token, for days of Paris, and gives leads with all fields', async () => {
    serve(documented);
    const leads = await poll();
    expect(leads).toMatchObject([
      {
        nom: 'Martin',
        ville: 'grenoble',
        source: 'api',
        date_creation: '2025-06-26T13:07:24+02:00',
      },
      { nom: 'Dubois', ville: 'lyon', confirmation: 'confirmé' },
    ]);
    for (const lead of leads) expect(leadSchema.parse(lead)).toEqual(lead);
    expect(nock.isDone()).toBe(true);
  });

  it('gives the newest lead first, whatever its order', async () => {
    const [martin, dubois] = documented;
    for (const body of [
      [martin, dubois],
      [dubois, martin],
      [{ ...dubois, date_creation: '2025-06-26T13:07:23+02:00' }, martin],
      [{ ...dubois, date_creation: '2025-06-26T08:00:00-01:00' }, martin],
      [dubois, { ...martin, date_creation: ' 2025-06-26T11:07:24+00:00 ' }],
    ]) {
      serve(body);
      expect((await poll()).map(({ nom }) => nom)).toEqual(['Martin', 'Dubois']);
    }
  });

  it('gives the same ids at every poll, and one lead once', async () => {
    serve([...documented, ...documented]);
    const first = await poll();
    serve(documented.toReversed());
    expect((await poll()).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(first).toHaveLength(2);
  });

  it('odd elements come with an alert and break none of the others', async () => {
    serve([null, documented[0], 'x', { nom: ['Doe'] }, {}]);
    const leads = await poll();
    expect(leads.map(({ nom }) => nom)).toEqual(['Martin', '', '', 'Doe', '']);
    expect(leads.map(({ alertes }) => alertes !== '')).toEqual([false, true, true, true, true]);
    expect(leads.find(({ autres_champs }) => autres_champs === 'nom: ["Doe"]')).toBeDefined();
  });

  it.each([
    ['application/json; charset=iso-8859-1', 'Lefèvre', Buffer.from('Lefèvre', 'latin1')],
    ['application/json; charset=iso-8859-15', 'Lebœuf', Buffer.from('Leb\xbduf', 'latin1')],
    ['application/json;charset="ISO-8859-15"', 'Lebœuf', Buffer.from('Leb\xbduf', 'latin1')],
    ['application/json; charset=klingon', 'Lefèvre', Buffer.from('Lefèvre')],
    ['application/json', 'Lef\ufffdvre', Buffer.from('Lef\ufffdvre')],
  ])('is read in the encoding that it names, or else in UTF-8: %s, %s', async (type, nom, sent) => {
    const body = Buffer.concat([Buffer.from('[{"nom":"'), sent, Buffer.from('"}]')]);
    serve(body, 200, { 'Content-Type': type });
    expect(await poll()).toMatchObject([{ nom }]);
  });

  it('is read in UTF-16 where it says so', async () => {
    const headers = { 'Content-Type': 'text/plain; charset=utf-16le' };
    serve(Buffer.from('[{"nom":"Lef\ufffd"}]', 'utf16le'), 200, headers);
    expect(await poll()).toMatchObject([{ nom: 'Lef\ufffd' }]);
  });

  it('in Latin-1 without saying so gives the same leads as in UTF-8', async () => {
    const body = '[{"nom":"Lefèvre","ville":"besançon"},{"nom":"Doe"}]';
    for (const type of ['application/json', 'application/json; charset=utf-8']) {
      serve(Buffer.from(body), 200, { 'Content-Type': type });
      serve(Buffer.from(body, 'latin1'), 200, { 'Content-Type': type });
      expect((await poll()).map(({ date_creation: _, ...lead }) => lead)).toEqual(
        (await poll()).map(({ date_creation: _, ...lead }) => lead),
      );
    }
  });

  it('in UTF-8 with a broken character has an alert in that lead alone', async () => {
    const [before, behind] = ['[{"nom":"Lefèvre"},{"nom":"Doe"},{"nom":"Lef', '"}]'];
    serve(Buffer.concat([Buffer.from(before), Buffer.of(0xc3), Buffer.from(behind)]));
    const leads = await poll();
    expect(leads.map(({ nom }) => nom)).toEqual(['Lefèvre', 'Doe', 'Lef\ufffd']);
    const alerted = leads.map(({ alertes }) => alertes?.includes('Lettres perdues'));
    expect(alerted).toEqual([false, false, true]);
  });
});

const refused = /n’accepte pas votre jeton.*tech@/;
const passing = /passager\u00a0: réessayez/;

const web = (path: string) => `https://elsewhere.example.com/${path}`;

/** What fails, and the code of the error, or nothing where the token is refused. */
const failures: [string, () => unknown, string][] = [
  ['401', () => serve('secret-body', 401), ''],
  ['403', () => serve('{"error":"secret-body"}', 403), ''],
  ['a firewall’s 403', () => serve('<p>{"a":"secret-body"}', 403), 'status_403'],
  ['a 403 of nothing', () => serve('', 403), 'status_403'],
  ['404', () => serve('secret-body', 404), 'status_404'],
  ['500', () => serve('secret-body', 500), 'status_500'],
  ['503', () => serve('secret-body', 503), 'status_503'],
  ['a web page', () => serve('<html>secret-body'), 'not_a_list'],
  ['nothing', () => serve(''), 'not_a_list'],
  ['an object', () => serve({ error: 'secret-body' }), 'not_a_list'],
  ['half a list', () => serve('[{"nom":"secret-body"}'), 'not_a_list'],
  ['a redirect', () => serve('', 302, { Location: web('') }), 'status_302'],
  ['a cut', () => nock(host).get(path).query(true).replyWithError('hang up'), 'unreachable'],
];

const errorOf = (operation: () => Promise<unknown>): Promise<Error> =>
  operation().then(
    () => new Error('no error'),
    (thrown: Error) => thrown,
  );

const choices = (z: ZObject, bundle: Bundle) => formations.choices.perform(z, bundle);
const inputData = { nom: 'Doe' };

describe.each([
  ['the poll', () => poll()],
  ['the sample', () => appTester(new_lead.operation.performList, { authData })],
  ['the dropdown', () => appTester(choices, { authData })],
  ['the search', () => appTester(find_lead.operation.perform, { authData, inputData })],
  ['the test of the connection', () => appTester(app.authentication.test, { authData })],
])('when the API fails, %s', (_what, operation) => {
  it.each(failures)('says what to do: %s', async (_failure, fail, code) => {
    fail();
    const { name, message } = await errorOf(operation);
    expect(name).toBe(code ? 'AppError' : 'ExpiredAuthError');
    expect(message).toMatch(code ? passing : refused);
    if (code) expect(JSON.parse(message)).toMatchObject({ code, status: 503 });
    expect(message).not.toMatch(/secret-body|Token-42|Authorization/);
  });

  const waitFor = async (headers: object): Promise<number> => {
    serve('secret-body', 429, headers);
    const error = await errorOf(operation);
    expect(error.name).toBe('ThrottledError');
    const { message, delay } = JSON.parse(error.message);
    expect(message).toContain('demande de patienter');
    return delay;
  };

  it.each([
    ['37', 37, 44],
    ['0', 0, 5],
    ['1.6', 2, 7],
    ['-5', 0, 5],
    ['', 60, 72],
    ['soon', 60, 72],
    ['Infinity', 60, 72],
    ['1e308', 250, 300],
    ['-1e308', 0, 5],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0, 5],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 250, 300],
  ])('waits when asked to: Retry-After “%s”, for %s to %s s', async (retryAfter, least, most) => {
    const { random } = Math;
    for (const [jitter, seconds] of Object.entries({ 0: least, 0.9999: most })) {
      Math.random = () => Number(jitter);
      const wait = waitFor(retryAfter ? { 'Retry-After': retryAfter } : {});
      expect(await wait.finally(() => (Math.random = random))).toBe(seconds);
    }
  });

  it('waits until the moment that it is told', async () => {
    const seconds = await waitFor({ 'Retry-After': new Date(Date.now() + 90_000).toUTCString() });
    expect(seconds).toBeGreaterThan(60);
    expect(seconds).toBeLessThan(90 * 1.2 + 1);
  });
});

/** The error of a poll that a server on this machine answers. */
const failureOf = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Object(server.address());
  process.env['ICI_FORMATION_API_URL'] = `http://127.0.0.1:${port}/`;
  // With nock between, a connection that breaks is one that never ends.
  nock.restore();
  // And node-fetch forgets its time-out where a body breaks off.
  const { setTimeout } = globalThis;
  const unref = (...args: Parameters<typeof setTimeout>) => setTimeout(...args).unref();
  globalThis.setTimeout = Object.assign(unref, setTimeout);
  const { message } = await errorOf(poll);
  globalThis.setTimeout = setTimeout;
  nock.activate();
  server.close();
  server.closeAllConnections();
  return message;
};

it('an answer that breaks off is said to be passing, like any other failure', async () => {
  const message = await failureOf((_request, response) => {
    response.write('[{"nom":"secret-body"}', () => response.destroy());
  });
  expect(JSON.parse(message)).toMatchObject({ code: 'cut_off', status: 503 });
  expect(message).toMatch(passing);
  expect(message).not.toContain('secret-body');
});

it('an answer that unpacks without end is given up, with words of its own', async () => {
  const zeros = function* () {
    for (;;) yield Buffer.alloc(1_000_000);
  };
  const message = await failureOf((_request, response) => {
    response.setHeader('Content-Encoding', 'gzip');
    pipeline(zeros(), createGzip(), response, () => undefined);
  });
  expect(JSON.parse(message)).toMatchObject({ code: 'too_large', status: 503 });
  expect(message).toContain('trop volumineuse');
});

const two = '[{"nom":"Doe"},{"nom":"Roe"}]';

it.each([
  ['of more than the 20 MB that Zapier takes', two + ' '.repeat(24_000_000)],
  ['behind several byte order marks', `\ufeff\ufeff${two}`],
  ['encoded twice', JSON.stringify(two)],
  ['with gaps', '{"0":{"nom":"Doe"},"2":{"nom":"Roe"}}'],
  ['in a wrapper', `{"statut":"ok","data":{"leads":${two}}}`],
  ['each in a wrapper', '[{"lead":{"nom":"Doe"}},{"Prospect":{"nom":"Roe"}}]'],
  ['behind a warning of PHP', `<br />\n<b>Warning</b>: a [1] in b.php<br />\n${two}`],
  ['with a line break in a text', '[{"nom":"Doe","formation":"a\nb"},{"nom":"Roe"}]'],
])('a list %s is read', async (_how, body) => {
  serve(body);
  expect((await poll()).map(({ nom }) => nom)).toEqual(['Doe', 'Roe']);
});

describe('the token', () => {
  it('counts without the white space around it that was pasted into the form', async () => {
    serve(documented);
    expect(await poll({ authData: { api_token: ` ${token}\n` } })).toHaveLength(2);
  });

  it('is not carried along by a redirect', async () => {
    const elsewhere = nock(web('')).get('/').reply(200, documented);
    serve('', 302, { Location: web('') });
    await expect(poll()).rejects.toThrow('passager');
    expect(elsewhere.isDone()).toBe(false);
  });

  it.each([
    [undefined, `${host}${path}`],
    ['', `${host}${path}`],
    ['https://leads.example.com/x', 'https://leads.example.com/x'],
    ['http://127.0.0.1:3001/x', 'http://127.0.0.1:3001/x'],
    ['http://localhost/x', 'http://localhost/x'],
    ['http://[::1]:80/x', 'http://[::1]:80/x'],
  ])('goes to the address named in the environment: %s', (other, address) => {
    expect(leadsAddress({ ICI_FORMATION_API_URL: other })).toBe(address);
  });

  it.each([
    ...['http://leads.example.com/', 'http://127.0.0.1.example.com/', 'ftp://127.0.0.1/', 'x'],
  ])('goes to no other: %s', async (other) => {
    process.env['ICI_FORMATION_API_URL'] = other;
    await expect(poll()).rejects.toThrow('must be an HTTPS address');
  });
});

describe('the days that are asked for', () => {
  const at = (iso: string) => Date.parse(iso);

  it.each([
    ['2026-11-24T12:00:00+01:00', '2026-08-24', '2026-11-25'],
    ['2026-05-31T12:00:00+02:00', '2026-02-28', '2026-06-01'],
    ['2024-05-31T12:00:00+02:00', '2024-02-29', '2024-06-01'],
    ['2026-01-15T12:00:00+01:00', '2025-10-15', '2026-01-16'],
    ['2026-12-31T23:30:00+01:00', '2026-09-30', '2027-01-01'],
    ['2026-12-31T23:30:00Z', '2026-10-01', '2027-01-02'],
  ])('at first are three months until after tomorrow’s midnight in Paris: %s', (now, from, to) => {
    expect(lastThreeMonths(at(now))).toEqual({ from, to });
  });

  it.each([
    ['2026-11-24T12:00:00+01:00', '2026-11-14', '2026-11-25'],
    ['2026-03-05T00:30:00+01:00', '2026-02-23', '2026-03-06'],
    ['2026-03-29T23:30:00Z', '2026-03-20', '2026-03-31'],
    ['2026-10-25T22:30:00Z', '2026-10-15', '2026-10-26'],
  ])('later are ten days: %s', (now, from, to) => {
    expect(lastDays(10, at(now))).toEqual({ from, to });
  });

  it('begin on the day in Paris since which one searches', () => {
    const now = at('2026-11-24T12:00:00+01:00');
    const period = { from: '2026-02-01', to: '2026-11-25' };
    expect(since(at('2026-01-31T23:30:00Z'), now)).toEqual(period);
  });

  it.each([
    ['the first poll', { isPopulatingDedupe: true }, 80],
    ['the editor’s test', { isLoadingSample: true }, 80],
    ['a later poll', {}, 9],
  ])('are those of %s', async (_which, meta, atLeast) => {
    const asked: URLSearchParams[] = [];
    nock(host)
      .get(path)
      .query((query) => asked.push(new URLSearchParams(query as Record<string, string>)) > 0)
      .reply(200, []);
    await poll({ meta });
    const day = (key: string) => Date.parse(asked[0]?.get(key) ?? '') / 86_400_000;
    expect(day('dateEnd') - day('dateStart')).toBeGreaterThan(atLeast);
    expect(day('dateEnd') - day('dateStart')).toBeLessThan(atLeast + 15);
  });
});

describe('the editor shows', () => {
  const { performList, sample } = new_lead.operation;
  const many = Array.from({ length: 9 }, (_, i) => ({
    ...documented[0],
    nom: `Doe ${i}`,
    date_creation: `2026-01-0${i + 1}T10:00:00+00:00`,
  }));

  it('the three newest leads for the hook', async () => {
    serve(many);
    const leads = await appTester(performList, { authData });
    expect(leads.map(({ nom }) => nom)).toEqual(['Doe 8', 'Doe 7', 'Doe 6']);
  });

  it('the three newest leads for the safety net', async () => {
    serve(many);
    expect(await poll({ meta: { isLoadingSample: true } })).toHaveLength(3);
  });

  it('leads that pass the filters, or the sample where none does', async () => {
    const shown = (formations: string[]) => {
      serve(documented);
      return appTester(performList, { authData, inputData: { formations } });
    };
    expect((await shown(['informatique'])).map(({ nom }) => nom)).toEqual(['Dubois']);
    expect(await shown(['anglais'])).toEqual([sample]);
  });

  it('the sample where there is no token, or no lead', async () => {
    expect(await appTester(performList, { authData: {} })).toEqual([sample]);
    serve([]);
    expect(await appTester(performList, { authData })).toEqual([sample]);
  });
});

describe('a search', () => {
  const emma = documented[1];
  const find = (inputData: Record<string, string>, served: object[] = documented) => {
    serve(served);
    return appTester(find_lead.operation.perform, { authData, inputData });
  };

  it.each([
    [{ email: ' Emma.Dubois@EXAMPLE.com' }],
    [{ tel: '+33 6 00 00 00 02' }],
    [{ tel: '06.00.00.00.02' }],
    [{ tel: '600000002' }],
    [{ nom: 'dubois' }],
    [{ nom: 'EMMA' }],
    [{ nom: 'Dubois Emma' }],
    [{ nom: 'dub' }],
    [{ nom: 'Emma-Dubois' }],
    [{ nom: 'emmadubois' }],
    [{ nom: 'Dubois', depuis: '25/06/2025' }],
    [{ nom: 'Dubois', email: 'emma.dubois@example.com', tel: '0600000002' }],
    [{ nom: 'Dubois', depuis: '2025-06-25' }],
    [{ nom: 'Dubois', depuis: '2025-06-25T09:34:50+00:00' }],
  ])('finds by %p', async (inputData) => {
    expect(await find(inputData)).toMatchObject([emma && { nom: emma.nom, email: emma.email }]);
  });

  it.each([
    [{ email: 'emma@example.com' }],
    [{ tel: '0600000003' }],
    [{ tel: 'x' }],
    [{ nom: 'ubois' }],
    [{ nom: '-' }],
    [{ nom: 'Dubois', email: 'lucas.martin@example.com' }],
    [{ nom: 'Dubois', depuis: '2025-06-26' }],
  ])('finds nothing, which is no error, by %p', async (inputData) => {
    expect(await find(inputData)).toEqual([]);
  });

  it('finds an e-mail that can not be one as it was typed, and not another such', async () => {
    const served = [{ nom: 'Doe', email: 'john @ example' }, { nom: 'Roe' }];
    expect(await find({ email: 'JOHN @ example' }, served)).toHaveLength(1);
    expect(await find({ email: 'jane @ example' }, served)).toEqual([]);
  });

  it('finds a number that is short in its part of the world', async () => {
    const served = [{ nom: 'Kanak', tel: '75 00 01', code_postal: '98800' }];
    expect(await find({ tel: '75.00.01' }, served)).toHaveLength(1);
  });

  it('takes whatever Zapier hands over for a field', async () => {
    const odd = Object({ email: null, nom: undefined, tel: 639980001, depuis: '' });
    expect(await find(odd, [{ ...emma, tel: '639980001' }])).toHaveLength(1);
  });

  it('gives the newest lead first', async () => {
    const old = { ...emma, date_creation: '2024-01-01T00:00:00+00:00', statut: 'old' };
    const leads = await find({ nom: 'Dubois' }, [old, { ...emma }]);
    expect(leads.map(({ statut }) => statut)).toEqual([emma?.statut, 'old']);
  });

  it.each([
    [{}],
    [{ email: ' ', tel: '', nom: '' }],
    [{ depuis: '2025-01-01' }],
  ])('without a criterion says so kindly: %p', async (inputData) => {
    await expect(find(inputData)).rejects.toMatchObject({
      name: 'HaltedError',
      message: expect.stringContaining('Indiquez un e-mail, un téléphone ou un nom'),
    });
  });

  it('since a date that is none says how to write it', async () => {
    await expect(find({ nom: 'Dubois', depuis: 'hier' })).rejects.toThrow('comme 31/01/2026');
  });
});

describe('the connection', () => {
  const protectedToo = { ...authData, protection: 'x_token', secret: 'Secret-42' };
  const labelOf = async (data: Record<string, string>) => {
    const inputData = await appTester(app.authentication.test, { authData: data });
    return appTester(app.authentication.connectionLabel, { authData: data, inputData });
  };

  it.each([
    [{ client: 'ABC', id_client: '' }, 'ABC'],
    [{ client: '', id_client: '12' }, '12'],
  ])('says what is known of them: %p', async (known, label) => {
    serve([null, { ...documented[0], ...known }]);
    expect(await labelOf(authData)).toBe(label);
  });

  it.each([[authData], [protectedToo]])('says whose leads the token serves: %p', async (data) => {
    serve(documented);
    expect(await labelOf(data)).toBe('ABC Formations (n°\u00a09876)');
  });

  it.each([
    [authData, 'Accès aux prospects par jeton'],
    [protectedToo, 'Webhook protégé par X-Token'],
  ])('says what it is where there is no lead yet: %p', async (data, label) => {
    serve([]);
    serve([]);
    expect(await labelOf(data)).toBe(label);
  });

  it('refuses a token that can not have been copied right, without showing it', async () => {
    const tested = appTester(app.authentication.test, { authData: { api_token: 'jeton é 42' } });
    await expect(tested).rejects.toThrow('mal copié');
    await expect(tested).rejects.not.toThrow('jeton é 42');
  });
});
