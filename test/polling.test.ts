import nock from 'nock';
import { createAppTester } from 'zapier-platform-core';
import { createApp } from '../src/editions/private.ts';
import { texts } from '../src/locales/fr.ts';
import served from './samples/get-documented.json' with { type: 'json' };

const app = createApp(texts);
const appTester = createAppTester(app);
const { perform } = app.triggers.new_lead_polling.operation;
const authData = { api_token: 'Token-42' };

/** The periods that were asked for, in days. */
let asked: number[] = [];

const serve = (...answers: (readonly object[])[]) => {
  asked = [];
  for (const answer of answers) {
    nock('https://www.iciformation.fr')
      .get('/api/webservice/leads')
      .query(({ dateStart, dateEnd }) => {
        const span = Date.parse(String(dateEnd)) - Date.parse(String(dateStart));
        asked.push(Math.round(span / 86_400_000));
        return true;
      })
      .reply(200, answer);
  }
};

afterEach(() => nock.cleanAll());

const poll = (bundle: object) => appTester(perform, { authData, ...bundle });
const failureOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    ({ name, message }: Error) => `${name}: ${message}`,
  );

describe('the first poll of a Zap', () => {
  const first = { meta: { isPopulatingDedupe: true } };

  it('tells Zapier the ids alone of all leads of three months', async () => {
    serve(served);
    const ids = await poll(first);
    serve(served);
    const leads = await poll({});
    expect(ids).toEqual(leads.map(({ id }) => ({ id })));
    expect(ids).toHaveLength(served.length);
  });

  it('does so whatever the filters, so that one which is widened later brings no old lead', async () => {
    serve(served);
    expect(await poll({ ...first, inputData: { formations: ['Poterie'] } })).toHaveLength(2);
    serve(served);
    expect(await poll({ inputData: { formations: ['Poterie'] } })).toHaveLength(0);
  });
});

describe('a lead is new to Zapier by its id', () => {
  const idsOf = async (...leads: object[]) => {
    serve(leads);
    return (await poll({})).map(({ id }) => id);
  };
  const [lead = {}] = served;

  it('and is no other lead when Ici Formation changes its status', async () => {
    expect(await idsOf({ ...lead, statut: 'Contacté' })).toEqual(await idsOf(lead));
  });

  it.each([
    ['status', { statut: 'Contacté' }],
    ['undocumented field', { age: 42 }],
    ['date', { date_creation: '2025-06-26T11:07:25+00:00' }],
  ])('and two leads that differ in a %s alone are two', async (_what, change) => {
    expect(new Set(await idsOf(lead, { ...lead, ...change })).size).toBe(2);
  });

  it('and keeps it when another with the same joins the list before it', async () => {
    const [id] = await idsOf(lead);
    const ids = await idsOf({ ...lead, age: 42 }, lead);
    expect(ids).toEqual([expect.not.stringContaining(`${id}`), id]);
  });
});

describe('without a token', () => {
  const without = { authData: { protection: 'x_token', secret: 'Secret-42' } };

  it('the safety net says what to do, and leaves the connection to the other Zaps', async () => {
    expect(await failureOf(poll(without))).toMatch(/^AppError: .*Il manque le jeton/);
  });

  it('the search says what to do, and leaves the connection to the other Zaps', async () => {
    const search = app.searches.find_lead.operation.perform;
    const inputData = { nom: 'Dubois' };
    expect(await failureOf(appTester(search, { ...without, inputData }))).toMatch(
      /^HaltedError: Il manque le jeton/,
    );
  });
});

describe('the test of a connection', () => {
  const test = () => appTester(app.authentication.test, { authData });

  it('asks for ten days, which is quick', async () => {
    serve(served);
    expect(await test()).toMatchObject({ client: 'ABC Formations' });
    expect(asked).toEqual([11]);
  });

  it('asks for three months only if there was none', async () => {
    serve([], served);
    expect(await test()).toMatchObject({ client: 'ABC Formations' });
    expect(asked).toHaveLength(2);
    expect(asked[1]).toBeGreaterThan(89);
  });
});
