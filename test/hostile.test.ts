import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import nock from 'nock';
import { createAppTester } from 'zapier-platform-core';
import { toBundle } from '../local/catch-hook/bundle.ts';
import type { Delivery } from '../local/catch-hook/deliveries.ts';
import { type CatchHook, createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import type { ZapierApp } from '../local/zapier/app.ts';
import { createApp } from '../src/editions/private.ts';
import { documentedKeys } from '../src/lead/payload.ts';
import { texts } from '../src/locales/fr.ts';
import { deliveries, setting, settings } from './hostile/deliveries.ts';
import { deliver, execute, judge, type Outcome, readLeads } from './hostile/judge.ts';
import { type Payload, payload } from './hostile/payloads.ts';
import { type Post, post } from './hostile/posts.ts';
import { builtApp } from './zapier.ts';

/** FUZZ_SEED, as in `npm run fuzz`, makes the same inputs again. */
const seed = Number(process.env['FUZZ_SEED'] || randomInt(2 ** 31));

beforeAll(() => {
  process.stdout.write(`Hostile input from seed ${seed}\n`);
});

const posted = (body: string, contentType = 'application/json') => ({
  authData: {},
  inputData: {},
  ...toBundle({
    method: 'POST',
    rawHeaders: ['content-type', contentType],
    querystring: '',
    body: Buffer.from(body),
  }),
});

it('whatever is posted becomes leads with the values that were sent, or a HaltedError', async () => {
  const property = fc.asyncProperty(deliveries(5), async (delivery) => {
    judge(delivery, await deliver(delivery.bundle));
  });
  await fc.assert(property, { seed, numRuns: 500 });
});

/** The leads that an API would answer with, among other elements. */
const answerOf = (payloads: readonly Payload[]) =>
  `[null,7,${payloads.map(({ source }) => `${source},`).join('')}[]]`;

it('whatever is filled in, the safety net and the search give leads, or say what is wrong', async () => {
  const { criterionMissing, dateUnreadable } = texts.findLead;
  const authData = { api_token: 'token' };
  const criteria = fc.record(
    { email: setting, tel: setting, nom: setting, depuis: setting },
    { requiredKeys: [] },
  );
  const payloads = fc.array(payload, { maxLength: 3 });
  const property = fc.asyncProperty(payloads, settings, criteria, async (all, filters, wanted) => {
    nock('https://www.iciformation.fr').get(/.*/).twice().reply(200, answerOf(all));
    const polled = await execute('triggers.new_lead_polling', { authData, inputData: filters });
    const found = await execute('searches.find_lead', { authData, inputData: wanted });
    nock.cleanAll();
    expect(polled).toBeInstanceOf(Array);
    if (!(found instanceof Error)) return;
    expect(found.name).toBe('HaltedError');
    expect([criterionMissing, dateUnreadable]).toContain(found.message);
  });
  await fc.assert(property, { seed, numRuns: 100 });
});

it('whatever Ici Formation serves becomes leads with the values that were served', async () => {
  const app = createApp(texts);
  const poll = createAppTester(app);
  const property = fc.asyncProperty(fc.array(payload, { maxLength: 5 }), async (payloads) => {
    nock('https://www.iciformation.fr').get(/.*/).reply(200, answerOf(payloads));
    const authData = { api_token: 'token' };
    const leads = readLeads(
      await poll(app.triggers.new_lead_polling.operation.perform, { authData }),
    );
    expect(payloads.every(({ fits }) => leads.some(fits))).toBe(true);
    expect(new Set(leads.map(({ id }) => id)).size).toBe(leads.length);
  });
  await fc.assert(property, { seed, numRuns: 100 });
});

describe('over HTTP', () => {
  let app: ZapierApp;
  let hook: CatchHook;
  let origin: string;
  let tell: (delivery: Delivery) => void = () => undefined;

  beforeAll(async () => {
    app = await builtApp('fr');
    hook = createCatchHook(app, { onDelivery: (delivery) => tell(delivery) });
    origin = await hook.server.listen({ port: 0, host: '127.0.0.1' });
  });

  afterAll(async () => {
    await hook?.close();
    await app?.close();
  });

  const becomes = async ({ contentType, body }: Post): Promise<Outcome> => {
    const headers = contentType ? { 'content-type': contentType } : {};
    const delivered = new Promise<Delivery>((resolve) => {
      tell = resolve;
    });
    const response = await fetch(origin + hookPath, { method: 'POST', body, headers });
    expect(response.status).toBe(200);
    const { status, leads, message } = await delivered;
    if (status === 'success') return readLeads(leads);
    const name = status === 'halted' ? 'HaltedError' : status;
    return Object.assign(new Error(message), { name });
  };

  it('the same is true', async () => {
    const isSendable = ({ contentType }: Post) =>
      /^[\x21-\x7e]*( [\x21-\x7e]+)*$/.test(contentType);
    const property = fc.asyncProperty(post.filter(isSendable), async (sent) => {
      judge({ bundle: {}, isRefused: false, payloads: sent.payloads }, await becomes(sent));
    });
    await fc.assert(property, { seed, numRuns: 100 });
  });

  it.each([
    'application/json',
    'text/plain',
  ])('lists within lists by the hundred thousand, sent as %s, are one lead', async (contentType) => {
    const body = `{"nom":"Roe","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(await becomes({ contentType, body: Buffer.from(body) })).toMatchObject([{ nom: 'Roe' }]);
  });
});

it('numbers of many digits beside lists within lists by the thousand are a lead', async () => {
  const body = `{"nom":"Roe","id_client":12345678901234567890,"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
  expect(await deliver(posted(body, 'text/plain'))).toMatchObject([{ nom: 'Roe' }]);
});

describe('four times the length takes about four times the work', () => {
  /** In microseconds: what is shorter than this the system may not tell apart. */
  const exact = 10_000;

  /** How long the processor was at it. */
  const workOf = async (run: () => Promise<unknown>): Promise<number> => {
    const { user } = process.cpuUsage();
    await run();
    return process.cpuUsage().user - user;
  };

  /**
   * Where the work grew with the square of the length, it would be sixteen times as much. Other programs
   * and the collection of garbage disturb the measure now and then: hence some tries.
   */
  const expectLinear = async (
    run: (length: number) => () => Promise<unknown>,
    shortest = 50_000,
  ) => {
    const [small, large] = [run(shortest), run(4 * shortest)];
    await small();
    let growth = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 5 && growth > 8; i += 1) {
      const once = Math.min(await workOf(small), await workOf(small));
      growth = (await workOf(large)) / Math.max(once, exact);
    }
    expect(growth).toBeLessThan(8);
  };

  const json = 'application/json';
  const form = 'application/x-www-form-urlencoded';
  const filled = (unit: string) => (length: number) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const numbered = (member: (i: number) => string, separator: string) => (length: number) =>
    Array.from({ length: Math.ceil(length / 10) }, (_, i) => member(i)).join(separator);

  const bodies: [string, (length: number) => string, string][] = [
    ['fields of a form', numbered((i) => `k${i}=1`, '&'), form],
    ['one field of a form', numbered(() => 'nom=Roe', '&'), form],
    ['form without a label', numbered((i) => `k${i}=1`, '&'), ''],
    ['keys', (n) => `{"nom":"Roe",${numbered((i) => `"k${i}":1`, ',')(n)}}`, json],
    ['padded keys', (n) => `{${numbered((i) => `"${' '.repeat(i % 9)}nom":1`, ',')(n)}}`, json],
    ['leads', (n) => `[${numbered((i) => `{"nom":${i}}`, ',')(n / 20)}]`, json],
    ['no leads', (n) => `[${numbered(() => '{"a":1}', ',')(n)}]`, json],
    ['digits', filled('1'), 'text/plain'],
    ['brackets', filled('['), json],
    ['white space', filled(' \t\n'), 'text/plain'],
    ['tags', filled('<'), 'text/html'],
    ['quotation marks', filled('"'), json],
  ];

  it.each(bodies)('%s', async (_what, bodyOf, contentType) => {
    await expectLinear((length) => {
      const bundle = posted(bodyOf(length), contentType);
      return () => deliver(bundle);
    });
  });

  const units =
    "a|É| |\n|.|@|a@|<a@|(|'|-|0|1 |+|=|a. |ou |\u0301|\u0301\u0323|e\u0301\u0323|\uff9e\uff9f|\u1100|ﷺ|" +
    "İ|Σ|c'h|\u200b|\ud800|🎓|\u202e|\0|de la |mailto:|st |cedex |14h |1/|entre |pas le lundi |{{|%E9|\r\n";

  it.each(units.split('|'))('%p in every field', async (unit) => {
    await expectLinear((length) => {
      const text = filled(unit)(length / 2);
      const lead = Object.fromEntries(
        [...documentedKeys, 'date_creation', 'x'].map((key) => [key, text]),
      );
      const bundle = { ...posted(''), cleanedRequest: lead };
      return () => deliver(bundle);
    });
  });

  it('words of a name that is searched', async () => {
    const app = createApp(texts);
    const appTester = createAppTester(app);
    const bundle = { authData: { api_token: 'token' }, inputData: { nom: 'roe' } };
    await expectLinear((length) => {
      const served = JSON.stringify([{ nom: filled('a ')(length) }]);
      return () => {
        nock('https://www.iciformation.fr').get(/.*/).reply(200, served);
        return appTester(app.searches.find_lead.operation.perform, bundle);
      };
    }, 8000);
  });
});
