import { toBundle } from '../local/catch-hook/bundle.ts';
import { createLeadsApi, leadsPath } from '../local/leads-api/server.ts';
import type { ZapierApp } from '../local/zapier/app.ts';
import { type Definition, type Operation, readDefinition } from '../local/zapier/definition.ts';
import { wrongDate, wrongType } from '../scripts/check/samples.ts';
import { isObject } from '../src/lead/payload.ts';
import { oddPayloads } from './samples/odd-payloads.ts';
import documented from './samples/post-documented.json' with { type: 'json' };
import { builtApp } from './zapier.ts';

const token = 'Token-42-of-the-api';
const authData = { api_token: token };

/** What the hook is posted: the documented payload and odd ones, as Zapier hands them over. */
const deliveries = [
  { contentType: 'application/json', body: JSON.stringify(documented) },
  ...oddPayloads,
].map(({ contentType, body }) =>
  toBundle({
    method: 'POST',
    rawHeaders: ['content-type', contentType],
    querystring: '',
    body: Buffer.from(body),
  }),
);

type Result = Readonly<Record<string, unknown>>;

/** Zapier checks these (T002 to T006, Z001) on live Zaps; here leads come from the stand-ins. */
describe.each(['fr', 'directory'])('in the app built as “%s”', (name) => {
  const api = createLeadsApi({ token });
  let app: ZapierApp;
  let definition: Definition;

  beforeAll(async () => {
    for (const { cleanedRequest } of deliveries) {
      for (const payload of [cleanedRequest].flat()) if (isObject(payload)) api.add(payload);
    }
    const address = `${await api.server.listen({ port: 0, host: '127.0.0.1' })}${leadsPath}`;
    app = await builtApp(name, { ICI_FORMATION_API_URL: address });
    definition = await readDefinition(app);
  });

  afterAll(async () => {
    await app?.close();
    await api?.server.close();
  });

  const operation = (path: string): Operation => {
    const found = definition.operations.find((one) => one.path === path);
    if (!found) throw new Error(path);
    return found;
  };

  const run = async (path: string, method: string, bundle: object): Promise<Result[]> => {
    const outcome = await app.call({
      command: 'execute',
      method: `${path}.operation.${method}`,
      bundle: { authData, inputData: { nom: 'd' }, ...bundle },
    });
    if (outcome.error?.name === 'HaltedError') return [];
    return outcome.results as Result[];
  };

  const hook = async () => {
    const results = deliveries.map((bundle) => run('triggers.new_lead', 'perform', bundle));
    return (await Promise.all(results)).flat();
  };
  const live: Record<string, () => Promise<Result[]>> = {
    ...(name === 'directory' ? {} : { 'triggers.new_lead': hook }),
    'triggers.new_lead_polling': () => run('triggers.new_lead_polling', 'perform', {}),
    'searches.find_lead': () => run('searches.find_lead', 'perform', {}),
  };

  describe.each(Object.entries(live))('the live results of %s', (path, results) => {
    it('have what tells one from another (T002)', async () => {
      for (const { id } of await results()) expect(id).toMatch(/^[0-9a-f]{32}$/);
    });

    it('have dates as in ISO 8601, with their zone (T003)', async () => {
      const { outputFields } = operation(path);
      for (const result of await results()) {
        for (const field of outputFields) {
          expect([field.key, wrongDate(result[field.key], field)]).toEqual([field.key, false]);
        }
      }
    });

    it('have all keys of the sample (T004)', async () => {
      const all = await results();
      expect(all.length).toBeGreaterThan(10);
      const keys = Object.keys(operation(path).sample ?? {});
      expect(keys.length).toBeGreaterThan(30);
      for (const result of all) expect(Object.keys(result)).toEqual(expect.arrayContaining(keys));
    });

    it('have each value in the type of its output field (T005)', async () => {
      const { outputFields } = operation(path);
      for (const result of await results()) {
        expect(Object.keys(result).sort()).toEqual(outputFields.map(({ key }) => key).sort());
        for (const field of outputFields) {
          expect([field.key, wrongType(result[field.key], field)]).toEqual([field.key, false]);
        }
      }
    });
  });

  (name === 'directory' ? describe.skip : describe)('what the editor shows for the hook', () => {
    it.each([
      ['with a token', authData],
      ['without', {}],
    ])('%s has the keys of live results (T006), each in its type (Z001)', async (_how, connection) => {
      const { outputFields } = operation('triggers.new_lead');
      const shown = await run('triggers.new_lead', 'performList', { authData: connection });
      const [delivered = {}] = await run('triggers.new_lead', 'perform', {
        cleanedRequest: documented,
      });
      expect(shown.length).toBeGreaterThan(0);
      for (const result of shown) {
        expect(Object.keys(result)).toEqual(Object.keys(delivered));
        for (const field of outputFields) {
          expect([field.key, wrongType(result[field.key], field)]).toEqual([field.key, false]);
        }
      }
    });
  });
});
